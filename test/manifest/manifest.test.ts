import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ACTIONS } from '../../src/app/actions/registry';
import { RIBBON } from '../../src/entries/commands';
import { parseXml, type XmlElement } from '../excel-host/book/xml';

const root = resolve(__dirname, '../..');
const BASE = 'https://localhost:3000/';
const text = readFileSync(join(root, 'manifest.xml'), 'utf8');
const manifest = parseXml(text);

const childrenOf = ({ children }: XmlElement): readonly XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string');
const all = (element: XmlElement): readonly XmlElement[] => [element, ...childrenOf(element).flatMap(all)];
const named = (name: string, within: XmlElement = manifest): readonly XmlElement[] =>
  all(within).filter((element) => element.name === name);
const only = (name: string, within: XmlElement = manifest): XmlElement => {
  const [found, ...more] = named(name, within);
  if (found === undefined || more.length > 0) throw new Error(`Not exactly one ${name}`);
  return found;
};
const attribute = (element: XmlElement, name: string): string => element.attributes.get(name) ?? '';
const textOf = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');
const child = (element: XmlElement, name: string): XmlElement => {
  const found = childrenOf(element).find((one) => one.name === name);
  if (found === undefined) throw new Error(`${element.name} has no ${name}`);
  return found;
};

/** The order that the published schemas demand; what is not named here may not stand there. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    ...[
      'Id',
      'AlternateId',
      'Version',
      'ProviderName',
      'DefaultLocale',
      'DisplayName',
      'Description',
      'IconUrl',
    ],
    ...['HighResolutionIconUrl', 'SupportUrl', 'AppDomains', 'Hosts', 'Requirements', 'DefaultSettings'],
    ...['Permissions', 'Dictionary', 'VersionOverrides'],
  ],
  VersionOverrides: [
    'Description',
    'Requirements',
    'Hosts',
    'Resources',
    'WebApplicationInfo',
    'EquivalentAddins',
  ],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Group: ['OverriddenByRibbonApi', 'Label', 'Icon', 'Control'],
  Control: ['OverriddenByRibbonApi', 'Label', 'ToolTip', 'Supertip', 'Icon', 'Action', 'Enabled'],
  Supertip: ['Title', 'Description'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
};
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** Width and height, from the header that every PNG begins with. */
function pixels(url: string): readonly [number, number] {
  const bytes = readFileSync(join(root, 'assets', url.slice(BASE.length)));
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** The library is made of modules that only Node itself can load. */
function readOfficially(): unknown {
  const script = `require('office-addin-manifest').OfficeAddinManifest.readManifestFile('manifest.xml')
    .then((info) => process.stdout.write(JSON.stringify(info)))`;
  return JSON.parse(execFileSync(process.execPath, ['-e', script], { cwd: root, encoding: 'utf8' }));
}

describe('manifest.xml', () => {
  it('is what the official library takes for a task pane of Excel', () => {
    expect(readOfficially()).toMatchObject({
      officeAppType: 'TaskPaneApp',
      manifestType: 'xml',
      hosts: ['Workbook'],
      defaultLocale: 'vi-VN',
      permissions: 'ReadWriteDocument',
      displayName: 'Rà soát NTM',
    });
  });

  it('has an id in the form that Office takes and the version of the package', () => {
    expect(textOf(child(manifest, 'Id'))).toMatch(
      /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
    );
    const packageVersion: unknown = Reflect.get(
      Object(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))),
      'version',
    );
    expect(textOf(child(manifest, 'Version'))).toBe(`${String(packageVersion)}.0`);
  });

  it.each(Object.entries(ORDER))('has the children of %s in the order of the schema', (name, order) => {
    const found = named(name);
    expect(found.length).toBeGreaterThan(0);
    for (const element of found) {
      const places = childrenOf(element).map((one) => order.indexOf(one.name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((one, other) => one - other));
    }
  });

  it('asks for more in the ribbon than in the pane, which tells an older Excel that it is too old', () => {
    const sets = (element: XmlElement): Readonly<Record<string, string>> =>
      Object.fromEntries(
        all(child(element, 'Requirements'))
          .filter(({ name }) => name === 'Set' || name === 'bt:Set')
          .map((set) => [attribute(set, 'Name'), attribute(set, 'MinVersion')]),
      );
    expect(sets(manifest)).toEqual({ ExcelApi: '1.1' });
    expect(sets(only('VersionOverrides'))).toEqual({ ExcelApi: '1.9', SharedRuntime: '1.1' });
  });

  it('runs pane and ribbon functions in one runtime that stays', () => {
    const runtime = only('Runtime');
    expect(attribute(runtime, 'lifetime')).toBe('long');
    for (const name of ['FunctionFile', 'SourceLocation']) {
      const element = only(name, only('VersionOverrides'));
      expect(attribute(element, 'resid')).toBe(attribute(runtime, 'resid'));
    }
  });

  it('names functions that the program has, and every function that it has', () => {
    const functions = named('FunctionName').map(textOf);
    expect([...functions].sort()).toEqual(Object.keys(RIBBON).sort());
    for (const action of Object.values(RIBBON)) expect(ACTIONS).toHaveProperty(action);
  });

  it('uses every resource that it has, and has every one that it uses', () => {
    const resources = all(only('Resources')).flatMap((element) => element.attributes.get('id') ?? []);
    const used = all(manifest).flatMap((element) => element.attributes.get('resid') ?? []);
    expect(new Set(resources).size).toBe(resources.length);
    expect([...new Set(used)].sort()).toEqual([...resources].sort());
    for (const id of resources) expect(id.length).toBeLessThanOrEqual(32);
  });

  it('has controls and groups with ids of their own', () => {
    const ids = [...named('Control'), ...named('Group')].map((element) => attribute(element, 'id'));
    expect(ids).toHaveLength(6);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[\w.]{1,125}$/);
  });

  it.each([
    ['DisplayName', 125],
    ['Description', 250],
    ['bt:ShortStrings', 125],
    ['bt:LongStrings', 250],
  ])('has texts in %s of at most %i characters, in Vietnamese and in English', (name, most) => {
    const found = named(name).filter(
      (element) => element.attributes.has('DefaultValue') || name.startsWith('bt:'),
    );
    const strings = name.startsWith('bt:') ? found.flatMap(childrenOf) : found;
    expect(strings.length).toBeGreaterThan(0);
    for (const string of strings) {
      const overrides = childrenOf(string);
      expect(overrides.map((one) => attribute(one, 'Locale'))).toEqual(['en-US']);
      const values = [attribute(string, 'DefaultValue'), ...overrides.map((one) => attribute(one, 'Value'))];
      for (const value of values) {
        expect(value.length).toBeGreaterThan(0);
        expect(value.length).toBeLessThanOrEqual(most);
      }
    }
  });

  it('has every address under its own folder, by https', () => {
    const addresses = all(manifest)
      .map((element) => attribute(element, 'DefaultValue'))
      .filter((value) => value.includes('://'));
    expect(addresses.length).toBeGreaterThan(40);
    for (const address of addresses) expect(address.startsWith(BASE)).toBe(true);
  });

  it('has pictures of every size that Office asks for, each as large as it says', () => {
    const pictures = new Map(
      childrenOf(only('bt:Images')).map((image) => [
        attribute(image, 'id'),
        attribute(image, 'DefaultValue'),
      ]),
    );
    const icons = named('Icon');
    expect(icons).toHaveLength(6);
    for (const icon of icons) {
      const sizes = childrenOf(icon).map((image) => Number(attribute(image, 'size')));
      expect(sizes).toEqual(SIZES);
      for (const image of childrenOf(icon)) {
        const size = Number(attribute(image, 'size'));
        expect(pixels(pictures.get(attribute(image, 'resid')) ?? '')).toEqual([size, size]);
      }
    }
    expect(pixels(attribute(child(manifest, 'IconUrl'), 'DefaultValue'))).toEqual([32, 32]);
    expect(pixels(attribute(child(manifest, 'HighResolutionIconUrl'), 'DefaultValue'))).toEqual([64, 64]);
  });

  it('has the drawing of every picture beside it', () => {
    const drawings = new Set(
      childrenOf(only('bt:Images')).map(
        (image) => /icons\/(\w+)-/.exec(attribute(image, 'DefaultValue'))?.[1] ?? '',
      ),
    );
    for (const drawing of drawings)
      expect(existsSync(join(root, 'assets/icons', `${drawing}.svg`))).toBe(true);
  });

  it('asks for no more than it needs', () => {
    expect(textOf(child(manifest, 'Permissions'))).toBe('ReadWriteDocument');
    expect(named('AppDomain')).toEqual([]);
    expect(named('WebApplicationInfo')).toEqual([]);
  });
});
