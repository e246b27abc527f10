import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describeWith } from '../support/external';

const XML = readFileSync(resolve(__dirname, '../../manifest.xml'), 'utf8');
const SCHEMA = join(__dirname, 'schema/OfficeAppManifestV1_1.xsd');

/** What the published schema finds wrong; nothing where all is right. */
function faults(xml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-manifest-'));
  try {
    const file = join(folder, 'manifest.xml');
    // an element of later years, which the published file does not know yet
    writeFileSync(file, xml.replace(/\s*<Runtimes>[^]*?<\/Runtimes>/, ''));
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--schema', SCHEMA, file], {
      encoding: 'utf8',
    });
    return status === 0 ? '' : stderr;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describeWith('xmllint', 'manifest.xml before the schema that Microsoft publishes', () => {
  it('is as the schema asks', () => {
    expect(faults(XML)).toBe('');
  });

  it.each([
    ['a label without its tip', XML.replace(/<Supertip>[^]*?<\/Supertip>/, ''), 'Supertip'],
    ['an id that is no GUID', XML.replace(/<Id>[^<]*/, '<Id>rasoat'), 'Id'],
    ['rights that do not exist', XML.replace('>ReadWriteDocument<', '>Everything<'), 'Permissions'],
    ['a name of 33 letters for a text', XML.replaceAll('"Check.Label"', `"${'x'.repeat(33)}"`), 'resid'],
    [
      'elements in another order',
      XML.replace(/(<Id>.*<\/Id>)(\s*)(<Version>.*<\/Version>)/, '$3$2$1'),
      'Version',
    ],
  ])('would be found out with %s', (_, xml, what) => {
    expect(xml).not.toBe(XML);
    expect(faults(xml)).toContain(what);
  });
});
