import { cpus } from 'node:os';
import type { ImportTimes } from './importing';
import { DAILY, type OverviewTimes } from './overview';
import type { DatabaseKind } from './place';
import type { SavingTimes } from './saving';
import type { ScriptSize } from './scripts';
import type { Timing } from './timing';

/** Everything measured on one database with one number of cases. */
export interface Round {
	kind: DatabaseKind;
	cases: number;
	/** Laying the cases in, per second. */
	fillRate: number;
	overview: OverviewTimes;
	saving: SavingTimes;
	import: ImportTimes;
	/** Ctrl+Enter in the form, to the next form saying that the case is registered. */
	registering: Timing;
}

export const KIND_NAMES: Record<DatabaseKind, string> = {
	embedded: 'PGlite',
	server: 'PostgreSQL'
};

/** The whole run as Markdown tables. */
export function report(rounds: readonly Round[], scripts: readonly ScriptSize[]): string {
	return [
		machine(),
		'',
		table(
			['', ...rounds.map(({ kind, cases }) => `${KIND_NAMES[kind]}, ${whole(cases)} cases`)],
			[...lines(rounds)]
		),
		'',
		'¹ One INSERT from JSON on PGlite, whose socket takes no COPY.',
		'',
		scriptsTable(scripts)
	].join('\n');
}

/** What each page downloads, the heaviest first. */
export function scriptsTable(scripts: readonly ScriptSize[]): string {
	return table(
		['JavaScript, kB brotli', 'files', 'first visit', 'budget', 'with what loads later', 'budget'],
		scripts.toSorted((a, b) => b.first - a.first).map(scriptLine)
	);
}

/** What it was measured on, and in. */
export function machine(): string {
	const [first] = cpus();
	return `Node ${process.version}, ${cpus().length} × ${first?.model ?? 'okänd processor'}. Milliseconds; median (95th percentile).`;
}

function scriptLine({ route, files, first, all, budget }: ScriptSize): string[] {
	const size = (measured: number, limit: number) =>
		measured > limit ? `**${measured.toFixed(1)} over**` : measured.toFixed(1);
	return [
		route,
		String(files),
		size(first, budget.first),
		String(budget.first),
		size(all, budget.all),
		String(budget.all)
	];
}

function lines(rounds: readonly Round[]): string[][] {
	const line = (title: string, cell: (round: Round) => string) => [title, ...rounds.map(cell)];
	const ratio = (value: number, base: number) =>
		`× ${(value / base).toFixed(value < base ? 2 : 1)}`;
	return [
		line('Översikt, GET', ({ overview }) => time(overview.page)),
		line('Översikt, one ward, GET', ({ overview }) => time(overview.filtered)),
		line('One measure, 24 months, API', ({ overview }) => time(overview.api)),
		...DAILY.map(({ name }, at) => line(name, ({ overview: { daily } }) => timeOf(daily[at]))),
		line('leanest SQL over cases', ({ overview }) => time(overview.cases)),
		line('leanest SQL over a narrow table', ({ overview }) => time(overview.narrow)),
		line('**Översikt / SQL over cases**', ({ overview: { page, cases } }) =>
			ratio(page.median, cases.median)
		),
		line('**Översikt / SQL over narrow table**', ({ overview: { page, narrow } }) =>
			ratio(page.median, narrow.median)
		),
		line('save one case', ({ saving }) => time(saving.save)),
		line('plain INSERT of its row', ({ saving }) => time(saving.insert)),
		line('**save / INSERT**', ({ saving }) => ratio(saving.save.median, saving.insert.median)),
		line('registered in Chromium', ({ registering }) => time(registering)),
		line('import, rows', (round) => whole(round.import.rows)),
		line('import, read and judge', (round) => whole(round.import.stage)),
		line('import, commit', (round) => whole(round.import.commit)),
		line('COPY of the same cells¹', (round) => whole(round.import.copy)),
		line('**import / COPY**', ({ import: { stage, commit, copy } }) => ratio(stage + commit, copy)),
		line('event loop, longest stop', (round) => whole(round.import.loop)),
		line('others, longest wait', (round) => whole(round.import.wait)),
		line('filled, cases a second', ({ fillRate }) => whole(fillRate))
	];
}

export function time({ median, slow }: Timing): string {
	return `${median.toFixed(1)} (${slow.toFixed(1)})`;
}

const timeOf = (timing: Timing | undefined): string => (timing ? time(timing) : '–');

export function whole(value: number): string {
	return Math.round(value).toLocaleString('en-GB').replaceAll(',', ' ');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
	const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
	const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
	return [line(head), line(rule), ...rows.map(line)].join('\n');
}
