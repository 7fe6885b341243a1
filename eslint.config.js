import js from '@eslint/js';
import regexp from 'eslint-plugin-regexp';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import { addresses } from './eslint.addresses.js';
import { layers } from './eslint.layers.js';
import { serverFiles } from './eslint.server-files.js';
import svelteConfig from './svelte.config.js';

/**
 * What no other program reads. Of TypeScript's own files Oxlint (.oxlintrc.json) has all rules but
 * those of this house, in a tenth of the time; svelte-check has components' types.
 */
const NOT_OXLINTS = ['**/*.svelte', '**/*.js', '**/*.mjs'];

export default ts.config(
	{
		ignores: [
			...['.svelte-kit/', 'build/', '.cache/', 'data/', 'test-results/', 'static/'],
			'tests/**/*.ts'
		]
	},
	...[js.configs.recommended, ...ts.configs.recommended]
		// Those with files of their own are of TypeScript's.
		.filter(({ files }) => files === undefined)
		.map((config) => ({ ...config, files: NOT_OXLINTS })),
	{ files: ['**/*.ts'], languageOptions: { parser: ts.parser } },
	...svelte.configs.recommended,
	{
		languageOptions: {
			globals: { ...globals.node, ...globals.browser },
			parserOptions: {
				extraFileExtensions: ['.svelte'],
				svelteConfig
			}
		},
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// The application stands at the root of its address; links come from domain/address.
			'svelte/no-navigation-without-resolve': 'off',
			// The content security policy lets no element carry a style: use a class or an attribute.
			'svelte/no-inline-styles': 'error'
		}
	},
	{
		files: NOT_OXLINTS,
		rules: {
			// TypeScript knows every name; this rule only knows the ones listed above.
			'no-undef': 'off',
			// The compiler says it (noUnusedLocals, noUnusedParameters), of components too.
			'@typescript-eslint/no-unused-vars': 'off',
			'@typescript-eslint/consistent-type-imports': 'error',
			'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }]
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser } }
	},
	{ files: ['src/**'], rules: { 'no-console': ['error', { allow: ['error', 'warn'] }] } },
	{
		// What anybody types or sends is searched: no pattern may take longer than in step with its text.
		files: ['src/**'],
		plugins: { regexp },
		rules: {
			'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
			'regexp/no-super-linear-move': ['error', { report: 'potential' }]
		}
	},
	{ files: ['src/cli/**'], rules: { 'no-console': 'off' } },
	...layers,
	...addresses,
	...serverFiles
);
