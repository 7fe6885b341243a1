import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

export interface Count {
	passed: number;
	failed: number;
	/** What failed: its title, and below it the beginning of what it says. */
	faults?: readonly string[];
}

export interface Stage {
	title: string;
	/** Program and arguments, run in the project's folder. */
	command: string[];
	environment?: NodeJS.ProcessEnv;
	/** Reads how many tests passed; without it the stage itself is one test. */
	count?: () => Promise<Count>;
}

const running = new Set<ChildProcess>();

/** Ends the stages that run, when the whole run is interrupted. */
export function interruptStages(): void {
	for (const child of running) child.kill('SIGTERM');
}

/** Runs one stage, its output shown as it comes, and says how it went. */
export async function runStage(stage: Stage): Promise<Count> {
	console.log(`\n── ${stage.title}`);
	const started = Date.now();
	const [program = '', ...args] = stage.command;
	const child = spawn(program, args, {
		stdio: ['ignore', 'inherit', 'inherit'],
		env: { ...process.env, ...stage.environment }
	});
	running.add(child);
	const [code] = (await once(child, 'close')) as [number | null];
	running.delete(child);
	const counted = await counts(stage, code === 0);
	// A runner that failed without a failed test (a file it could not load) has failed all the same.
	const count = code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
	const seconds = ((Date.now() - started) / 1000).toFixed(1);
	const mark = count.failed === 0 ? '✓' : '✗';
	console.log(`${mark} ${stage.title}: ${count.passed} ok, ${count.failed} fel, ${seconds} s`);
	return count;
}

async function counts(stage: Stage, succeeded: boolean): Promise<Count> {
	if (!stage.count) return succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
	try {
		return await stage.count();
	} catch (error) {
		console.error(`Testrapporten saknas: ${String(error)}`);
		return { passed: 0, failed: 1 };
	}
}

interface VitestReport {
	numPassedTests: number;
	numFailedTests: number;
	testResults: {
		name: string;
		status: string;
		message: string;
		assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
	}[];
}

/** Reads Vitest's JSON report. */
export async function vitestCount(file: string): Promise<Count> {
	const report = JSON.parse(await readFile(file, 'utf8')) as VitestReport;
	const faults = report.testResults
		.filter(({ status }) => status === 'failed')
		.flatMap(({ name, message, assertionResults }) => {
			const failed = assertionResults.filter(({ status }) => status === 'failed');
			const place = relative('.', name);
			if (failed.length === 0) return [told(place, message)];
			return failed.map(({ fullName, failureMessages }) =>
				told(`${place}: ${fullName}`, failureMessages.join('\n'))
			);
		});
	return { passed: report.numPassedTests, failed: report.numFailedTests, faults };
}

/** Lines shown of what a failed test says, and signs of each. */
const [SHOWN_LINES, SHOWN_WIDTH] = [12, 200];

function told(title: string, message: string): string {
	const lines = stripVTControlCharacters(message)
		.split('\n')
		.filter((line) => line.trim() !== '' && !line.includes('node_modules'));
	return [title, ...lines.slice(0, SHOWN_LINES)]
		.map((line) => line.slice(0, SHOWN_WIDTH))
		.join('\n    ');
}

interface PlaywrightSuite {
	specs?: { file: string; title: string; tests: PlaywrightTest[] }[];
	suites?: PlaywrightSuite[];
}

interface PlaywrightTest {
	status: string;
	results: { errors: { message?: string }[] }[];
}

/** Reads Playwright's JSON report; a test that passed only when retried has failed. */
export async function playwrightCount(file: string): Promise<Count> {
	const { stats, suites } = JSON.parse(await readFile(file, 'utf8')) as {
		stats: { expected: number; unexpected: number; flaky: number };
		suites: PlaywrightSuite[];
	};
	const faults = suites
		.flatMap(specsOf)
		.flatMap(({ file: spec, title, tests }) =>
			tests
				.filter(({ status }) => ['unexpected', 'flaky'].includes(status))
				.map(({ results }) =>
					told(
						`${spec}: ${title}`,
						results.flatMap(({ errors }) => errors.map(({ message }) => message)).join('\n')
					)
				)
		);
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky, faults };
}

const specsOf = ({
	specs = [],
	suites = []
}: PlaywrightSuite): NonNullable<PlaywrightSuite['specs']> => [
	...specs,
	...suites.flatMap(specsOf)
];
