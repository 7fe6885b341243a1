import { readdirSync } from 'node:fs';

/**
 * No address of a page stands anywhere but in the files that hold them all, which a test compares
 * with the pages there are.
 */

/** The first part of every address, such as `arenden`. */
const FIRST_PARTS = readdirSync(new URL('src/routes', import.meta.url), { withFileTypes: true })
	.filter((entry) => entry.isDirectory())
	.map(({ name }) => name);

/** An id of a route, such as `/arenden/[id=uuid]`, is no address; in a selector `/` has to be `\u002F`. */
const ADDRESS = `/^\\u002F(${FIRST_PARTS.join('|')})(?![\\w-])(?!.*\\[)/`;

const message =
	'Addresses stand in src/lib/domain/address/paths.ts and settings-paths.ts: take this one from there, or add it.';

/**
 * What may stand nowhere else, for entries that refuse more: ESLint takes the last setting of a rule.
 * @type {{ selector: string, message: string }[]}
 */
export const ADDRESS_SYNTAX = [
	{ selector: `Literal[value=${ADDRESS}]`, message },
	{ selector: `TemplateElement[value.cooked=${ADDRESS}]`, message },
	{ selector: `SvelteLiteral[value=${ADDRESS}]`, message },
	{ selector: `SvelteText[value=${ADDRESS}]`, message }
];

/** @type {import('eslint').Linter.Config[]} */
export const addresses = [
	{
		files: ['src/**'],
		ignores: [
			'**/*.test.ts',
			'src/lib/domain/address/*paths.ts',
			// Tables of routes, whose keys are compared with the routes there are.
			'src/lib/server/access/route-rights.ts',
			'src/lib/domain/log/route-words.ts'
		],
		rules: {
			'no-restricted-syntax': ['error', ...ADDRESS_SYNTAX]
		}
	}
];
