import tseslint from 'typescript-eslint';

/** Rules that need the types of the whole program: they take as long as compiling it, so they have a run of their own. */
export default tseslint.config(
  {
    // what only the types tell; the compiler knows src and test, so nothing of it is guessed
    files: ['src/**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true } },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/restrict-plus-operands': 'error',
      // a `default` says on purpose that the other cases are alike
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // the engine is plain data; elsewhere a flag may change during a call or an await, which this rule cannot see
    files: ['src/{criteria,text,workbook,tables,assessment,messages,roadmap,reports}/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unnecessary-condition': 'error',
      '@typescript-eslint/prefer-includes': 'error',
      '@typescript-eslint/prefer-optional-chain': 'error',
    },
  },
);
