import { HIDDEN } from '../measures/hidden';
import type { ReportCell, ReportHeading, ReportSheet } from './report-sheet';

/** What a sheet of figures says of itself above them, a line each: a formal duty (domain.md §7). */
export function sheetHead(
	heading: ReportHeading,
	sheet: ReportSheet
): (readonly [label: string, value: ReportCell])[] {
	const { title, definition, unit, period, target, verdicts, n, notes, comments, finding } = sheet;
	const hides = sheet.table.rows.some((row) => row.includes(HIDDEN));
	const all = hides && heading.seenAs === null ? [...notes, HIDES] : notes;
	const judged = [
		['Mål', target ?? 'Inget mål'],
		['Bedömning', verdicts.length === 0 ? 'Ingen bedömning' : verdicts.join('. ')],
		['n', n ?? 'Se tabellen']
	] as const;
	return [
		['Titel', title],
		...(finding === null ? [] : [['Vad diagrammet säger', finding] as const]),
		['Definition', definition],
		...(unit === '' ? [] : [['Enhet', unit] as const]),
		['Kommun', heading.kommun],
		['Period', period],
		['Urval', heading.filter.length === 0 ? 'Alla ärenden' : heading.filter.join(', ')],
		...(sheet.measure === null ? [] : judged),
		...(heading.seenAs === null ? [] : [['Så visas siffrorna', heading.seenAs] as const]),
		...(all.length === 0 ? [] : [['Att veta', all.join(' ')] as const]),
		...(comments.length === 0 ? [] : [['Kommentar', comments.join('; ')] as const]),
		['Uttaget', heading.takenOut]
	];
}

const HIDES = `Där det står ”${HIDDEN}” gäller talet så få personer av ett kön att det inte lämnar skärmen.`;
