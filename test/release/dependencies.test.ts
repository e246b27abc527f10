import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import project from '../../package.json';

const ROOT = resolve(__dirname, '../..');

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      resolved: z.string().optional(),
      hasInstallScript: z.boolean().optional(),
    }),
  ),
});

const packages = Object.entries(
  Lock.parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'))).packages,
).filter(([place]) => place !== '');

/** Whatever may be handed on under its own notice alone. */
const PERMISSIVE = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

/** "@scope/name" of "@scope/name/part". */
const packageOf = (specifier: string): string =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');

describe('what the program is made of', () => {
  it('names everything that ships in "dependencies", so that an audit of those sees it', () => {
    const imported = filesIn(join(ROOT, 'src')).flatMap((text) =>
      [...text.matchAll(/(?:from|import\((?:\/\*.*?\*\/)?)\s*'([@a-z][\w@/.:-]*)'/g)].map(
        ([, found = '']) => found,
      ),
    );
    const names = new Set(imported.filter((name) => !name.startsWith('node:')).map(packageOf));
    expect(names.size).toBeGreaterThan(10);
    expect([...names].filter((name) => !Object.hasOwn(project.dependencies, name))).toEqual([]);
    expect(names).toContain('@e965/xlsx');
  });

  it('depends at run time on nothing but what may be handed on', () => {
    const shipped = packages.filter(([, { dev }]) => dev !== true);
    expect(shipped.length).toBeGreaterThan(50);
    const others = shipped.filter(([, { license }]) => !PERMISSIVE.includes(license ?? ''));
    expect(others.map(([place, { license }]) => `${place}: ${String(license)}`)).toEqual([]);
  });

  it('keeps no address of a registry in the lock file', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });
});
