import { URL } from 'node:url';
import { SaxesParser } from 'saxes';

/** What the pane runs as, in the form of its address among the runtimes. */
const RUNTIME = 'Pane';
const SCHEMA = '1.22';
const SCHEMA_ADDRESS = `https://developer.microsoft.com/json-schemas/teams/v${SCHEMA}/MicrosoftTeams.schema.json`;
/** No more than three are allowed of the eight that the ribbon knows. */
const SIZES = [16, 32, 80];
const MOST_BRIEF = 80;
const COLOR = '#0b7a5c';

export class UnifiedManifestError extends Error {
  constructor(what) {
    super(`manifest.xml has ${what}, which the unified manifest cannot say`);
    this.name = 'UnifiedManifestError';
  }
}

function parsed(text) {
  const parser = new SaxesParser();
  const open = [{ children: [] }];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    if (open.length > 1) open.at(-1).text += piece;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(text).close();
  return open[0].children[0];
}

const all = (name, { children }) =>
  children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(name, child)]);

function first(name, element) {
  const [found] = all(name, element);
  if (found === undefined) throw new UnifiedManifestError(`no ${name}`);
  return found;
}

/** A text of the manifest in both its languages. */
function bothOf({ name, attributes, children }) {
  const [english] = children;
  if (english === undefined) throw new UnifiedManifestError(`a ${name} in one language`);
  return { vi: attributes.DefaultValue, en: english.attributes.Value };
}

/** What comes before the first comma says it all, and has to be short. */
function brief(text) {
  const [clause = ''] = text.split(/[,.]/);
  if (clause.length > MOST_BRIEF)
    throw new UnifiedManifestError(`a beginning of its description of ${clause.length} letters`);
  return clause;
}

/** "extensions[0].ribbons[0]…" of every text that has a language, which is how the other language is told. */
function translated(value, place = '') {
  if (Array.isArray(value)) return value.flatMap((one, index) => translated(one, `${place}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  if (typeof value.vi === 'string') return [[place, value.en]];
  return Object.entries(value).flatMap(([key, one]) =>
    translated(one, place === '' ? key : `${place}.${key}`),
  );
}

function inVietnamese(value) {
  if (Array.isArray(value)) return value.map(inVietnamese);
  if (typeof value !== 'object' || value === null) return value;
  if (typeof value.vi === 'string') return value.vi;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, inVietnamese(one)]));
}

/**
 * The unified manifest (JSON) of the pane, and its texts in English, made from the manifest that every Excel reads: so
 * the two cannot say different things. It cannot lead an old Excel to the page for files; such Excels do not read it.
 */
function unifiedFor(xml) {
  const root = parsed(xml);
  const overrides = first('VersionOverrides', root);
  const resources = new Map(
    first('Resources', overrides).children.flatMap(({ children }) =>
      children.map((one) => [one.attributes.id, one]),
    ),
  );
  const resource = (element) => {
    const found = resources.get(element.attributes.resid);
    if (found === undefined) throw new UnifiedManifestError(`no ${element.attributes.resid}`);
    return found;
  };
  const address = (element) => resource(element).attributes.DefaultValue;
  const textOf = (name, element) => bothOf(resource(first(name, element)));
  const iconsOf = (element) =>
    all('bt:Image', first('Icon', element))
      .map((image) => ({ size: Number(image.attributes.size), url: address(image) }))
      .filter(({ size }) => SIZES.includes(size));

  const actionOf = (control) => {
    const action = first('Action', control);
    switch (action.attributes['xsi:type']) {
      case 'ExecuteFunction':
        return { id: first('FunctionName', action).text, type: 'executeFunction' };
      case 'ShowTaskpane':
        return { id: first('TaskpaneId', action).text, type: 'openPage', view: 'homeview' };
      default:
        throw new UnifiedManifestError(`an action ${action.attributes['xsi:type']}`);
    }
  };
  const controlOf = (control) => ({
    id: control.attributes.id,
    type: 'button',
    label: textOf('Label', control),
    icons: iconsOf(control),
    supertip: { title: textOf('Title', control), description: textOf('Description', control) },
    actionId: actionOf(control).id,
  });
  const groupOf = (group) => ({
    id: group.attributes.id,
    label: textOf('Label', group),
    icons: iconsOf({ children: group.children.filter(({ name }) => name === 'Icon') }),
    controls: all('Control', group).map(controlOf),
  });

  const needed = all('bt:Set', first('Requirements', overrides)).map(({ attributes }) => ({
    name: attributes.Name,
    minVersion: attributes.MinVersion,
  }));
  const page = address(first('Runtime', overrides));
  const help = address(first('LearnMoreUrl', overrides));
  const whole = bothOf(first('Description', root));
  const name = first('DisplayName', root).attributes.DefaultValue;
  const manifest = {
    $schema: SCHEMA_ADDRESS,
    manifestVersion: SCHEMA,
    // the other manifest has a fourth number
    version: first('Version', root).text.split('.').slice(0, 3).join('.'),
    id: first('Id', root).text,
    localizationInfo: {
      defaultLanguageTag: 'vi',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    },
    developer: {
      name: first('ProviderName', root).text,
      websiteUrl: help,
      privacyUrl: help,
      termsOfUseUrl: help,
    },
    name: { short: { vi: name, en: name } },
    description: { short: { vi: brief(whole.vi), en: brief(whole.en) }, full: whole },
    icons: { outline: 'outline.png', color: 'color.png' },
    accentColor: COLOR,
    validDomains: [new URL(page).host],
    authorization: {
      permissions: { resourceSpecific: [{ name: 'Document.ReadWrite.User', type: 'Delegated' }] },
    },
    extensions: [
      {
        requirements: { scopes: ['workbook'], capabilities: needed },
        runtimes: [
          {
            id: RUNTIME,
            type: 'general',
            code: { page },
            lifetime: first('Runtime', overrides).attributes.lifetime,
            actions: all('Control', overrides).map(actionOf),
          },
        ],
        ribbons: [
          {
            contexts: ['default'],
            tabs: all('OfficeTab', overrides).map((tab) => ({
              builtInTabId: tab.attributes.id,
              groups: all('Group', tab).map(groupOf),
            })),
          },
        ],
      },
    ],
  };
  return { 'manifest.json': inVietnamese(manifest), 'en.json': Object.fromEntries(translated(manifest)) };
}

/** One of its two files. */
export const unifiedPart = (name, xml) => `${JSON.stringify(unifiedFor(xml)[name], null, 2)}\n`;
