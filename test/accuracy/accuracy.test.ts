import { FOREIGN_LISTS } from './families/foreignLists';
import { LAYOUTS } from './layouts/all';
import { measure } from './measure';
import { randomOf } from './random';
import { specifyReading } from './specify';

specifyReading(LAYOUTS, 12);

describe('the measure itself', () => {
  const scenario = LAYOUTS[0]?.make(randomOf(5));
  if (scenario === undefined) throw new RangeError('No layouts');

  it('sees a verdict that is not the truth', () => {
    const lied = {
      ...scenario,
      communes: scenario.communes.map((commune) => ({
        ...commune,
        indicators: new Map(
          [...commune.indicators].map(([code, truth]) => [code, truth === 'met' ? 'unmet' : truth] as const),
        ),
      })),
    };
    expect(measure(lied).falseMet).toBeGreaterThan(0);
    expect(measure(lied).sureness.map(({ right }) => right)).toContain(false);
  });

  it('sees communes that nobody has, also in a workbook that is no review', () => {
    const none = measure({ ...scenario, communes: [] });
    expect([none.communesInvented > 0, none.taken]).toEqual([true, true]);
    const tolerated = scenario.communes.map(({ name }) => name);
    expect(measure({ ...scenario, communes: [], tolerated }).communesInvented).toBe(0);
  });

  it('takes each of several allowed verdicts for right, and another name of a commune', () => {
    const allowed = {
      ...scenario,
      communes: scenario.communes.map((commune) => ({
        ...commune,
        name: `${commune.name} (mới)`,
        aliases: [commune.name],
        indicators: new Map(
          [...commune.indicators].map(([code, truth]) => [code, `${truth}|undecided`] as const),
        ),
      })),
    };
    const { communesFound, verdicts, right } = measure(allowed);
    expect([communesFound, right]).toEqual([scenario.communes.length, verdicts]);
  });

  it('sees verdicts on indicators for which the table does not ask', () => {
    const fewer = {
      ...scenario,
      communes: scenario.communes.map((commune) => ({
        ...commune,
        indicators: new Map([...commune.indicators].slice(0, 20)),
      })),
    };
    expect(measure(fewer).right).toBeLessThan(measure(fewer).verdicts);
  });

  it('counts no mistake in a list of persons that is passed over', () => {
    const [list] = FOREIGN_LISTS.map(({ heldBack }) => heldBack(randomOf(3)));
    if (list === undefined) throw new RangeError('No lists');
    const { communes, taken, mistakes } = measure(list);
    expect([communes, taken, mistakes]).toEqual([0, false, []]);
  });
});
