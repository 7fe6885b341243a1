import type { Sheet } from '../collaboration/sheet';
import { tablesOf } from '../collaboration/sheet';
import type { SheetTable } from '../collaboration/sheet-table';
import type { Trend } from '../collaboration/trends';
import type { MeetingPoint } from './meeting';

/** What a meeting looks at on the wall, one at a time. */
export type MeetingView = { key: string; title: string } & (
	| { kind: 'agenda' | 'actions' }
	| { kind: 'changes'; trends: readonly Trend[] }
	| { kind: 'trend'; trend: Trend }
	| { kind: 'table'; table: SheetTable }
);

const AGENDA = 'dagordning';
const ACTIONS = 'atgarder';
const CHANGES = 'andrats';

/**
 * Everything that there is to look at, in the order of the monthly review: the agenda, open actions, what
 * has changed, each figure from month to month, and each table. Only the first two while nothing is
 * published.
 */
export function meetingViews(sheet: Sheet | null): MeetingView[] {
	const first: MeetingView[] = [
		{ kind: 'agenda', key: AGENDA, title: 'Dagordning' },
		{ kind: 'actions', key: ACTIONS, title: 'Öppna åtgärder' }
	];
	if (sheet === null) return first;
	const { trends, trendTable } = sheet;
	return [
		...first,
		{ kind: 'changes', key: CHANGES, title: 'Vad som ändrats', trends },
		...trends.map((trend): MeetingView => ({
			...{ kind: 'trend', key: trendKey(trend.code), title: trend.title },
			trend
		})),
		...tablesOf(sheet)
			.filter((table) => table !== trendTable)
			.map((table): MeetingView => ({
				...{ kind: 'table', key: table.name, title: table.title },
				table
			}))
	];
}

/**
 * Those that a meeting has chosen, in their own order: the agenda always, all when it has chosen none. A
 * choice that is not there any more, as a kommun's that left, is passed over.
 */
export function chosenViews(all: readonly MeetingView[], chosen: readonly string[]): MeetingView[] {
	if (chosen.length === 0) return [...all];
	return all.filter(({ kind, key }) => kind === 'agenda' || chosen.includes(key));
}

const FIELD = 'views-';

/** The field of a form that chooses a view. */
export function viewField(key: string): string {
	return `${FIELD}${key}`;
}

/** What such a form holds of the views that are chosen: an unticked box is missing. */
export function viewTexts(chosen: readonly string[]): Record<string, string> {
	return Object.fromEntries(chosen.map((key) => [viewField(key), 'on']));
}

/** The views that a form has chosen, by their keys. */
export function viewsIn(fields: Readonly<Record<string, unknown>>): string[] {
	return Object.entries(fields).flatMap(([name, value]) =>
		name.startsWith(FIELD) && value === 'on' ? [name.slice(FIELD.length)] : []
	);
}

/** Where a point of the agenda is looked at; null where it has nothing of its own. */
export function viewKeyOf({ kind, reference }: MeetingPoint): string | null {
	switch (kind) {
		case 'actions':
		case 'action':
			return ACTIONS;
		case 'signals':
			return CHANGES;
		case 'signal':
			return reference === null ? CHANGES : trendKey(reference);
		case 'added':
			return null;
	}
}

function trendKey(code: string): string {
	return `manad-${code}`;
}
