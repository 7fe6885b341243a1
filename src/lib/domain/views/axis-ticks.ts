/** Round numbers from the first to the last that lie within a span, about `count` of them. */
export function axisTicks(low: number, high: number, count = 5): number[] {
	const rough = (high - low) / count;
	if (!(rough > 0)) return [low];
	const power = 10 ** Math.floor(Math.log10(rough));
	const step =
		[1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= 0.75 * rough) ?? rough;
	const first = Math.ceil(low / step - 1e-9);
	const last = Math.floor(high / step + 1e-9);
	return Array.from({ length: last - first + 1 }, (_, at) =>
		Number(((first + at) * step).toPrecision(12))
	);
}
