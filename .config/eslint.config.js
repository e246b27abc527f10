import js from '@eslint/js';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The design's list: a folder imports only from folders above it. */
const FLOORS = [
  'criteria',
  'text',
  'workbook',
  'tables',
  'assessment',
  'messages',
  'roadmap',
  'reports',
  'hosts/excel',
  'hosts/file',
  'hosts/memory',
  'app',
  'ui',
  'entries',
];
const ENGINE = FLOORS.slice(0, FLOORS.indexOf('hosts/excel'));
const SIBLINGS = {
  'hosts/excel': ['hosts/file'],
  'hosts/file': ['hosts/excel'],
  'hosts/memory': ['hosts/excel'],
  // screens are given what they show by app, or through a port in workbook
  ui: ['hosts/excel', 'hosts/file', 'hosts/memory'],
};

const forbiddenFrom = (floor) => [
  ...new Set([...FLOORS.slice(FLOORS.indexOf(floor) + 1), ...(SIBLINGS[floor] ?? [])]),
];

const importDirection = FLOORS.filter((floor) => forbiddenFrom(floor).length > 0).map((floor) => ({
  files: [`src/${floor}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...forbiddenFrom(floor).map((lower) => ({
            group: [`**/${lower}/**`, `**/${lower}`],
            message: `${floor} must not know ${lower}: imports point from lower floors of the house to higher ones.`,
          })),
          ...(ENGINE.includes(floor)
            ? [
                {
                  group: ['node:*', 'react', 'react-dom', '@fluentui/*', 'fflate'],
                  message: 'The engine is pure.',
                },
              ]
            : []),
        ],
      },
    ],
  },
}));

/** A letter that no language but Vietnamese of those used here has. */
const VIETNAMESE = /[ăâđêôơư]|[aeiouyăâêôơư][\u0300\u0301\u0303\u0309\u0323]/u;

const vietnameseInMessages = {
  meta: {
    type: 'problem',
    messages: { moved: 'Texts that people read are made in src/messages.' },
    schema: [],
  },
  create(context) {
    const report = (node, text) => {
      const letters = text.normalize('NFC').toLowerCase();
      const isVietnamese = VIETNAMESE.test(letters) || VIETNAMESE.test(letters.normalize('NFD'));
      if (isVietnamese) context.report({ node, messageId: 'moved' });
    };
    return {
      Literal: (node) => {
        if (typeof node.value === 'string') report(node, node.value);
      },
      TemplateElement: (node) => report(node, node.value.raw),
      JSXText: (node) => report(node, node.value),
    };
  },
};

const HOST_GLOBALS = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'Office',
  'Excel',
  'process',
  'Buffer',
  'require',
  'console',
  'fetch',
  'setTimeout',
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/out/**', '**/coverage/**', '**/node_modules/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  ...tseslint.configs.stylistic,
  {
    files: ['**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of string literals.' },
        { selector: 'ExportAllDeclaration', message: 'Barrels hide cycles: import from the room itself.' },
      ],
      eqeqeq: 'error',
    },
  },
  {
    files: ENGINE.map((floor) => `src/${floor}/**/*.{ts,tsx}`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...HOST_GLOBALS.map((name) => ({ name, message: 'The engine knows no host.' })),
      ],
    },
  },
  {
    // a pattern that can go two ways over a text takes minutes for one long cell
    files: ['src/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }],
    },
  },
  {
    // what a hook must not do, and what a keyboard or a screen reader needs
    files: ['src/ui/**/*.{ts,tsx}', 'src/entries/**/*.{ts,tsx}', 'test/ui/**/*.tsx'],
    extends: [reactHooks.configs.flat.recommended, jsxA11y.flatConfigs.recommended],
    rules: {
      // a long text that scrolls must be reachable by keys
      'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['document', 'tabpanel'] }],
    },
  },
  {
    // every sentence that somebody reads is made in one place; words to be recognised stand with their reader
    files: ['src/**/*.{ts,tsx}'],
    ignores: [
      'src/{messages,text,criteria,tables}/**',
      // the widths of letters
      'src/reports/textWidth.ts',
    ],
    plugins: { rasoat: { rules: { 'vietnamese-in-messages': vietnameseInMessages } } },
    rules: { 'rasoat/vietnamese-in-messages': 'error' },
  },
  ...importDirection,
);
