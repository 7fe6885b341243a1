/** Something that is counted by cause or type. */
export interface ParetoPart {
	name: string;
	value: number;
}

/** A bar of a Pareto chart: its part of the whole, and that of it and all before it. */
export type ParetoBar<Part extends ParetoPart = ParetoPart> = Part & {
	/** The sum of this bar and all before it. */
	cumulated: number;
	/** Between 0 and 1. */
	share: number;
	cumulatedShare: number;
};

/** A Pareto chart: the greatest first, equals in the order given; nothing is left out or joined. */
export function pareto<Part extends ParetoPart>(parts: readonly Part[]): ParetoBar<Part>[] {
	const total = parts.reduce((sum, { value }) => sum + value, 0);
	let cumulated = 0;
	return parts
		.toSorted((a, b) => b.value - a.value)
		.map((part) => {
			cumulated += part.value;
			const share = total === 0 ? 0 : part.value / total;
			const cumulatedShare = total === 0 ? 0 : cumulated / total;
			return { ...part, cumulated, share, cumulatedShare };
		});
}
