import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workbookBytes } from '../accuracy/bytes';
import { HALVES } from '../accuracy/halves';
import { randomOf } from '../accuracy/random';
import { spoilt } from '../accuracy/spoil';

const WORKBOOK = /\.(?:xlsx|xlsm|xlsb|xls|ods)$/iu;

/** Every workbook in these folders and files, however deep. */
export const workbooksIn = (places: readonly string[]): readonly string[] =>
  places.flatMap((place) => {
    if (!statSync(place).isDirectory()) return [place];
    return workbooksIn(
      readdirSync(place, { withFileTypes: true })
        .filter((entry) => entry.isDirectory() || WORKBOOK.test(entry.name))
        .map(({ name }) => join(place, name))
        .sort(),
    );
  });

/** Made-up workbooks of every layout and family of both halves of `npm run accuracy`, as files. */
export async function writeMadeUp(folder: string, each: number): Promise<void> {
  for (const { key, makers } of HALVES) {
    for (const [place, { make }] of makers.entries()) {
      for (let index = 0; index < each; index += 1) {
        const random = randomOf(1_000 * (place + 1) + index * 7919);
        const { image } = spoilt(random, make(random));
        mkdirSync(join(folder, key), { recursive: true });
        const file = join(folder, key, `${String(place + 1)}-${String(index + 1)}.xlsx`);
        writeFileSync(file, await workbookBytes(image));
      }
    }
  }
}
