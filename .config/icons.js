import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright } from 'playwright-core';

/** The sizes that Office asks for, in pixels. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Draws every SVG of `assets/icons` in every size. Run by hand after a drawing was changed. */
const folder = path.join(import.meta.dirname ?? '.config', '../assets/icons');
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args,
  headless: true,
});
const page = await browser.newPage();

async function drawn(svg, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
  const svg = readFileSync(path.join(folder, file), 'utf8');
  for (const size of SIZES) {
    writeFileSync(path.join(folder, `${path.basename(file, '.svg')}-${size}.png`), await drawn(svg, size));
  }
}
/** Two pictures more for the unified manifest: one in colour, one that is only lines. */
const app = path.join(folder, '../m365');
const icon = readFileSync(path.join(folder, 'icon.svg'), 'utf8');
const lines = icon.replace(/<rect[^>]*>/, '').replaceAll('fill="#ffb900"', 'fill="#fff"');
for (const [name, size, svg] of [
  ['color', 192, icon],
  ['outline', 32, lines],
]) {
  writeFileSync(path.join(app, `${name}.png`), await drawn(svg, size));
}
await browser.close();
