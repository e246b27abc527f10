import { readArguments } from '../../src/entries/terminal/arguments';
import {
  groupHelp,
  HELP,
  OPTIONS,
  optionUsage,
  verbEntry,
  VERBS,
  verbHelp,
} from '../../src/messages/command';
import { MISUSE_MESSAGES } from '../../src/messages/terminal';

describe('the help', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']], [['khong-co', '--help']]])(
    'of all commands answers %j',
    (words) => {
      expect(readArguments(words)).toEqual({ code: 'help' });
    },
  );

  it.each(VERBS)('of %s alone answers in both ways of asking', (verb) => {
    expect(readArguments([verb, '--help'])).toEqual({ code: 'help', verb });
    expect(readArguments(['help', verb])).toEqual({ code: 'help', verb });
    expect(HELP).toContain(`rasoat ${verb}`);
  });

  it.each([
    [['sets']],
    [['sets', '--help']],
    [['help', 'sets']],
    [['sets', 'help']],
    [['sets', 'lst', '--help']],
  ])('of the commands about sets alone answers %j', (words) => {
    expect(readArguments(words)).toEqual({ code: 'help', group: 'sets' });
  });

  it('of the commands about sets tells of these and of no other', () => {
    const help = groupHelp('sets');
    for (const verb of VERBS) expect(help.includes(`rasoat ${verb} `)).toBe(verb.startsWith('sets '));
  });

  it.each(VERBS)('of %s names its own options and no other', (verb) => {
    const help = verbHelp(verb);
    for (const option of OPTIONS) {
      expect(help.includes(`  ${optionUsage(option)}`)).toBe(verbEntry(verb).options.includes(option));
    }
    for (const other of VERBS) {
      if (other !== verb) expect(help).not.toContain(`rasoat ${other}`);
    }
  });

  it('fits a terminal', () => {
    const texts = [HELP, groupHelp('sets'), ...VERBS.map((verb) => verbHelp(verb))];
    for (const line of texts.flatMap((text) => text.split('\n'))) expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('a word that is no command', () => {
  it.each([
    ['chek', 'check'],
    ['CHECK', 'check'],
    ['biuld', 'build'],
    ['mege', 'merge'],
    ['xyzxyz', ''],
  ])('%s: %s', (word, meant) => {
    const command = readArguments([word, 'a.xlsx']);
    expect(command).toEqual({ code: 'misuse', problem: { code: 'unknown-command', word, meant } });
    const told = MISUSE_MESSAGES['unknown-command'](word, meant);
    expect(told).toContain(meant === '' ? 'xem rasoat --help' : `Có phải: ${meant}?`);
  });
});

describe('a day', () => {
  it.each(['2024-01-31', '31/01/2024', '31-1-2024', '31.01.2024'])(
    'is read as people write it: %s',
    (word) => {
      expect(readArguments(['snapshot', 'a.xlsx', '--in-place', '--date', word])).toMatchObject({
        code: 'asked',
        asked: { verb: 'snapshot', date: '2024-01-31' },
      });
      expect(readArguments(['progress', 'a.xlsx', '--from', word, '--to', word])).toMatchObject({
        asked: { from: '2024-01-31', to: '2024-01-31' },
      });
    },
  );

  it.each(['31/02/2024', '2024-13-01', 'hôm nay', '01/31/2024'])('of no calendar is refused: %s', (word) => {
    expect(readArguments(['snapshot', 'a.xlsx', '--in-place', '--date', word])).toEqual({
      code: 'misuse',
      problem: { code: 'unknown-date', word },
    });
  });
});

describe('an option of another command', () => {
  it.each([
    ['check', '--values'],
    ['demo', '--json'],
    ['plan', '--in-place'],
    ['merge', '--csv=a.csv'],
  ])('is refused: %s %s', (verb, option) => {
    expect(readArguments([verb, 'a.xlsx', option])).toEqual({
      code: 'misuse',
      problem: { code: 'unknown-option', word: option.replace(/=.*/, '') },
    });
  });
});
