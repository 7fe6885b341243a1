import type { PublishedPeriod } from '../disclosure/published-period';
import { admissionNotice24h, cases } from '../measures/catalogue/cases';
import { daysMean, sameDayShare, withinTargetShare } from '../measures/catalogue/days';
import { sipCalled3d, sipShare } from '../measures/catalogue/sip';
import { sheetFigure, type SheetSource } from './sheet-figure';
import { columnLabel } from './sheet-periods';
import { seenRows, whyNothing, type SheetTable } from './sheet-table';

const COLUMNS = [
	{ measure: cases, label: 'Ärenden' },
	{ measure: admissionNotice24h, label: 'Inskrivning inom 24 h' },
	{ measure: sipShare, label: 'Andel SIP' },
	{ measure: sipCalled3d, label: 'SIP kallad inom 3 dagar' },
	{ measure: daysMean, label: 'Medeldygn' },
	{ measure: sameDayShare, label: 'Hem samma dag' },
	{ measure: withinTargetShare, label: 'Hem inom 1 dygn' }
] as const;

/** The kommuner of the region beside each other, by name, and together. */
export function kommunTable(source: SheetSource, period: PublishedPeriod): SheetTable {
	const figuresIn = (own: SheetSource) =>
		COLUMNS.map(({ measure }) => sheetFigure(measure, own, { period }));
	const rows = source.kommuner.map((kommun) => ({
		key: kommun.code,
		label: kommun.name,
		figures: figuresIn({ ...source, kommuner: [kommun] })
	}));
	const together = {
		...{ key: 'together', label: 'Tillsammans', role: 'sum' as const },
		figures: figuresIn(source)
	};
	const { seen, hidden } = seenRows(rows);
	const parts = [
		{ title: null, rows },
		{ title: null, rows: [together] }
	];
	return {
		...{ name: 'kommunerna', title: 'Kommunerna bredvid varandra', corner: 'Kommun' },
		columns: COLUMNS.map(({ measure, label }) => ({ key: measure.code, label })),
		parts: seen.length === 0 ? [] : parts,
		nothing: whyNothing(hidden, columnLabel(period)),
		notes: [
			'Kommunerna står i bokstavsordning, inte i rangordning. Tillsammans är summan av de tal som visas.',
			'Medeldygn kan inte läggas ihop, eftersom antalet ärenden bakom dem inte visas.'
		]
	};
}
