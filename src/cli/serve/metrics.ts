import { createServer, type Server, type ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { application } from '../../lib/server/application';
import { reportFailure } from '../../lib/server/failure/report-failure';
import { loadWork, type Work } from '../../lib/server/watch/read-work';
import type { Answering } from './answering';
import { databaseAnswers } from './health';
import { listenOn } from './listen';

/** Upper bounds of how long answers take, in seconds. */
const BOUNDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const NANO = 1e9;

/** Counts what a serving process does, as Prometheus reads it. */
export class Metrics {
	readonly #delay = monitorEventLoopDelay({ resolution: 10 });
	readonly #answers = new Map<string, number>();
	readonly #within = BOUNDS.map(() => 0);
	#count = 0;
	#seconds = 0;

	/** Counts what `answer` answers: by its method and status, never by what was asked for. */
	measured(answer: Answering): Answering {
		this.#delay.enable();
		return (request, response) => {
			const began = performance.now();
			response.once('close', () => this.#note(request.method ?? '', response, began));
			return answer(request, response);
		};
	}

	#note(method: string, { statusCode, writableFinished }: ServerResponse, began: number): void {
		const seconds = (performance.now() - began) / 1000;
		const status = writableFinished ? String(statusCode) : 'broken-off';
		const key = labels({ method: METHODS.has(method) ? method : 'other', status });
		this.#answers.set(key, (this.#answers.get(key) ?? 0) + 1);
		this.#count += 1;
		this.#seconds += seconds;
		BOUNDS.forEach((bound, at) => {
			if (seconds <= bound) this.#within[at] = (this.#within[at] ?? 0) + 1;
		});
	}

	/** Everything there is to tell now. */
	async text(isServing: () => boolean): Promise<string> {
		const up = isServing() && (await databaseAnswers());
		const memory = process.memoryUsage();
		const families = [
			family('svu_up', 'Whether the application serves.', { '': Number(isServing()) }),
			family('svu_database_up', 'Whether the database answers.', { '': Number(up) }),
			family('svu_answers_total', 'Answers, by method and status.', this.#answers, 'counter'),
			this.#durations(),
			this.#stalls(),
			family('svu_memory_bytes', 'Memory of the process.', {
				[labels({ kind: 'resident' })]: memory.rss,
				[labels({ kind: 'heap' })]: memory.heapUsed
			})
		];
		if (isServing()) families.push(connections());
		const work = up ? await workNow() : null;
		if (work !== null) families.push(...ofWork(work));
		return families.join('');
	}

	#durations(): string {
		const name = 'svu_answer_seconds';
		const lines = [...BOUNDS.map(String), '+Inf'].map(
			(bound, at) => `${name}_bucket{le="${bound}"} ${this.#within[at] ?? this.#count}`
		);
		lines.push(`${name}_sum ${this.#seconds}`, `${name}_count ${this.#count}`);
		return `# HELP ${name} How long answers took.\n# TYPE ${name} histogram\n${lines.join('\n')}\n`;
	}

	/** The longest is that since the last time somebody asked. */
	#stalls(): string {
		const seconds = {
			[labels({ quantile: '0.5' })]: this.#delay.percentile(50) / NANO,
			[labels({ quantile: '0.99' })]: this.#delay.percentile(99) / NANO,
			[labels({ quantile: '1' })]: this.#delay.max / NANO
		};
		this.#delay.reset();
		return family('svu_event_loop_delay_seconds', 'How long the process was held up.', seconds);
	}
}

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Tells them to whoever asks at an address of its own, which is not for users: `GET /metrics`.
 * @throws {WrongSetting} when it cannot be listened on
 */
export async function tellMetrics(
	address: string,
	metrics: Metrics,
	isServing: () => boolean
): Promise<Server> {
	const [, host = '', port = ''] = ADDRESS.exec(address) ?? [];
	const server = createServer((request, response) => {
		if (request.url !== '/metrics' || request.method !== 'GET') {
			response.writeHead(404).end();
			return;
		}
		metrics.text(isServing).then(
			(text) => response.writeHead(200, { 'content-type': PROMETHEUS }).end(text),
			(error: unknown) => {
				reportFailure(error, { at: 'metrics', status: 500 });
				response.writeHead(500).end();
			}
		);
	});
	await listenOn(server, { host, port: Number(port), setting: 'SVU_METRICS_ADDRESS' });
	return server;
}

const ADDRESS = /^\[?(.+?)\]?:(\d+)$/;
const PROMETHEUS = 'text/plain; version=0.0.4; charset=utf-8';

function connections(): string {
	const { database } = application();
	const now: Record<string, number> = {};
	for (const [role, { sql }] of Object.entries({
		app: database,
		signin: database.signin,
		log: database.log
	})) {
		const { used, waiting } = sql.load();
		now[labels({ role, state: 'used' })] = used;
		now[labels({ role, state: 'waiting' })] = waiting;
	}
	return family('svu_database_connections', 'Connections in use, and who waits for one.', now);
}

async function workNow(): Promise<Work | null> {
	try {
		return await loadWork(application().database);
	} catch (error) {
		reportFailure(error, { at: 'metrics' });
		return null;
	}
}

function ofWork({ imports, night, unsealed }: Work): string[] {
	const jobs = Object.entries(night?.jobs ?? {}).map(([job, came]): [string, number] => [
		labels({ job }),
		Number(came === 'klart')
	]);
	const waited = unsealed.oldest === null ? 0 : (Date.now() - unsealed.oldest.getTime()) / 1000;
	return [
		family('svu_imports_running', 'Files that are being read or imported.', { '': imports }),
		family('svu_night_job_ok', 'Whether each job of the last night succeeded.', jobs),
		family('svu_night_heard_timestamp_seconds', 'When the last night was heard of.', {
			'': night === null ? 0 : Date.parse(night.heardAt) / 1000
		}),
		family('svu_log_unsealed', 'Entries of the log that wait to be sealed.', {
			'': unsealed.count
		}),
		family('svu_log_unsealed_seconds', 'How long the oldest of them has waited.', { '': waited })
	];
}

type Samples = Iterable<readonly [string, number]> | Readonly<Record<string, number>>;

function family(name: string, help: string, samples: Samples, type = 'gauge'): string {
	const pairs = Symbol.iterator in samples ? [...samples] : Object.entries(samples);
	const lines = pairs.map(([given, value]) => `${name}${given} ${value}\n`);
	return `# HELP ${name} ${help}\n# TYPE ${name} ${type}\n${lines.join('')}`;
}

function labels(given: Readonly<Record<string, string>>): string {
	const pairs = Object.entries(given).map(
		([name, value]) => `${name}="${value.replaceAll(/["\\\n]/g, '')}"`
	);
	return `{${pairs.join(',')}}`;
}
