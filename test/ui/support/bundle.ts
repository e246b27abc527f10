import { mkdirSync, copyFileSync } from 'node:fs';
import { join } from 'node:path';
import webpack from 'webpack';

const ROOT = process.cwd();

export interface PageBundle {
  readonly folder: string;
}

/** The test's page could not be built. */
class BundleError extends Error {
  constructor(detail: string) {
    super(`The page could not be built: ${detail}`);
    this.name = 'BundleError';
  }
}

/** Builds the page of the tests as the pane itself is built. */
export async function buildPage(name: string): Promise<PageBundle> {
  const folder = join(ROOT, 'out', name);
  mkdirSync(folder, { recursive: true });
  const compiler = webpack({
    mode: 'production',
    target: ['web', 'es2022'],
    context: ROOT,
    entry: { pane: './test/ui/page/entry.tsx' },
    output: { path: folder, filename: '[name].js', cssFilename: '[name].css', chunkFilename: '[name].js' },
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
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      compiler.close(() => undefined);
      if (error !== null) reject(error);
      else if (stats === undefined || stats.hasErrors()) {
        reject(new BundleError(stats?.toString({ all: false, errors: true }) ?? 'no result'));
      } else resolve();
    });
  });
  copyFileSync(join(ROOT, 'test/ui/page/index.html'), join(folder, 'index.html'));
  return { folder };
}
