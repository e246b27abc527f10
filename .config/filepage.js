import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import webpack from 'webpack';
import { helpArticles } from './help.js';

const { Compilation, sources } = webpack;

const hashOf = (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`;

/** Nothing may be asked of any address; `blob:` is the page's own worker. */
const onePolicy = (scripts) =>
  `default-src 'none'; script-src ${scripts.map(hashOf).join(' ')}; worker-src blob:; style-src 'unsafe-inline'; ` +
  `img-src data: blob:; base-uri 'none'; form-action 'none'`;

const WEB_POLICY =
  "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data: blob:; connect-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'";

const policyTag = (policy) => `<meta http-equiv="Content-Security-Policy" content="${policy}" />`;

/** As base64, so that it may stand in a page. */
const deflated = (text) => deflateRawSync(text, { level: 9 }).toString('base64');

/** A text inside a script element must not end it. */
const asScript = (text) => text.replace(/<\/(script)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');

const asStyle = (text) => text.replace(/<\/(style)/gi, '<\\/$1');

export class MissingPartError extends Error {
  constructor(part) {
    super(`The file page was built without its ${part}`);
    this.name = 'MissingPartError';
  }
}

/** Makes of the built scripts a folder for a web server, and one file that needs no server at all. */
export class FilePage {
  /** `singles`: where the one file goes, from the folder for a web server. */
  constructor({ template, help, pictures, service, icon, singles }) {
    Object.assign(this, { template, help, pictures, service, icon, singles });
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap('FilePage', (compilation) => {
      for (const file of [this.template, this.help, this.service, this.icon]) {
        compilation.fileDependencies.add(path.resolve(file));
      }
      compilation.contextDependencies.add(path.resolve(this.pictures));
      compilation.hooks.processAssets.tap(
        { name: 'FilePage', stage: Compilation.PROCESS_ASSETS_STAGE_REPORT },
        () => {
          this.emit(compilation);
        },
      );
    });
  }

  emit(compilation) {
    const text = (name) => String(compilation.getAsset(name)?.source.source() ?? '');
    const files = [...(compilation.entrypoints.get('filepage')?.getFiles() ?? [])];
    const script = files.find((name) => name.endsWith('.js'));
    const style = files.find((name) => name.endsWith('.css'));
    const names = compilation.getAssets().map(({ name }) => name);
    const worker = names.find((name) => /^worker\..*\.js$/.test(name));
    const legacy = names.find((name) => /^legacy\..*\.js$/.test(name));
    const word = names.find((name) => /^word\..*\.js$/.test(name));
    const opener = compilation.entrypoints.get('opener')?.getFiles()[0];
    for (const [part, name] of Object.entries({ script, style, worker, legacy, word, opener })) {
      if (name === undefined) throw new MissingPartError(part);
    }
    const icon = readFileSync(this.icon).toString('base64');
    const html = readFileSync(this.template, 'utf8').replace('<!-- help -->', () =>
      helpArticles(this.help, this.pictures),
    );
    const page = ({ policy, head, scripts }) =>
      html
        .replace('<!-- policy -->', () => policyTag(policy))
        .replace('<!-- head -->', () => head)
        .replace('<!-- scripts -->', () => scripts);
    const iconTag = `<link rel="icon" href="data:image/png;base64,${icon}" />`;

    const web = page({
      policy: WEB_POLICY,
      head: `${iconTag}\n    <link rel="stylesheet" href="${style}" />`,
      scripts: `<script src="${script}"></script>`,
    });
    // all that the one file carries is in a third of its size but for what opens it
    const carried = { worker, legacy, word, page: script };
    const opening = asScript(text(opener));
    const one = page({
      policy: onePolicy([opening, text(script)]),
      head: `${iconTag}\n    <style>${asStyle(text(style))}</style>`,
      scripts: [
        ...Object.entries(carried).map(
          ([part, name]) => `<script type="text/plain" id="part-${part}">${deflated(text(name))}</script>`,
        ),
        `<script>${opening}</script>`,
      ].join('\n    '),
    });
    compilation.deleteAsset(opener);
    compilation.emitAsset('index.html', new sources.RawSource(web));
    for (const single of this.singles) compilation.emitAsset(single, new sources.RawSource(one));

    const cached = ['./', 'index.html', script, style, worker, legacy, word];
    const version = createHash('sha256').update(web).update(cached.join()).digest('hex').slice(0, 16);
    const facts = `self.__PAGE__ = ${JSON.stringify({ version, files: cached })};\n`;
    compilation.emitAsset('service.js', new sources.RawSource(facts + readFileSync(this.service, 'utf8')));
  }
}
