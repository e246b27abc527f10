import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack, { type Configuration } from 'webpack';
import { madeOnce, PROJECT } from './madeOnce';

/** A page of the tests could not be built. */
class BundleError extends Error {
  constructor(detail: string) {
    super(`The page could not be built: ${detail}`);
    this.name = 'BundleError';
  }
}

export interface TestPage {
  readonly name: string;
  /** The module that the page runs, as a path in the project. */
  readonly entry: string;
  readonly html: string;
  /** What the page takes from the tests, beside all of `src`. */
  readonly sources: readonly string[];
}

const configured = ({ entry }: TestPage, path: string): Configuration => ({
  mode: 'production',
  target: ['web', 'es2022'],
  context: PROJECT,
  entry: { page: entry },
  output: { path, filename: '[name].js', cssFilename: '[name].css', chunkFilename: '[name].js' },
  resolve: { extensions: ['.ts', '.tsx', '.js', '.mjs'] },
  experiments: { css: true },
  // the tests' own page is read by nobody: time goes into the tests
  optimization: { minimize: false, concatenateModules: false },
  performance: { hints: false },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: 'swc-loader',
          options: {
            jsc: {
              target: 'es2022',
              parser: { syntax: 'typescript', tsx: true },
              transform: { react: { runtime: 'automatic' } },
            },
          },
        },
      },
    ],
  },
});

const bundle = (configuration: Configuration): Promise<void> =>
  new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler?.run((error, stats) => {
      compiler.close(() => undefined);
      if (error !== null) reject(error);
      else if (stats === undefined || stats.hasErrors()) {
        reject(new BundleError(stats?.toString({ all: false, errors: true }) ?? 'no result'));
      } else resolve();
    });
  });

/** The folder of a page (`index.html`, `page.js`) that only tests open, bundled as the pane itself is. */
export const testPage = (page: TestPage): Promise<string> =>
  madeOnce({
    name: page.name,
    sources: ['src', 'package-lock.json', ...page.sources],
    async make(folder) {
      await bundle(configured(page, folder));
      writeFileSync(join(folder, 'index.html'), page.html);
    },
  });
