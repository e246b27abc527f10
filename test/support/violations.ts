import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** The rules of accessibility that a page breaks, each with the elements that break it; all rules, or those that are named. */
export async function violationsIn(page: Page, rules: readonly string[] = []): Promise<unknown> {
  // what passed is not asked for, and without frames from elsewhere one run in the page itself is enough:
  // gathered as for many frames, the same answer took ten times as long
  const builder = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode();
  const { violations } = await (rules.length === 0 ? builder : builder.withRules([...rules])).analyze();
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
}
