import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import { CALL_BINDING, PUSH_FUNCTION, type HostFacts } from './browser/message';
import { CDN_PREFIX, fileBelow, officeFile, type ServedFile } from './browser/officeFiles';
import { webBridge } from './browser/webBridge';
import { win32Bridge } from './browser/win32Bridge';

export type Flavour = 'web' | 'win32';

/** Where the add-in's pages seem to come from. */
const PANE_ORIGIN = 'https://rasoat.test';
const HOST_ORIGIN = 'https://excel.officeapps.live.com';
const INLINE_PATH = '/inline.html';

/** An open pane: `page` for keys and screenshots, `frame` for what is in it. */
export interface Pane {
  readonly page: Page;
  readonly frame: Frame;
}

export interface Site {
  /** The folder that is served as the add-in's site. */
  readonly folder: string | undefined;
  /** Whether Office.js can be fetched: as from the CDN, refused, or never answered. */
  cdn: 'served' | 'refused' | 'hanging';
  readonly inline: Map<string, string>;
  /** Addresses that the page asked for and did not get. */
  readonly refused: string[];
}

const fulfil = (route: Route, file: ServedFile): Promise<void> =>
  route.fulfill({ body: file.body, contentType: file.contentType });

/** Answers every request of the pages; nothing ever reaches the network. */
export async function serve(context: BrowserContext, site: Site): Promise<void> {
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const refuse = async (): Promise<void> => {
      site.refused.push(url);
      await route.abort('connectionrefused');
    };
    if (url.startsWith(CDN_PREFIX)) {
      if (site.cdn === 'hanging') return;
      const file = site.cdn === 'served' ? officeFile(url) : undefined;
      await (file === undefined ? refuse() : fulfil(route, file));
      return;
    }
    const { origin, pathname } = new URL(url);
    if (origin === HOST_ORIGIN) {
      await route.fulfill({
        contentType: 'text/html; charset=utf-8',
        body: '<!doctype html><html lang="vi"><title>Excel</title><body></body></html>',
      });
      return;
    }
    const inline = site.inline.get(pathname);
    if (origin === PANE_ORIGIN && inline !== undefined) {
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body: inline });
      return;
    }
    const path = decodeURIComponent(pathname);
    const file =
      origin === PANE_ORIGIN && site.folder !== undefined ? fileBelow(site.folder, path) : undefined;
    await (file === undefined ? refuse() : fulfil(route, file));
  });
}

function paneUrl(site: Site, urlOrHtml: string): string {
  if (!urlOrHtml.trimStart().startsWith('<')) return new URL(urlOrHtml, PANE_ORIGIN).href;
  site.inline.set(INLINE_PATH, urlOrHtml);
  return PANE_ORIGIN + INLINE_PATH;
}

export interface PaneOptions {
  readonly context: BrowserContext;
  readonly site: Site;
  readonly flavour: Flavour;
  readonly facts: HostFacts;
  readonly urlOrHtml: string;
}

/** Opens an add-in's page the way the flavour of Excel does. */
export async function openPane({ context, site, flavour, facts, urlOrHtml }: PaneOptions): Promise<Pane> {
  const page = await context.newPage();
  const url = paneUrl(site, urlOrHtml);
  const names = { facts, call: CALL_BINDING, push: PUSH_FUNCTION };
  if (flavour === 'win32') {
    await page.addInitScript(win32Bridge, names);
    const separator = url.includes('?') ? '&' : '?';
    await page.goto(`${url}${separator}_host_Info=Excel$Win32$16.01$${facts.locale}$telemetry$$$0`, {
      waitUntil: 'domcontentloaded',
    });
    return { page, frame: page.mainFrame() };
  }
  await page.goto(`${HOST_ORIGIN}/x/workbook.html`);
  await page.evaluate(webBridge, { ...names, paneUrl: url, conversation: 'c1' });
  const element = await page.waitForSelector('iframe', { state: 'attached' });
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('The pane has no frame');
  await frame.waitForLoadState('domcontentloaded');
  return { page, frame };
}
