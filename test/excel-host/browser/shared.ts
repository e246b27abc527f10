import { chromium, type Browser } from 'playwright-core';
import { chromiumFiles } from './chromium';

/** How long anything may take in a browser while the machine is busy with others; a test that waits in vain ends then. */
export const PATIENCE = 90_000;

let running: Promise<Browser> | undefined;

async function launch(): Promise<Browser> {
  const files = await chromiumFiles();
  const environment: Record<string, string> = { ...files.environment };
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && !(name in environment)) environment[name] = value;
  }
  return chromium.launch({
    executablePath: files.executable,
    env: environment,
    timeout: PATIENCE,
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
  });
}

/** One browser for all the simulated Excels of a test file. */
export function sharedBrowser(): Promise<Browser> {
  running ??= launch();
  return running;
}

export async function closeBrowser(): Promise<void> {
  const browser = await running?.catch(() => undefined);
  running = undefined;
  await browser?.close();
}
