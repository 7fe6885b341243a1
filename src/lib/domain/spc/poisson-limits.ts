/**
 * The exact limits of a number of events that is expected to be `expected`, as shares of that:
 * `tail` of chance lies below the lower, and as much above the upper.
 */
export function poissonLimits(expected: number, tail: number): { lower: number; upper: number } {
	if (expected === 0) return { lower: 0, upper: 0 };
	return {
		lower: gammaQuantile(tail, expected) / expected,
		upper: gammaQuantile(1 - tail, expected + 1) / expected
	};
}

/** The value that a gamma distribution of scale 1 stays below with this chance. */
function gammaQuantile(chance: number, shape: number): number {
	let [low, high] = [0, shape + 10 * Math.sqrt(shape) + 50];
	// Each halving gives a binary digit; a double has 53.
	for (let digit = 0; digit < 60; digit += 1) {
		const middle = (low + high) / 2;
		if (gammaBelow(middle, shape) < chance) low = middle;
		else high = middle;
	}
	return (low + high) / 2;
}

/** The chance that a gamma distribution of scale 1 is below x: the incomplete gamma function's series. */
function gammaBelow(x: number, shape: number): number {
	let term = 1 / shape;
	let sum = term;
	for (let step = 1; term > sum * Number.EPSILON; step += 1) {
		term *= x / (shape + step);
		sum += term;
	}
	return sum * Math.exp(shape * Math.log(x) - x - logGamma(shape));
}

/** The logarithm of the gamma function: Stirling's series, from where it is exact enough. */
function logGamma(x: number): number {
	if (x < 15) return logGamma(x + 1) - Math.log(x);
	const tail = 1 / (12 * x) - 1 / (360 * x ** 3) + 1 / (1260 * x ** 5) - 1 / (1680 * x ** 7);
	return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + tail;
}
