/**
 * `npm test`: every check and every test on a PostgreSQL server, what can differ there on the
 * embedded database, and the browser. `npm run test:long` (`--long`) runs every test on both, and
 * what is tried many times as often as `tests/support/rounds.ts` says. Installs Chromium and
 * PostgreSQL when the machine has none, and closes with `N passed, N failed`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { DIFFER_ON_PGLITE } from './differ-on-pglite';
import { findChromium } from './machine/chromium';
import { freePort } from './machine/free-port';
import { startPostgres, type TestServer } from './machine/postgres';
import { scratchFolder } from './machine/scratch';
import { interruptStages, playwrightCount, runStage, vitestCount, type Stage } from './stage';

const scratch = scratchFolder();
const cleanups = [(): void => rmSync(scratch, { recursive: true, force: true })];
// 'exit' also comes after an error nobody caught, so the server never outlives the run.
process.once('exit', () => cleanups.reverse().forEach((cleanup) => cleanup()));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
	process.once(signal, () => {
		interruptStages();
		process.exit(130);
	});
}

const long = process.argv.includes('--long');
// Read by every stage, and by Playwright's worker processes.
if (long) process.env.SVU_TEST_LONG = '1';

const npx = (...command: string[]): string[] => ['npx', '--no-install', ...command];
interface VitestRun {
	/** Files, or parts of their names; all of the project's when none is given. */
	files?: readonly string[];
	environment?: NodeJS.ProcessEnv;
}

function vitest(title: string, project: string, { files, environment }: VitestRun = {}): Stage {
	const file = join(scratch, `${title}.json`);
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
	return {
		title,
		command: npx('vitest', 'run', '--project', project, ...reporters, ...(files ?? [])),
		environment: { TMPDIR: scratch, DATABASE_URL: '', TEST_DATABASE_URL: '', ...environment },
		count: () => vitestCount(file)
	};
}

async function browser(title: string, server: string): Promise<Stage> {
	const file = join(scratch, `${title}.json`);
	return {
		title,
		command: npx('playwright', 'test', '--config', 'tests/playwright.config.ts'),
		environment: {
			TMPDIR: scratch,
			TEST_DATABASE_URL: server,
			CHROMIUM: findChromium(),
			PLAYWRIGHT_JSON_OUTPUT_FILE: file,
			SVU_TEST_PORT: String(await freePort())
		},
		count: () => playwrightCount(file)
	};
}

let ownServer: Promise<TestServer> | undefined;

/** The address of the server that tests run on: a given one, else of our own. */
async function serverAddress(): Promise<string> {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return given;
	ownServer ??= startPostgres();
	const { url, stop } = await ownServer;
	cleanups.push(stop);
	return url;
}

async function onServer(title: string, project: string): Promise<Stage> {
	return vitest(title, project, { environment: { TEST_DATABASE_URL: await serverAddress() } });
}

type Prepare = () => Stage | Promise<Stage>;

const build: Prepare = () => ({ title: 'Bygge', command: ['npm', 'run', '--silent', 'build'] });
const lint: Prepare = () => ({
	title: 'ESLint',
	// What was right the last time, and is as it was, is not looked at again.
	command: npx(
		'eslint',
		'.',
		'--cache',
		'--cache-location',
		'.cache/eslint',
		'--cache-strategy',
		'content'
	)
});

/**
 * Each is made when its turn comes, so that a missing program fails its own stage only. Two go on
 * beside each other, in this order: whoever waits, for a browser or for a database, leaves the
 * processor to its neighbour. A third made all slower: the same pages took half as many processor
 * seconds again.
 */
const stages: Prepare[] = [
	// The longest first; the tests of the database have a worker of their own.
	async () => browser('Webbläsare, PostgreSQL', await serverAddress()),
	() => onServer('Databas, PostgreSQL', 'database'),
	...(long ? [() => browser('Webbläsare, PGlite', '')] : []),
	// These wait most of the time: for a server to be there again, or for people to think.
	() => onServer('Avbrott, PostgreSQL', 'faults'),
	// What meets requests is the same there; what is written is not.
	() => vitest('Avbrott, PGlite', 'faults', { files: long ? [] : ['tests/faults/kill'] }),
	() => vitest('Databas, PGlite', 'database', { files: long ? [] : DIFFER_ON_PGLITE }),
	() => vitest('Enhetstester', 'unit'),
	() => ({ title: 'Typer', command: ['npm', 'run', '--silent', 'check'] }),
	() => ({ title: 'Sidornas skript', command: npx('tsx', 'tests/bench/check-scripts.ts') }),
	() => ({ title: 'Oxfmt', command: npx('oxfmt', '--check') }),
	() => ({ title: 'Oxlint', command: npx('oxlint') }),
	// What is exported for nobody, or needed by nobody.
	() => ({ title: 'Knip', command: npx('knip') })
];

const total = { passed: 0, failed: 0 };
/** What failed, by stage: said last too, where whoever reads the end of a long run sees it. */
const faults: string[] = [];

async function runPrepared(prepare: Prepare): Promise<void> {
	try {
		const stage = await prepare();
		const count = await runStage(stage);
		total.passed += count.passed;
		total.failed += count.failed;
		if (count.failed === 0) return;
		const named = (count.faults ?? []).map((fault) => `${stage.title}: ${fault}`);
		faults.push(...(named.length > 0 ? named : [stage.title]));
	} catch (error) {
		console.error(error);
		total.failed += 1;
		faults.push(String(error));
	}
}

// What the browser is shown has to be there first. Beside it nothing may run that SvelteKit is part
// of, types and tests: it writes its version anew, into the half-built application, whose pages then
// never start.
await Promise.all([build, lint].map(runPrepared));
const runNext = async (): Promise<void> => {
	for (let next = stages.shift(); next; next = stages.shift()) await runPrepared(next);
};
await Promise.all([runNext(), runNext()]);
process.exitCode = total.failed === 0 ? 0 : 1;
for (const fault of faults) console.log(`✗ ${fault}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
