import { sveltekit } from '@sveltejs/kit/vite';
import { minifySync, type Plugin } from 'vite';
import { defineConfig, type ViteUserConfig } from 'vitest/config';

/**
 * The programs that run outside the web server's bundle: the command line and the thread that
 * owns the embedded database. Packages of `dependencies` stay external and are read from node_modules.
 */
const nodePrograms: ViteUserConfig = {
	publicDir: false,
	// The framework is there while the product is built and not where it runs.
	ssr: { noExternal: ['@sveltejs/kit', 'esm-env'] },
	build: {
		ssr: true,
		target: 'node20',
		outDir: 'build/node',
		sourcemap: true,
		rollupOptions: {
			input: {
				svu: 'src/cli/main.ts',
				'database-worker': 'src/lib/server/database/embedded/worker.ts'
			},
			output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' }
		}
	}
};

/**
 * The database thread alone, for `npm run dev` and the tests. It stands in a folder of its own so
 * that a production build in the same checkout never pulls it away from under them.
 */
const databaseWorker: ViteUserConfig = {
	publicDir: false,
	logLevel: 'warn',
	build: {
		ssr: true,
		target: 'node20',
		outDir: '.cache/worker',
		emptyOutDir: false,
		rollupOptions: {
			input: { 'database-worker': 'src/lib/server/database/embedded/worker.ts' },
			output: { entryFileNames: '[name].js' }
		}
	}
};

/**
 * What nearly every page needs (the framework, the frame and the controls of a form) in one file:
 * it compresses better than thirty small ones, and is fetched once.
 */
const scriptOfEveryPage = {
	name: 'every-page',
	test: /\/node_modules\/(svelte|@sveltejs|devalue|clsx|esm-env)\/|vite\/preload-helper|\/src\/lib\/ui\/(controls\/(?!Pagination|FilterBar|Dialog|Table|EmptyState|DateInput|ErrorSummary|Notice|Disclosure)|frame\/(?!FrameDialogs|shortcuts)|theme|send|access\/refusal)|\/src\/routes\/\+/
};

/**
 * What the pages of charts have in common, which would else be a dozen files of some hundred bytes. Not what
 * other pages draw too, such as samverkan's: they would fetch all of it.
 */
const scriptOfChartPages = {
	name: 'chart-pages',
	includeDependenciesRecursively: false,
	test: /\/src\/lib\/ui\/(signal\/(BehindFigure|CardFigure|SignalSaid|ControlChart|ControlFigure|ControlTable|direction-words|point-words|signal-words)|measure\/(ChangeCard|EndedNotice|Marks|MonthMatrix|NoFigures|PrintedLegend|TargetText))\b/
};

/** What most pages that show something draw it with, and write its dates with. */
const scriptsOfShowing = [
	{
		name: 'showing',
		includeDependenciesRecursively: false,
		test: /\/src\/lib\/ui\/controls\/(Table|Disclosure|EmptyState)\.svelte/
	},
	{
		name: 'dates',
		includeDependenciesRecursively: false,
		test: /\/src\/lib\/domain\/(calendar\/moment|format\/date)\.ts/
	}
];

/**
 * What Vite and SvelteKit leave of a browser's script that a page's budget has no room for: Svelte's
 * questions whether a component is of this Svelte, which all are, where each of its errors is told of (its
 * code stays), and the names in what Vite adds to a file after it was made small.
 */
const smallerScripts: Plugin = {
	name: 'smaller-scripts',
	apply: 'build',
	enforce: 'post',
	applyToEnvironment: ({ name }) => name === 'client',
	// A page may give others more than SvelteKit asks it for, so that what pages share can stand in one file.
	options: (options) => ({ ...options, preserveEntrySignatures: 'allow-extension' }),
	transform: {
		filter: { id: /\/node_modules\/svelte\/src\/internal\/(client|shared)\// },
		handler: (code) =>
			code
				.replaceAll(/(?<!function )\bis_runes\(\)/g, 'true')
				.replaceAll('https://svelte.dev/e/', 'svelte:')
	},
	generateBundle: {
		order: 'post',
		handler(_, bundle) {
			for (const file of Object.values(bundle)) {
				if (file.type !== 'chunk') continue;
				const { code, errors } = minifySync(file.fileName, file.code, { module: true });
				if (errors.length > 0) this.error(errors.map(({ message }) => message).join('\n'));
				file.code = code;
			}
		}
	}
};

/** For one test, ms: those of `npm run test:long` go on for as long as their rounds take. */
const TEST_TIMEOUT = process.env.SVU_TEST_LONG === '1' ? 4 * 3_600_000 : 180_000;

/** What properties are tried with, in every project. */
const DRAWN_INPUTS = 'tests/support/drawn-inputs.ts';

const application: ViteUserConfig = {
	plugins: [sveltekit(), smallerScripts],
	environments: {
		client: {
			build: {
				// What of others is in the pages, with their licences; the application shows it.
				license: { fileName: 'licenser.md' },
				rolldownOptions: {
					// The domain is pure: what nobody uses of it does nothing, and is left out.
					// So is a component that a page draws on the server and fetches in the browser.
					treeshake: {
						moduleSideEffects: [
							{ test: /\/src\/lib\/domain\//, sideEffects: false },
							// No page has an element of its own: what would make one is left out.
							{ test: /\/svelte\/src\/.*\/custom-element\.js$/, sideEffects: false },
							{ test: /\/src\/lib\/ui\/case\/SaveOutcome\.svelte$/, sideEffects: false }
						]
					},
					// A constant stands where it is used: an address costs a page its own letters and no more.
					optimization: { inlineConst: { mode: 'all' } },
					output: {
						codeSplitting: { groups: [scriptOfEveryPage, scriptOfChartPages, ...scriptsOfShowing] }
					}
				}
			}
		}
	},
	test: {
		projects: [
			{
				extends: true,
				test: {
					name: 'unit',
					include: ['src/**/*.test.ts'],
					environment: 'node',
					setupFiles: [DRAWN_INPUTS],
					// They are of pure functions: a worker of its own for each file would cost more than they do.
					isolate: false,
					testTimeout: TEST_TIMEOUT
				}
			},
			{
				extends: true,
				test: {
					name: 'database',
					include: ['tests/database/**/*.test.ts'],
					environment: 'node',
					globalSetup: ['tests/database/setup.ts'],
					setupFiles: [DRAWN_INPUTS, 'tests/database/each-file.ts'],
					// Loading what they test anew for each file takes as long as most of them do; so does the
					// import of two years, once for each worker. Other lanes use the other core.
					isolate: false,
					maxWorkers: 1,
					testTimeout: TEST_TIMEOUT,
					hookTimeout: 240_000
				}
			},
			{
				extends: true,
				test: {
					name: 'faults',
					include: ['tests/faults/**/*.test.ts'],
					environment: 'node',
					globalSetup: ['tests/database/setup.ts'],
					setupFiles: [DRAWN_INPUTS, 'tests/database/each-file.ts'],
					testTimeout: TEST_TIMEOUT,
					hookTimeout: 240_000,
					// Each starts a server or two, and the machine has two cores.
					isolate: false,
					maxWorkers: 1
				}
			}
		]
	}
};

export default defineConfig(({ mode }) => {
	if (mode === 'node') return nodePrograms;
	if (mode === 'worker') return databaseWorker;
	return application;
});
