import { signalsOf } from '../../../src/lib/domain/spc/rules';
import { PROFILES } from '../../../src/lib/domain/spc/settings';
import type { Side } from '../../../src/lib/domain/spc/side';

/** A chain of points at these distances from a centre of 0 with limits at ±3. */
function firing(values: readonly number[], rule: string): Side[] {
	const chain = values.map((value) => ({ value, centre: 0, reach: 3 }));
	return signalsOf(chain, PROFILES.ptd, 1e-9).map((signals) => {
		const found = signals.find((signal) => signal.rule === rule);
		return found === undefined ? 0 : found.side === 'high' ? 1 : -1;
	});
}

/** A rule at the last point of each beginning of a series. */
const atEnds = (rule: string) => (values: number[]) =>
	values.map((_, index) => firing(values.slice(0, index + 1), rule)[index] ?? 0);
/** Two of these distances are beyond two sigma and within three. */
const distances = (close: number[], sides: number[]) =>
	close.map((is, index) => (is === 1 ? 2.5 : 1) * (sides[index] ?? 0));

/** The functions of NHSRplotthedots that rules are put together from. */
export const RULES_OF_PTD: Record<
	string,
	(first: number[], sides: number[]) => (number | boolean)[]
> = {
	seven_point_one_side_mean: (sides) => atEnds('shift')(sides).map(Math.abs),
	seven_point_trend: atEnds('trend'),
	part_of_seven_trend: (ends) => {
		const sides = ends.map(
			(_, index) => ends.slice(index, index + 7).find((end) => end !== 0) ?? 0
		);
		return firing(sides, 'shift').map((side) => side !== 0);
	},
	two_in_three: (close, sides) => {
		const values = distances(close, sides);
		const fires = (from: number) =>
			from >= 0 &&
			from + 3 <= values.length &&
			firing(values.slice(from, from + 3), 'two-of-three').some((side) => side !== 0);
		return values.map((_, index) => [index - 2, index - 1, index].some(fires));
	},
	two_in_three_highlighted: (close, sides) =>
		firing(distances(close, sides), 'two-of-three').map((side) => side !== 0)
};
