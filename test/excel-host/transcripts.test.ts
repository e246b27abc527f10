import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { recordSimulated, SIMULATED, Transcript, TRANSCRIPTS } from './record/transcript';
import { SCENARIO } from './record/scenario';

jest.setTimeout(300_000);

const names = readdirSync(TRANSCRIPTS).filter((name) => name.endsWith('.json'));
const transcripts = new Map(
  names.map((name) => [name, Transcript.parse(JSON.parse(readFileSync(join(TRANSCRIPTS, name), 'utf8')))]),
);

describe('what an Excel answered when it was recorded', () => {
  const simulated = new Map<string, Transcript>();

  beforeAll(async () => {
    const locales = new Set([...transcripts.values()].map(({ excel }) => excel.locale));
    for (const locale of locales) simulated.set(locale, await recordSimulated(locale));
  });

  it.each(names)('is what the simulated Excel answers too: %s', (name) => {
    const transcript = transcripts.get(name);
    const own = simulated.get(transcript?.excel.locale ?? '');
    expect(transcript?.steps.map((step) => step.name)).toEqual(SCENARIO.map((step) => step.name));
    expect(own?.steps).toEqual(transcript?.steps);
  });

  it('has one of the simulation itself, which shows the form and proves nothing of Excel', () => {
    expect(names).toContain(SIMULATED);
  });

  it('is an answer, not a refusal: every step of the scenario can be carried out', () => {
    for (const { steps } of simulated.values()) {
      for (const { name, answer } of steps) {
        const refusal = z.object({ error: z.string() }).safeParse(answer);
        expect([name, refusal.data?.error]).toEqual([name, undefined]);
      }
    }
  });

  it.each([
    ['of another form', { version: 2 }],
    ['of no step', { steps: [] }],
    ['that does not say of which Excel', { excel: undefined }],
  ])('is not taken from a file %s', (_, other) => {
    expect(Transcript.safeParse({ ...transcripts.get(SIMULATED), ...other }).success).toBe(false);
  });
});
