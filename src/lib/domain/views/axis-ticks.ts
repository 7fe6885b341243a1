/** How close the ticks of an axis may lie, and how many there are to be about. */
interface TickChoice {
	/** Decimals that their numbers are written with. */
	decimals: number;
	count?: number;
}

/**
 * Round numbers from the first to the last that lie within a span, none of which says another number when
 * it is written with its decimals.
 */
export function axisTicks(
	low: number,
	high: number,
	{ decimals, count = 5 }: TickChoice
): number[] {
	const rough = (high - low) / count;
	if (!(rough > 0)) return [low];
	const power = 10 ** Math.floor(Math.log10(rough));
	const wanted =
		[1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= 0.75 * rough) ?? rough;
	const step = isWritten(wanted, decimals) ? wanted : stepAbove(wanted, decimals);
	const first = Math.ceil(low / step - 1e-9);
	const last = Math.floor(high / step + 1e-9);
	return Array.from({ length: last - first + 1 }, (_, at) =>
		Number(((first + at) * step).toPrecision(12))
	);
}

function isWritten(step: number, decimals: number): boolean {
	return Math.abs(Number(step.toFixed(decimals)) - step) < 1e-9 * step;
}

/** The next round step that can be written: 2,5 is too fine for whole numbers, and so is all below 1. */
function stepAbove(step: number, decimals: number): number {
	return Math.max(10 ** -decimals, step * 2);
}
