import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { URL } from 'node:url';
import webpack from 'webpack';
import { FilePage } from './.config/filepage.js';
import { Minify } from './.config/minify.js';
import { Notices } from './.config/notices.js';
import { baseAddress, identityOf, manifestFor, Pages, withVersion } from './.config/pages.js';
import { unifiedPart } from './.config/unified.js';

const root = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
const dist = path.join(root, 'dist');

const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: 'swc-loader',
    options: {
      jsc: {
        target,
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
      },
    },
  },
});

const common = (target) => ({
  mode: 'production',
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  module: { rules: [typescript(target)] },
  performance: { hints: false },
});

/** The command line: it runs on Node alone; the reader of old formats is a process that is started when asked for. */
const cli = {
  ...common('es2022'),
  name: 'cli',
  target: 'node20',
  entry: {
    rasoat: './src/entries/cli.ts',
    'rasoat.reader': './src/entries/terminal/reader.ts',
  },
  output: {
    path: dist,
    filename: '[name].cjs',
    chunkFilename: 'rasoat.[name].cjs',
    library: { type: 'commonjs2' },
  },
  optimization: { minimize: false },
  plugins: [
    new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true }),
    new Notices({ root, prefix: 'rasoat.' }),
  ],
};

const icons = readdirSync(path.join(root, 'assets/icons'))
  .filter((name) => name.endsWith('.png'))
  .map((name) => ({ name: `icons/${name}`, source: path.join(root, 'assets/icons', name) }));

const pictures = readdirSync(path.join(root, 'assets/help')).map((name) => ({
  name: `help/${name}`,
  source: path.join(root, 'assets/help', name),
}));

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/** The number formatter comes as a module, of which only what is used is taken. */
const light = { numfmt$: path.join(root, 'node_modules/numfmt/dist/index.mjs') };

/** What several of the pane's lazy parts have in common is in parts with names; libraries go with whoever needs them. */
const shares = {
  default: false,
  defaultVendors: false,
  // reading tables and judging them; why a verdict is what it is, packs and communes that become one come with the part that asks for them
  reader: {
    test: /[\\/](?:src[\\/](?:tables[\\/](?!decision|paper)|text[\\/](?!place)|assessment[\\/](?!explanation|tableLevels|union)|criteria[\\/](?!pack|standing|criteriaFile))|zod[\\/]|numfmt[\\/])/,
    name: 'reader',
    enforce: true,
    priority: 1,
  },
  // reading and writing packages
  files: { test: /[\\/](?:hosts[\\/]file|fflate)[\\/]/, name: 'files', minChunks: 2, enforce: true },
  // what is said of files and of how tables were read; merging says it too, in the sheet with its sources
  texts: {
    test: /[\\/]src[\\/]messages[\\/](?:vi[\\/]|en[\\/])?(?:tables|file)\.ts$/,
    name: 'texts',
    minChunks: 2,
    enforce: true,
  },
  // what is loaded behind the first screen and needed by later parts too, so that none of them comes twice
  behind: {
    test: (module, { chunkGraph }) =>
      [...chunkGraph.getModuleChunksIterable(module)].some(({ name }) => ['engine', 'result'].includes(name)),
    name: 'behind',
    minChunks: 2,
    enforce: true,
    chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== 'legacyReader',
  },
  // what people type and choose with, for whichever form comes first
  fields: {
    test: /[\\/]@fluentui[\\/]/,
    name: 'fields',
    minChunks: 2,
    enforce: true,
    priority: -2,
    chunks: (chunk) => !chunk.canBeInitial(),
  },
  // drawing sheets
  sheets: {
    test: /[\\/]src[\\/]/,
    name: 'sheets',
    minChunks: 2,
    enforce: true,
    priority: -1,
    // the worker draws nothing
    chunks: (chunk) => !chunk.canBeInitial() && chunk.name !== 'legacyReader',
  },
};

/** The task pane of Excel, with the manifest that tells Excel where it is. */
const pane = (base, identity) => ({
  ...common('es2020'),
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'], alias: light },
  module: {
    rules: [
      // nothing of ours does anything by being imported alone
      { ...typescript('es2020'), sideEffects: false },
      { test: /numfmt[\\/]dist[\\/]index\.mjs$/, use: path.join(root, '.config/leanNumfmt.js') },
    ],
  },
  name: 'pane',
  target: 'web',
  entry: { taskpane: './src/entries/taskpane.tsx' },
  output: {
    path: path.join(dist, 'pane'),
    filename: '[name].[contenthash].js',
    chunkFilename: '[name].[contenthash].js',
    cssFilename: '[name].[contenthash].css',
    // beside the page: what the browser calls the running script may be one of Office's own
    publicPath: '',
    clean: { keep: 'filepage.html' },
  },
  experiments: { css: true },
  optimization: { minimizer: [new Minify()], splitChunks: { chunks: 'async', cacheGroups: shares } },
  plugins: [
    new Pages({
      version,
      pages: [
        { name: 'taskpane.html', source: path.join(root, 'src/entries/taskpane.html'), entry: 'taskpane' },
      ],
      files: [
        { name: 'notice.js', source: path.join(root, 'src/entries/notice.js') },
        {
          name: 'help.html',
          source: path.join(root, 'src/entries/help.html'),
          make: (bytes) => withVersion(bytes.toString('utf8'), version),
        },
        { name: 'notice.css', source: path.join(root, 'src/entries/notice.css') },
        {
          name: 'manifest.xml',
          source: path.join(root, 'manifest.xml'),
          make: (bytes) => manifestFor(bytes.toString('utf8'), { base, version, ...identity }),
        },
        // the same again for Microsoft 365, with the pictures that belong to it
        ...['manifest.json', 'en.json'].map((name) => ({
          name: `m365/${name}`,
          source: path.join(root, 'manifest.xml'),
          make: (bytes) =>
            unifiedPart(name, manifestFor(bytes.toString('utf8'), { base, version, ...identity })),
        })),
        ...['color.png', 'outline.png'].map((name) => ({
          name: `m365/${name}`,
          source: path.join(root, 'assets/m365', name),
        })),
        ...icons,
        ...pictures,
      ],
    }),
    new Notices({ root }),
  ],
});

/** The page that needs no Excel: as a folder for a web server, and as one file that opens by a double click. */
const page = {
  ...common('es2020'),
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'], alias: light },
  module: {
    rules: [
      // nothing of ours does anything by being imported alone
      { ...typescript('es2020'), sideEffects: false },
      { test: /numfmt[\\/]dist[\\/]index\.mjs$/, use: path.join(root, '.config/leanNumfmt.js') },
      { test: /\.xlsx$/, type: 'asset/inline' },
      // one file can load nothing later, but for the parts that it brings along: see .config/filepage.js
      {
        test: /(?<!legacy|reports[\\/]plan[\\/]word)\.tsx?$/,
        include: path.join(root, 'src'),
        parser: { dynamicImportMode: 'eager' },
      },
    ],
  },
  name: 'page',
  target: 'web',
  entry: { filepage: './src/entries/filepage.tsx', opener: './src/entries/filepage/opener.ts' },
  output: {
    path: path.join(dist, 'filepage'),
    filename: '[name].[contenthash].js',
    chunkFilename: '[name].[contenthash].js',
    cssFilename: '[name].[contenthash].css',
    // beside the page, wherever that lies
    publicPath: '',
    clean: true,
  },
  experiments: { css: true },
  optimization: { splitChunks: false, minimizer: [new Minify()] },
  plugins: [
    new FilePage({
      template: path.join(root, 'src/entries/filepage.html'),
      help: path.join(root, 'src/entries/help.html'),
      pictures: path.join(root, 'assets/help'),
      service: path.join(root, 'src/entries/filepage/service.js'),
      icon: path.join(root, 'assets/icons/icon-32.png'),
      // also beside the pane, whose notices to users of an old Excel lead there
      singles: ['../rasoat.html', '../pane/filepage.html'],
    }),
    new Notices({ root }),
  ],
};

export default (env = {}) => [cli, pane(baseAddress(env.base), identityOf(env)), page];
