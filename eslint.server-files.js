import { ADDRESS_SYNTAX } from './eslint.addresses.js';

/** What a server's file may do by its name (docs/architecture.md): what reads never writes. */

const READING = ['src/lib/server/**/read.ts', 'src/lib/server/**/read-*.ts'];
const WRITING = ['src/lib/server/**/write.ts', 'src/lib/server/**/write-*.ts'];

/** Work in several steps, each a file named after its step; the log's own way in. */
const IN_STEPS = [
	...['import', 'sign-in', 'log', 'installation'].map((folder) => `src/lib/server/${folder}/**`),
	// Sign-in by a key, which notes when it was used.
	'src/lib/server/tokens/token-access.ts'
];

/** @type {(message: string) => { selector: string, message: string }[]} */
const changing = (message) => [
	{
		selector:
			'CallExpression[callee.property.name=/^(insert|update|delete)$/]:matches([callee.object.name=/^(tx|orm|db)$/], [callee.object.property.name="orm"])',
		message
	},
	{
		selector:
			'TaggedTemplateExpression[tag.name="sql"] TemplateElement[value.raw=/\\b(insert into|delete from|update \\w+ set)\\b/]',
		message
	}
];

/** @type {import('eslint').Linter.Config[]} */
export const serverFiles = [
	{
		files: ['src/lib/server/**'],
		ignores: [
			'**/*.test.ts',
			'src/lib/server/database/**',
			'src/lib/server/access/route-rights.ts',
			...WRITING,
			...IN_STEPS
		],
		rules: {
			'no-restricted-syntax': [
				'error',
				...ADDRESS_SYNTAX,
				...changing('What changes the database stands in write.ts or write-….ts.')
			]
		}
	},
	{
		files: READING,
		rules: {
			'no-restricted-syntax': [
				'error',
				...ADDRESS_SYNTAX,
				...changing(
					'A file that reads changes nothing: let write.ts or write-….ts do it, or the log’s record.'
				)
			]
		}
	}
];
