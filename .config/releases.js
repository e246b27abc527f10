import { Buffer } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The notices that each build has beside it (see notices.js). */
const NOTICES = ['LICENSE.txt', 'THIRD-PARTY-NOTICES.txt', 'sbom.cdx.json'];

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.split(path.sep).join('/'));

/** A folder's files by name, below another name. */
const copied = (folder, into, isWanted = () => true) =>
  filesBelow(folder)
    .filter(isWanted)
    .map((name) => [into + name, readFileSync(path.join(folder, name))]);

/** `prefix`: before the notices' names in the build; `called`: what their names get in the release. */
const notices = (folder, { prefix = '', called = '' } = {}) =>
  NOTICES.map((name) => [called + name, readFileSync(path.join(folder, prefix + name))]);

/** Windows looks for a command by this ending. */
const COMMAND = '@node "%~dp0dist\\rasoat.cjs" %*\r\n';

/**
 * What an office downloads, each for itself: the pane for a server, the page that is one file, the command line.
 * `build`: the folder of a whole build; `root`: the project's.
 */
export function releasesOf({ build, root, version }) {
  const inBuild = (...names) => path.join(build, ...names);
  const guide = ['DEPLOY.md', readFileSync(path.join(root, 'DEPLOY.md'))];
  const isSite = (name) => !NOTICES.includes(name) && name !== 'manifest.xml' && !name.startsWith('m365/');
  const isProgram = (name) => /^rasoat[\w.-]*\.cjs$/.test(name);
  const isSample = (name) => name.endsWith('.xlsx') || name.startsWith('schema/');
  return [
    {
      name: `rasoat-${version}-pane.zip`,
      files: [
        ...copied(inBuild('pane'), 'rasoat/', isSite),
        ['manifest.xml', readFileSync(inBuild('pane', 'manifest.xml'))],
        ...copied(inBuild('pane', 'm365'), 'm365/'),
        ['nginx.conf', readFileSync(path.join(root, 'assets/server/nginx.conf'))],
        // this server reads its settings from the folder itself
        ['rasoat/web.config', readFileSync(path.join(root, 'assets/server/web.config'))],
        ...notices(inBuild('pane')),
        // the folder holds the page for files too, for whose Excel is too old
        ...notices(inBuild('filepage'), { called: 'filepage.' }).slice(1),
        guide,
      ],
    },
    {
      name: `rasoat-${version}-page.zip`,
      files: [
        [`rasoat-${version}.html`, readFileSync(inBuild('rasoat.html'))],
        ...notices(inBuild('filepage')),
        guide,
      ],
    },
    {
      name: `rasoat-${version}-cli.zip`,
      files: [
        ...copied(build, 'dist/', isProgram),
        ...copied(path.join(root, 'assets'), 'assets/', isSample),
        ['rasoat.cmd', Buffer.from(COMMAND)],
        ...notices(build, { prefix: 'rasoat.' }),
        guide,
      ],
    },
  ];
}
