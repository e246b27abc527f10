/// <reference types="office-js" />
import { offers } from './request';

/** Colours as "#RRGGBB", where this Excel tells them. */
export interface OfficeTheme {
  readonly bodyBackgroundColor?: string;
  readonly bodyForegroundColor?: string;
}

/** What a page learns from Office before it shows anything. */
export type OfficeStart =
  | {
      readonly code: 'excel';
      /** BCP 47 name of Excel's display language. */
      readonly language: string | undefined;
    }
  /** Excel has not all of the object model that the program needs. */
  | { readonly code: 'too-old' }
  /** Opened in a browser, or in another program of Office. */
  | { readonly code: 'not-excel' }
  /** Office.js was not loaded in time, or found nobody to talk to. */
  | { readonly code: 'not-loaded' };

/** The oldest object model with which the program works. */
const FLOOR = '1.9';
const LOOK_AGAIN = 50;

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

const isLoaded = (): boolean => typeof Office !== 'undefined' && typeof Office.onReady === 'function';

/** Waits for Office.js, which comes from elsewhere and may never come: no longer than so many milliseconds. */
export async function startOffice(patience: number): Promise<OfficeStart> {
  const end = Date.now() + patience;
  while (!isLoaded()) {
    if (Date.now() >= end) return { code: 'not-loaded' };
    await pause(LOOK_AGAIN);
  }
  const info = await Promise.race([Office.onReady(), pause(Math.max(0, end - Date.now()))]);
  if (info === undefined) return { code: 'not-loaded' };
  if (info.host !== Office.HostType.Excel) return { code: 'not-excel' };
  return offers(FLOOR) ? { code: 'excel', language: Office.context.displayLanguage } : { code: 'too-old' };
}

/** `undefined` where this Excel has no theme of its own to tell. */
export function officeTheme(): OfficeTheme | undefined {
  // not everywhere there is one, whatever the declarations say
  const context: { readonly officeTheme?: Office.OfficeTheme } = Office.context;
  return context.officeTheme;
}

/** Excel on Windows tells when the user changes the theme; elsewhere nothing happens. */
export function onOfficeTheme(listener: (theme: OfficeTheme | undefined) => void): void {
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, () => {
      listener(officeTheme());
    });
  } catch {
    // this Excel does not know the event
  }
}

/** Whether the browser in which this Excel shows the pane takes downloads: that of Excel for Mac and for iPad does not. */
export const savesFiles = (): boolean =>
  [Office.PlatformType.PC, Office.PlatformType.OfficeOnline].includes(Office.context.platform);

/** What a ribbon button runs; Excel waits for the promise, for five minutes at most. */
export type RibbonCommand = () => Promise<void>;

/** Ties the functions that the manifest names to what they do. */
export function onRibbon(commands: Readonly<Record<string, RibbonCommand>>): void {
  for (const [name, command] of Object.entries(commands)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void command().finally(() => {
        event.completed();
      });
    });
  }
}

/** Opens the pane beside the workbook; a ribbon command has no place of its own to say anything. */
export async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.showAsTaskpane();
}
