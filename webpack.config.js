import path from 'node:path';
import webpack from 'webpack';

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

export default [cli];
