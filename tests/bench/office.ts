import { monitorEventLoopDelay } from 'node:perf_hooks';
import { writeDocument } from '../../src/lib/server/office/document';
import { writeDeck } from '../../src/lib/server/office/slides';
import { writeWorkbook } from '../../src/lib/server/office/workbook';
import { chartDeck, chartWorkbook, DOCUMENT } from '../support/office/samples';
import { machine, table, time, whole } from './report';
import { timed, type Timing } from './timing';

const RUNS = 20;
const WARM_UP = 3;

/** What making a file takes, and what it is for everybody else. */
export interface OfficeTime {
	what: string;
	/** The first time, before anything of it has been run. */
	first: number;
	taken: Timing;
	/** The longest the event loop stood still. */
	loop: number;
	bytes: number;
	/** What the whole may take at most. */
	budget: number | null;
}

const FILES = [
	{
		what: 'slides, 12 with a native chart each',
		budget: 1000,
		make: () => writeDeck(chartDeck(12))
	},
	{
		what: 'workbook, 12 sheets with a chart each',
		budget: 500,
		make: () => writeWorkbook(chartWorkbook(12))
	},
	{ what: 'document, a table and two charts', budget: null, make: () => writeDocument(DOCUMENT) }
];

/** Makes office files of each kind, one after the other. */
export async function measureOffice(): Promise<OfficeTime[]> {
	const times: OfficeTime[] = [];
	for (const { what, budget, make } of FILES) {
		const started = performance.now();
		const { length: bytes } = await make();
		const first = performance.now() - started;
		const loop = monitorEventLoopDelay({ resolution: 1 });
		loop.enable();
		const taken = await timed(RUNS, WARM_UP, make);
		loop.disable();
		times.push({ what, first, taken, loop: loop.max / 1e6, bytes, budget });
	}
	return times;
}

/** The measurements as a Markdown table. */
export function officeReport(times: readonly OfficeTime[]): string {
	const lines = times.map(({ what, first, taken, loop, bytes, budget }) => [
		what,
		whole(first),
		time(taken),
		budget === null ? '–' : whole(budget),
		whole(loop),
		whole(bytes / 1024)
	]);
	const head = ['office file', 'first time', 'then', 'budget', 'event loop, longest stop', 'kB'];
	return [machine(), '', table(head, lines)].join('\n');
}
