import { renderToStaticMarkup } from 'react-dom/server';
import type { Assessment } from '../../src/assessment/assessment';
import { renderCheck } from '../../src/entries/terminal/render';
import { uiText } from '../../src/messages/text';
import { ALL_FINE } from '../../src/messages/terminal';
import { ResultSummary } from '../../src/ui/result/ResultSummary';
import { ScreenContext } from '../../src/ui/screen';
import { sampleBytes } from '../support/samples';
import { fileHost } from '../support/fileHost';
import { workbookImage } from '../support/image';
import { madeUpAssessment } from '../support/madeUpAssessment';
import { sessionOn } from '../support/sessionOn';

const { session } = sessionOn(fileHost(sampleBytes('bac-son-2024.xlsx'), 'bac-son-2024.xlsx'));

/** What the pane and the page say above the communes. */
const onScreen = (assessment: Assessment): string =>
  renderToStaticMarkup(
    <ScreenContext.Provider value={{ session, language: 'vi', t: uiText('vi') }}>
      <ResultSummary assessment={assessment} />
    </ScreenContext.Provider>,
  );

const onTerminal = (assessment: Assessment): string => renderCheck('biểu.xlsx', assessment, workbookImage());

/** A table that only marks criteria: seventeen of nineteen, and no cell that anything is said of. */
function marked(met: number): Assessment {
  const made = madeUpAssessment(1, { ntm: 1 });
  return {
    ...made,
    communes: made.communes.map((commune) => ({
      ...commune,
      criteriaMet: met,
      criteria: commune.criteria.map((one, place) => ({ ...one, verdict: place < met ? 'met' : 'unmet' })),
      indicators: [],
    })),
  };
}

describe.each([
  ['pane and page', onScreen, 'Mọi chỉ tiêu đều đạt'],
  ['the terminal', onTerminal, ALL_FINE],
] as const)('%s', (_, said, sentence) => {
  it('say that all is well where it is', () => {
    expect(said(marked(19))).toContain(sentence);
  });

  it('never say so beside a commune with criteria that it does not meet', () => {
    expect(said(marked(17))).not.toContain(sentence);
    expect(said(marked(18))).not.toContain(sentence);
  });
});

describe('the headline', () => {
  it('never adds communes of different sets together', () => {
    const made = madeUpAssessment(1, { ntm: 2, nangcao: 1 });
    const communes = made.communes.map((one, place) => ({
      ...one,
      criteriaMet: place === 0 ? one.criteriaTotal - 1 : one.criteriaTotal,
    }));
    expect(onScreen({ ...made, communes })).toContain(
      'Nông thôn mới: 1/2 xã; Nông thôn mới nâng cao: 1/1 xã đạt đủ tiêu chí',
    );
    expect(onScreen(marked(19))).toContain('>1/1 xã đạt đủ tiêu chí<');
  });
});
