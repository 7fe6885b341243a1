/**
 * `npm test`: every check and every test, on both databases and in a browser. Installs Chromium
 * and PostgreSQL when the machine has none, and closes with `N passed, N failed`.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './machine/chromium';
import { freePort } from './machine/free-port';
import { startPostgres } from './machine/postgres';
import { scratchFolder } from './machine/scratch';
import {
	interruptStages,
	playwrightCount,
	runStage,
	vitestCount,
	type Count,
	type Stage
} from './stage';

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

const npx = (...command: string[]): string[] => ['npx', '--no-install', ...command];

function vitest(title: string, project: string, environment: NodeJS.ProcessEnv = {}): Stage {
	const file = join(scratch, `${title}.json`);
	const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
	return {
		title,
		command: npx('vitest', 'run', '--passWithNoTests', '--project', project, ...reporters),
		environment: { TMPDIR: scratch, DATABASE_URL: '', TEST_DATABASE_URL: '', ...environment },
		count: () => vitestCount(file)
	};
}

async function browserStage(): Promise<Stage> {
	const file = join(scratch, 'browser.json');
	return {
		title: 'Webbläsare',
		command: npx('playwright', 'test', '--config', 'tests/playwright.config.ts'),
		environment: {
			TMPDIR: scratch,
			DATABASE_URL: '',
			CHROMIUM: findChromium(),
			PLAYWRIGHT_JSON_OUTPUT_FILE: file,
			SVU_TEST_PORT: String(await freePort()),
			SVU_DATA_DIR: join(scratch, 'data')
		},
		count: () => playwrightCount(file)
	};
}

async function serverStage(): Promise<Stage> {
	const given = process.env.TEST_DATABASE_URL;
	if (given) return vitest('Databas, PostgreSQL', 'database', { TEST_DATABASE_URL: given });
	const server = await startPostgres();
	cleanups.push(server.stop);
	return vitest('Databas, PostgreSQL', 'database', { TEST_DATABASE_URL: server.url });
}

type Prepare = () => Stage | Promise<Stage>;

/**
 * Each is made when its turn comes, so that a missing program fails its own stage only. Those of a
 * group run at the same time: the checks and the build use one core each, and the tests on a
 * server wait for it; the other tests use all there are.
 */
const groups: Prepare[][] = [
	[
		() => ({ title: 'ESLint', command: npx('eslint', '.') }),
		() => ({ title: 'Typer', command: ['npm', 'run', '--silent', 'check'] }),
		() => ({ title: 'Prettier', command: npx('prettier', '--check', '--log-level=warn', '.') })
	],
	[() => vitest('Enhetstester', 'unit')],
	[() => vitest('Databas, PGlite', 'database')],
	[serverStage, () => ({ title: 'Bygge', command: ['npm', 'run', '--silent', 'build'] })],
	[browserStage]
];

const total: Count = { passed: 0, failed: 0 };

async function runPrepared(prepare: Prepare): Promise<void> {
	try {
		const { passed, failed } = await runStage(await prepare());
		total.passed += passed;
		total.failed += failed;
	} catch (error) {
		console.error(error);
		total.failed += 1;
	}
}

for (const group of groups) await Promise.all(group.map(runPrepared));
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
