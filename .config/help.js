import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The articles of the help page for a page that brings everything along: pictures inside, no link to itself. */
export function helpArticles(file, pictures) {
  const html = readFileSync(file, 'utf8');
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? '';
  return main
    .replace(/<a href="filepage\.html"[^>]*>([\s\S]*?)<\/a>/g, '$1')
    .replace(/src="help\/([\w-]+\.webp)"/g, (_, name) => {
      const bytes = readFileSync(path.join(pictures, name));
      return `src="data:image/webp;base64,${bytes.toString('base64')}"`;
    });
}
