import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { URL } from 'node:url';
import webpack from 'webpack';
import { baseAddress, manifestFor, Pages } from './.config/pages.js';

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

/** The command line: one file that runs on Node alone; the reader of old formats is loaded when asked for. */
const cli = {
  ...common('es2022'),
  name: 'cli',
  target: 'node20',
  entry: { rasoat: './src/entries/cli.ts' },
  output: {
    path: dist,
    filename: '[name].cjs',
    chunkFilename: 'rasoat.[name].cjs',
    library: { type: 'commonjs2' },
  },
  optimization: { minimize: false },
  plugins: [new webpack.BannerPlugin({ banner: '#!/usr/bin/env node', raw: true, entryOnly: true })],
};

const icons = readdirSync(path.join(root, 'assets/icons'))
  .filter((name) => name.endsWith('.png'))
  .map((name) => ({ name: `icons/${name}`, source: path.join(root, 'assets/icons', name) }));

const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/**
 * Preact speaks React's language in a tenth of its size: a pane has to open at once on an office's slow machine.
 * The number formatter comes as a module, of which only what is used is taken.
 */
const light = {
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react-dom/client': 'preact/compat/client',
  'react-dom$': 'preact/compat',
  react$: 'preact/compat',
  numfmt$: path.join(root, 'node_modules/numfmt/dist/index.mjs'),
};

/** The task pane of Excel, with the manifest that tells Excel where it is. */
const pane = (base) => ({
  ...common('es2020'),
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'], alias: light },
  module: {
    rules: [
      typescript('es2020'),
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
    publicPath: 'auto',
    clean: true,
  },
  experiments: { css: true },
  plugins: [
    new Pages({
      pages: [
        { name: 'taskpane.html', source: path.join(root, 'src/entries/taskpane.html'), entry: 'taskpane' },
      ],
      files: [
        { name: 'notice.js', source: path.join(root, 'src/entries/notice.js') },
        { name: 'help.html', source: path.join(root, 'src/entries/help.html') },
        { name: 'notice.css', source: path.join(root, 'src/entries/notice.css') },
        {
          name: 'manifest.xml',
          source: path.join(root, 'manifest.xml'),
          make: (bytes) => manifestFor(bytes.toString('utf8'), base, version),
        },
        ...icons,
      ],
    }),
  ],
});

export default (env = {}) => [cli, pane(baseAddress(env.base))];
