import { onScreen, type Judged } from '../disclosure/leaving-view';
import type { MonthRow } from './chart-view';

/** What the control charts of a month's measures say has changed. */
export interface MonthChanges {
	/** For the worse, neither way, or a target that is never met as things are: in that order. */
	attention: Judged<MonthRow>[];
	/** For the better. */
	improved: Judged<MonthRow>[];
	/** Measures whose chart has too few months to say anything. */
	unknown: number;
}

/** Sorts a month's measures by what their control charts say; what is ordinary variation is in neither. */
export function changesOf(rows: readonly Judged<MonthRow>[]): MonthChanges {
	const said = rows.map((row) => ({ row, ...onScreen(row).signal }));
	const whose = (is: (each: (typeof said)[number]) => boolean) =>
		said.filter(is).map(({ row }) => row);
	const went = (way: string) => (each: (typeof said)[number]) =>
		each.variation?.startsWith(way) === true;
	return {
		attention: [
			...whose(went('concern')),
			...whose(went('neutral')),
			...whose((each) => each.variation === 'common_cause' && each.assurance === 'fail')
		],
		improved: whose(went('improvement')),
		unknown: said.filter(({ variation }) => variation === null).length
	};
}
