import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import Ajv, { type ValidateFunction } from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { z } from 'zod';
import project from '../../package.json';
import { ACTIONS } from '../../src/app/actions/registry';
import { RIBBON } from '../../src/entries/commands';

const ROOT = resolve(__dirname, '../..');
const XML = readFileSync(join(ROOT, 'manifest.xml'), 'utf8');
const BASE = 'https://may-chu.tinh.example/rasoat/';

const Control = z.object({
  actionId: z.string(),
  label: z.string(),
  icons: z.array(z.object({ url: z.string() })),
});
const Manifest = z.looseObject({
  manifestVersion: z.string(),
  version: z.string(),
  id: z.string(),
  name: z.looseObject({ short: z.string() }),
  icons: z.object({ color: z.string(), outline: z.string() }),
  localizationInfo: z.looseObject({ additionalLanguages: z.array(z.object({ file: z.string() })) }),
  authorization: z.unknown(),
  extensions: z.tuple([
    z.looseObject({
      requirements: z.unknown(),
      runtimes: z.tuple([
        z.looseObject({
          lifetime: z.string(),
          code: z.object({ page: z.string() }),
          actions: z.array(z.looseObject({ id: z.string(), type: z.string() })),
        }),
      ]),
      ribbons: z.tuple([
        z.looseObject({
          tabs: z.tuple([
            z.looseObject({ groups: z.tuple([z.looseObject({ controls: z.array(Control) })]) }),
          ]),
        }),
      ]),
    }),
  ]),
});

interface Made {
  readonly manifest: unknown;
  readonly english: unknown;
}

/** What the build writes, of the manifest for an address and an office's own name. */
function made(xml: string, identity: Readonly<Record<string, string>> = {}): Made {
  const script = `
    import { identityOf, manifestFor } from './.config/pages.js';
    import { unifiedPart } from './.config/unified.js';
    const [xml, facts] = JSON.parse(await new Response(process.stdin).text());
    const own = manifestFor(xml, { ...facts, ...identityOf(facts) });
    const [manifest, english] = ['manifest.json', 'en.json'].map((name) => JSON.parse(unifiedPart(name, own)));
    process.stdout.write(JSON.stringify({ manifest, english }));`;
  const input = JSON.stringify([xml, { base: BASE, version: project.version, ...identity }]);
  const words = ['--input-type=module', '-e', script];
  return JSON.parse(
    execFileSync(process.execPath, words, { cwd: ROOT, input, encoding: 'utf8', stdio: 'pipe' }),
  ) as Made;
}

/** Microsoft's own schemas, published under the MIT licence in the package that its tools check manifests with. */
function schema(version: string, name: string): ValidateFunction {
  const library = dirname(
    createRequire(join(ROOT, 'package.json')).resolve('@microsoft/app-manifest/package.json'),
  );
  const file = join(library, 'build/json-schemas/teams', `v${version}`, name);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats(ajv);
  return ajv.compile(JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>);
}

describe('the unified manifest', () => {
  const { manifest, english } = made(XML);
  const read = Manifest.parse(manifest);
  const [extension] = read.extensions;
  const { controls } = extension.ribbons[0].tabs[0].groups[0];
  const validate = schema(read.manifestVersion, 'MicrosoftTeams.schema.json');

  it('is what the published schema of its version asks for', () => {
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  it.each([
    ['a label that is too long', { name: { short: 'x'.repeat(31) } }],
    ['no pictures', { icons: {} }],
    ['an unknown member', { ruyBang: [] }],
  ])('would be found out with %s', (_, other) => {
    expect(validate({ ...read, ...other })).toBe(false);
  });

  it('has its texts in English as the published schema of such a file asks for', () => {
    const validateTexts = schema(read.manifestVersion, 'MicrosoftTeams.Localization.schema.json');
    validateTexts(english);
    expect(validateTexts.errors).toBeNull();
    expect(Object.keys(z.record(z.string(), z.string()).parse(english))).toHaveLength(
      3 + 1 + 3 * controls.length,
    );
  });

  it('names the actions that the program has, and the page that runs them all', () => {
    const [runtime] = extension.runtimes;
    const functions = runtime.actions.filter(({ type }) => type === 'executeFunction').map(({ id }) => id);
    expect(functions.sort()).toEqual(Object.keys(RIBBON).sort());
    for (const action of Object.values(RIBBON)) expect(ACTIONS).toHaveProperty(action);
    expect(controls.map(({ actionId }) => actionId).sort()).toEqual(
      runtime.actions.map(({ id }) => id).sort(),
    );
    expect([runtime.lifetime, runtime.code.page]).toEqual(['long', `${BASE}taskpane.html`]);
  });

  it('says what manifest.xml says: id, version, needs and rights', () => {
    expect(XML).toContain(`<Id>${read.id}</Id>`);
    expect(read.version).toBe(project.version);
    expect(extension.requirements).toEqual({
      scopes: ['workbook'],
      capabilities: [
        { name: 'ExcelApi', minVersion: '1.9' },
        { name: 'SharedRuntime', minVersion: '1.1' },
      ],
    });
    expect(read.authorization).toEqual({
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    });
  });

  it('leads to the address that it was made for', () => {
    const addresses = JSON.stringify([read['developer'], extension]).match(/https:[^"]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(15);
    for (const address of addresses) expect(address.startsWith(BASE)).toBe(true);
  });

  it('has its two pictures in the sizes that Microsoft 365 asks for', () => {
    const width = (name: string): number => readFileSync(join(ROOT, 'assets/m365', name)).readUInt32BE(16);
    expect([width(read.icons.color), width(read.icons.outline)]).toEqual([192, 32]);
  });

  it('bears the id and the name that an office gives it', () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e';
    const own = Manifest.parse(made(XML, { id: id.toUpperCase(), name: 'Rà soát NTM "Lạng Sơn"' }).manifest);
    expect([own.id, own.name.short]).toEqual([id, 'Rà soát NTM "Lạng Sơn"']);
  });

  it.each([
    ['an id that is none', { id: '12' }, 'IdentityError'],
    ['no name', { name: ' ' }, 'IdentityError'],
    ['a name that is too long', { name: 'x'.repeat(31) }, 'IdentityError'],
  ])('is not made for %s', (_, identity, error) => {
    expect(() => made(XML, identity)).toThrow(error);
  });

  it('is not made of a manifest with a text in one language only, or with an action that it cannot name', () => {
    const oneLanguage = XML.replace(/(<bt:String id="Check\.Label"[^>]*)>[^]*?<\/bt:String>/, '$1 />');
    expect(() => made(oneLanguage)).toThrow('bt:String in one language');
    expect(() => made(XML.replace('xsi:type="ShowTaskpane"', 'xsi:type="Other"'))).toThrow('an action Other');
  });
});
