import { openArchive } from '../../../../src/hosts/file/archive';
import { readPackage } from '../../../../src/hosts/file/readPackage';
import type { Operation } from '../../../../src/workbook/plan';
import { wrapSettings } from '../../../../src/workbook/settingsPart';
import { changedParts, part, patch, relationships, sample, smallPackage } from './support';

const store = (settings: string): Operation => ({ code: 'store-settings', settings });
const SETTINGS = JSON.stringify({ year: 2024, note: 'mức "≥ 80%" & <đạt>\n\u0007' });

describe('settings kept in a workbook', () => {
  const before = sample();
  const stored = patch(before, store(SETTINGS));

  it('read back as they were stored', () => {
    expect(stored.image.settings).toBe(SETTINGS);
  });

  it('take a part with its properties and what names them', () => {
    expect(changedParts(before, stored.bytes)).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
    expect(part(stored.archive, 'xl/_rels/workbook.xml.rels')).toContain('Target="../customXml/item1.xml"');
  });

  it('stored again are the same bytes', () => {
    expect(patch(stored.bytes, store(SETTINGS)).bytes).toEqual(stored.bytes);
  });

  it('that changed are put in the same part', () => {
    const changed = patch(stored.bytes, store('{}'));
    expect(changedParts(stored.bytes, changed.bytes)).toEqual(['customXml/item1.xml']);
    expect(changed.image.settings).toBe('{}');
  });

  it('of one plan: the last ones stand', () => {
    expect(patch(before, store('{"a":1}'), store('{"a":2}')).image.settings).toBe('{"a":2}');
  });
});

describe('custom parts of others', () => {
  const others = smallPackage({
    'xl/_rels/workbook.xml.rels': relationships(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'customXml', '../customXml/item1.xml'],
      ['rId3', 'customXml', '../customXml/item2.xml'],
    ),
    'customXml/item1.xml': '<?xml version="1.0" encoding="no-such-encoding"?><người/>',
    'customXml/item2.xml': '<coreProperties xmlns="urn:khac"/>',
    'customXml/itemProps3.xml': '<ds:datastoreItem xmlns:ds="urn:ds"/>',
  });

  it('stay as they are; the settings take a free number', () => {
    const { bytes, image } = patch(others, store('{}'));
    expect(image.settings).toBe('{}');
    expect(changedParts(others, bytes)).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item4.xml.rels',
      'customXml/item4.xml',
      'customXml/itemProps4.xml',
      'xl/_rels/workbook.xml.rels',
    ]);
  });
});

describe('settings in a workbook that LibreOffice has saved', () => {
  const saved = smallPackage({
    '_rels/.rels': relationships(
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId5', 'customXml', '../customXml/item1.xml'],
    ),
    'customXml/item1.xml': wrapSettings('{"cũ":1}'),
  });

  it('are read where it ties them', () => {
    expect(readPackage(openArchive(saved)).settings).toBe('{"cũ":1}');
  });

  it('are found where it ties them, and tied to the workbook again', () => {
    const { archive, bytes, image } = patch(saved, store('{"mới":1}'));
    expect(image.settings).toBe('{"mới":1}');
    expect(changedParts(saved, bytes)).toEqual(['customXml/item1.xml', 'xl/_rels/workbook.xml.rels']);
    expect(part(archive, 'xl/_rels/workbook.xml.rels')).toContain('Target="../customXml/item1.xml"');
    expect(patch(bytes, store('{"mới":1}')).bytes).toEqual(bytes);
  });
});
