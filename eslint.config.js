import tseslint from 'typescript-eslint'

/** What the compiler does not see. No rule here is about looks. */
export default tseslint.config(
  { ignores: ['dist/**', 'dist-*/**', 'node_modules/**', '.newel/**', 'src/platform/db/schema.ts'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      // An unused name that begins with _ is a part taken out of the rest.
      '@typescript-eslint/no-unused-vars': ['error', { varsIgnorePattern: '^_', argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // Interfaces ask for promises that some answers do not need to wait for.
      '@typescript-eslint/require-await': 'off',
      // It disagrees with itself about generic calls, and says nothing about safety.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // Methods of ours are functions on plain objects: none of them asks for `this`.
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-syntax': ['error', { selector: 'ExportDefaultDeclaration', message: 'A thing has one name: no default exports.' }],
      'prefer-const': 'error',
      'no-console': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    // Tests read what came out of the house: JSON, rows, pages.
    files: ['**/*.test.{ts,tsx}', '**/*.testing.ts', 'test/**/*.ts'],
    rules: Object.fromEntries(['assignment', 'return', 'call', 'argument', 'member-access'].map(what => [`@typescript-eslint/no-unsafe-${what}`, 'off'])),
  },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['vitest*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
)
