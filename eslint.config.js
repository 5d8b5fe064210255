import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

/** Caps on the tail; the house aims far below them (docs/architecture.md). */
/** @type {import('eslint').Linter.RulesRecord} */
const caps = {
	complexity: ['error', { max: 8, variant: 'modified' }],
	'max-depth': ['error', 3],
	'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
	'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
	'max-params': ['error', 3]
};

/** @type {import('eslint').Linter.RulesRecord} */
const typed = {
	'@typescript-eslint/no-explicit-any': 'error',
	'@typescript-eslint/no-floating-promises': 'error',
	'@typescript-eslint/no-misused-promises': 'error',
	'@typescript-eslint/switch-exhaustiveness-check': [
		'error',
		{ considerDefaultExhaustiveForUnions: true }
	],
	'@typescript-eslint/consistent-type-imports': 'off',
	'@typescript-eslint/only-throw-error': 'off',
	// False with classes that have private members and come from a library's own copy of its types.
	'@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
	'@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
	'@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
	'no-empty': ['error', { allowEmptyCatch: false }],
	'no-console': 'error'
};

export default ts.config(
	{
		ignores: [
			'build/',
			'.svelte-kit/',
			'.trepuls/',
			'src/lib/paraglide/',
			'node_modules/',
			'test-results/'
		]
	},
	...ts.configs.strictTypeChecked,
	...svelte.configs.recommended,
	prettier,
	...svelte.configs.prettier,
	{
		languageOptions: {
			globals: { ...globals.node, ...globals.browser },
			parserOptions: {
				projectService: { allowDefaultProject: ['*.cjs'] },
				tsconfigRootDir: import.meta.dirname,
				extraFileExtensions: ['.svelte']
			}
		},
		rules: { ...caps, ...typed }
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
		rules: {
			'max-lines': ['error', { max: 160, skipBlankLines: true, skipComments: true }],
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		// A migration is a list of statements, and never changes again.
		files: ['server/db/migrations/**'],
		rules: { 'max-lines-per-function': 'off' }
	},
	{
		files: ['scripts/**', 'tests/**', 'server/progress.ts'],
		rules: { 'no-console': 'off' }
	},
	{
		files: ['**/*.test.ts', 'tests/**'],
		rules: {
			'max-lines': 'off',
			'max-lines-per-function': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off'
		}
	},
	{ files: ['**/*.cjs', '*.js'], ...ts.configs.disableTypeChecked }
);
