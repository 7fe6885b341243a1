import type { BoardTimes } from './board';
import type { DatabaseKind } from './place';
import { KIND_NAMES, machine, table, time, whole } from './report';

/** The board on one database with one number of cases. */
export interface BoardRound extends BoardTimes {
	kind: DatabaseKind;
	cases: number;
}

/** The board's run as a Markdown table. */
export function boardReport(rounds: readonly BoardRound[]): string {
	const line = (title: string, cell: (round: BoardRound) => string) => [title, ...rounds.map(cell)];
	const head = rounds.map(({ kind, cases }) => `${KIND_NAMES[kind]}, ${whole(cases)} cases`);
	return [
		machine(),
		'',
		table(
			['', ...head],
			[
				line('waiting on the board', ({ waiting }) => whole(waiting)),
				line('Tavla, GET', ({ page }) => time(page)),
				line('save begun → row on another board', ({ seen }) => time(seen)),
				line('committed → row on another board', ({ seenAfterCommit }) => time(seenAfterCommit))
			]
		)
	].join('\n');
}
