import { formatCount } from '../format/number';
import { onScreen, type Judged } from '../disclosure/leaving-view';
import type { ChartSignal } from './chart-signal';
import type { MonthRow } from './chart-view';

/** What the control charts of a month's measures say has changed. */
export interface MonthChanges<Row> {
	/** For the worse, or a target that is never met as things are: in that order. */
	attention: Row[];
	/** Of what is neither better nor worse. */
	neutral: Row[];
	/** For the better. */
	improved: Row[];
	/** All of these, in this order. */
	changed: Row[];
	/** Measures whose chart has too few months to say anything. */
	unknown: number;
	/** How many there are of each, in sentences. */
	summary: string;
}

/** Sorts a month's measures by what their control charts say; what is ordinary variation is in none. */
export function changesOf<Row>(
	rows: readonly Row[],
	signalOf: (row: Row) => Pick<ChartSignal, 'variation' | 'assurance'>
): MonthChanges<Row> {
	const said = rows.map((row) => ({ row, ...signalOf(row) }));
	const whose = (is: (each: (typeof said)[number]) => boolean) =>
		said.filter(is).map(({ row }) => row);
	const went = (way: string) => (each: (typeof said)[number]) =>
		each.variation?.startsWith(way) === true;
	const attention = [
		...whose(went('concern')),
		...whose((each) => each.variation === 'common_cause' && each.assurance === 'fail')
	];
	const neutral = whose(went('neutral'));
	const improved = whose(went('improvement'));
	const unknown = said.filter(({ variation }) => variation === null).length;
	const changed = [...attention, ...neutral, ...improved];
	const ordinary = rows.length - unknown - changed.length;
	const measures = (count: number) => formatCount(count, 'mått', 'mått');
	const sentences = [
		attention.length === 0
			? 'Inget mått behöver särskild uppmärksamhet.'
			: `${measures(attention.length)} behöver uppmärksamhet.`,
		...(neutral.length > 0
			? [`${measures(neutral.length)} har säkert ändrats, utan att det är bättre eller sämre.`]
			: []),
		...(improved.length > 0 ? [`${measures(improved.length)} har säkert blivit bättre.`] : []),
		...(ordinary > 0
			? [`${measures(ordinary)} varierar som vanligt: skillnader mot förra året är där slump.`]
			: [])
	];
	return { attention, neutral, improved, changed, unknown, summary: sentences.join(' ') };
}

/** The same of a page's rows, as they are seen there. */
export function changesOnScreen(rows: readonly Judged<MonthRow>[]): MonthChanges<Judged<MonthRow>> {
	return changesOf(rows, (row) => onScreen(row).signal);
}
