/**
 * Which folder may import what (docs/architecture.md). One entry per layer: ESLint takes the last
 * setting of a rule for a file, so each entry lists everything that its files may not import.
 */

/** @typedef {{ regex: string, message: string, importNames?: string[] }} Ban */

/** @type {(regex: string, message: string) => Ban} */
const ban = (regex, message) => ({ regex, message });

const DATABASE = ban(
	'^(drizzle-orm|postgres)(/|$)|/database/schema(\\.ts|/.*)?$',
	'Only src/lib/server speaks to the database: write a function there that takes a scope, and call it from here.'
);
const PGLITE = ban(
	'^@electric-sql/',
	'PGlite is behind its socket: only src/lib/server/database knows it. Use openDatabase().'
);
const FRAMEWORK = ban(
	'^(svelte|@sveltejs/.*|\\$app|\\$env|\\$lib)(/|$)',
	'This layer knows no framework: take what you need as an argument, import relatively.'
);
const NODE = ban(
	'^node:|^(fs|path|os|http|crypto)(/|$)',
	'The domain runs in the browser too: pass the data in, do input and output in src/lib/server.'
);
const ZOD = ban(
	'^zod(/|$)',
	'Schemas live in files named *-schema.ts and in domain/machine; the rest of the domain trusts its types.'
);
const SERVER = ban(
	'(^|/)server(/|$)',
	'Server code never reaches the browser: load it in a +page.server.ts and hand the data down.'
);
const UI = ban(
	'(^|/)ui(/|$)',
	'This layer draws nothing: move what both need into src/lib/domain.'
);
const KIT = ban(
	'^@sveltejs/kit(/|$)',
	'Of a folder of the server only post.ts and post-….ts know SvelteKit: give back what came of it, and answer there.'
);
/** @type {Ban} */
const MINT = {
	regex: '(^|/)scope$',
	importNames: ['mintScope', 'mintUpkeepScope'],
	message:
		'Only the gate and the door say who may do what: ask src/lib/server/access/gate.ts for a scope.'
};
const CLI = ban('(^|/)cli/', 'The command line sits on top: move what both need into src/lib.');
const ROUTES = ban('(^|/)routes/', 'Routes only wire: move what both need into src/lib.');
/** @type {Ban} */
const ENHANCE = {
	regex: '^\\$app/forms$',
	importNames: ['enhance'],
	message: 'Forms are sent with use:send (src/lib/ui/send), which tells when nothing came of it.'
};
/** @type {Ban} */
const ON_SCREEN = {
	regex: '/disclosure/leaving-view(\\.ts)?$',
	importNames: ['onScreen'],
	message:
		'Figures are drawn by src/lib/ui/chart/BothWays.svelte, which also draws what is printed in their place.'
};
const PACKAGES = ban(
	'^(?!\\.)(?!zod(/|$))',
	'The domain imports nothing but itself: pass the data in, or put the code in src/lib/server or src/lib/ui.'
);
const DOLLAR_LIB = ban(
	'^\\$lib(/|$)',
	'Import relatively here: the command line is built without $lib.'
);

/** @type {(files: string[], bans: Ban[], ignores?: string[]) => import('eslint').Linter.Config} */
const layer = (files, bans, ignores = []) => ({
	files,
	ignores,
	rules: {
		'no-restricted-imports': [
			'error',
			{ patterns: bans.map((it) => ({ ...it, caseSensitive: true })) }
		]
	}
});

const ABOVE = [CLI, ROUTES];
const TESTS = ['**/*.test.ts'];
/** Where zod is: what is typed or sent, and what programs may ask and are answered. */
const SCHEMAS = ['src/lib/domain/**/*-schema.ts', 'src/lib/domain/machine/**'];

/** Server files that meet the request itself, before or after any folder's own work. */
const AT_THE_REQUEST = [
	...['door', 'http', 'failure', 'api'].map((folder) => `src/lib/server/${folder}/**`),
	'src/lib/server/access/gate.ts',
	'src/lib/server/access/refuse.ts',
	'src/lib/server/**/post.ts',
	'src/lib/server/**/post-*.ts'
];

/** Who draws a figure both as it is seen and as it is printed, or asks of a page if it has any. */
const DRAWING = [
	'src/lib/ui/chart/BothWays.svelte',
	'src/lib/ui/chart/ChartFigure.svelte',
	'src/lib/ui/measure/review.ts',
	'src/lib/ui/signal/ControlFigure.svelte'
];

/** Who says what somebody may do. */
const MINTING = ['src/lib/server/access/gate.ts', 'src/lib/server/door/**'];

export const layers = [
	layer(
		['src/lib/domain/**'],
		[PACKAGES, NODE, FRAMEWORK, ZOD, SERVER, UI, ...ABOVE],
		[...TESTS, ...SCHEMAS]
	),
	layer(SCHEMAS, [PACKAGES, NODE, FRAMEWORK, SERVER, UI, ...ABOVE], TESTS),
	layer(
		['src/lib/ui/**'],
		[SERVER, DATABASE, PGLITE, NODE, ZOD, ENHANCE, ON_SCREEN, ...ABOVE],
		[...TESTS, ...DRAWING]
	),
	layer(DRAWING, [SERVER, DATABASE, PGLITE, NODE, ZOD, ENHANCE, ...ABOVE]),
	layer(['src/lib/ui/send/send.ts'], [SERVER, DATABASE, PGLITE, NODE, ZOD, ON_SCREEN, ...ABOVE]),
	layer(
		['src/lib/server/**'],
		[PGLITE, UI, KIT, MINT, DOLLAR_LIB, ON_SCREEN, ...ABOVE],
		['src/lib/server/database/**', ...AT_THE_REQUEST]
	),
	layer(AT_THE_REQUEST, [PGLITE, UI, MINT, DOLLAR_LIB, ON_SCREEN, ...ABOVE]),
	layer(MINTING, [PGLITE, UI, DOLLAR_LIB, ...ABOVE]),
	layer(['src/lib/server/database/**'], [UI, KIT, MINT, DOLLAR_LIB, ...ABOVE]),
	layer(['src/cli/**'], [DATABASE, PGLITE, UI, MINT, DOLLAR_LIB, ON_SCREEN, ROUTES]),
	layer(
		['src/routes/**', 'src/hooks*', 'src/params/**'],
		[DATABASE, PGLITE, MINT, ENHANCE, ON_SCREEN, CLI]
	)
];
