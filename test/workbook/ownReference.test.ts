import { ownReference, resolveOwnReferences } from '../../src/workbook/ownSheet';

const names = { roadmap: 'Lộ trình (2)', summary: "Tổng 'hợp'" } as const;
const resolve = (formula: string): string | undefined =>
  resolveOwnReferences(formula, (own) => (own in names ? names[own as keyof typeof names] : undefined));

describe('a reference to an own sheet', () => {
  it('becomes the name that the sheet has, in quotes', () => {
    expect(resolve(`INDEX(${ownReference('roadmap')}$J:$J,2)+${ownReference('summary')}A1`)).toBe(
      "INDEX('Lộ trình (2)'!$J:$J,2)+'Tổng ''hợp'''!A1",
    );
  });

  it('leaves every other formula as it is', () => {
    for (const formula of ['SUM(A1:B2)', "'Lộ trình'!A1", '"\'*\'!"&A1'])
      expect(resolve(formula)).toBe(formula);
  });

  it.each(["'*matrix'!A1", "'*constructor'!A1", "'*nothing'!A1"])(
    '%s without such a sheet is no formula for the workbook',
    (formula) => {
      expect(resolve(`${ownReference('roadmap')}A1+${formula}`)).toBeUndefined();
    },
  );
});
