import { poissonLimits } from './poisson-limits';

/** A ward, or whatever a funnel compares: what was counted, out of how many. */
export interface FunnelUnit {
	name: string;
	counted: number;
	n: number;
}

/** The least and greatest that chance alone gives. */
export interface FunnelLimits {
	lower: number;
	upper: number;
}

/** Where a unit lies: within what is usual, beyond the 95 % limits, or beyond the 99.8 % ones. */
export type FunnelPlace = 'within' | `${'above' | 'below'}-${'95' | '998'}`;

/** A unit with its limits; no place where it is too small to judge. */
export interface FunnelPoint extends FunnelUnit {
	/** Null where n is 0. */
	value: number | null;
	limits95: FunnelLimits | null;
	limits998: FunnelLimits | null;
	/** Null: fewer than five would be expected, which is too few to judge ("för få att bedöma"). */
	place: FunnelPlace | null;
}

/** Of shares (a case is counted or not), or of events, of which a case may have several. */
export type FunnelKind = 'share' | 'events';

/** The standard normal quantiles of 97.5 % and 99.9 %. */
const Z95 = 1.959963984540054;
const Z998 = 3.090232306167813;

/** Fewer expected are too few to judge (domain.md §5.1.1). */
const LEAST_EXPECTED = 5;

/** A funnel: units held to all of them together, by limits that go by n; values per 100. */
export function funnel(
	units: readonly FunnelUnit[],
	kind: FunnelKind
): { centre: number | null; points: FunnelPoint[] } {
	const n = units.reduce((sum, unit) => sum + unit.n, 0);
	if (n === 0) return { centre: null, points: units.map((unit) => ({ ...unit, ...UNJUDGED })) };
	const share = units.reduce((sum, { counted }) => sum + counted, 0) / n;
	const limitsOf = kind === 'share' ? shareLimits : eventLimits;
	const points = units.map((unit): FunnelPoint => {
		if (unit.n === 0) return { ...unit, ...UNJUDGED };
		const value = (100 * unit.counted) / unit.n;
		const limits95 = limitsOf(share, unit.n, Z95);
		const limits998 = limitsOf(share, unit.n, Z998);
		const place = unit.n * share < LEAST_EXPECTED ? null : placeOf(value, limits95, limits998);
		return { ...unit, value, limits95, limits998, place };
	});
	return { centre: 100 * share, points };
}

/**
 * The limits as they are drawn: from the least to the greatest n there is, per 100.
 * @param centre per 100, as {@link funnel} gives it
 */
export function funnelCurve(
	centre: number,
	kind: FunnelKind,
	{ least, most }: { least: number; most: number }
): { n: number; limits95: FunnelLimits; limits998: FunnelLimits }[] {
	const limitsOf = kind === 'share' ? shareLimits : eventLimits;
	const steps = Math.max(1, Math.min(CURVE_STEPS, most - least));
	return Array.from({ length: steps + 1 }, (_, at) => {
		const n = Math.max(1, Math.round(least + ((most - least) * at) / steps));
		const limits = (z: number) => limitsOf(centre / 100, n, z);
		return { n, limits95: limits(Z95), limits998: limits(Z998) };
	});
}

/** Places at which a curve is worked out. */
const CURVE_STEPS = 40;

const UNJUDGED = { value: null, limits95: null, limits998: null, place: null };

/** By the arcsine of the share's root, whose spread does not go by the share. */
function shareLimits(share: number, n: number, z: number): FunnelLimits {
	const middle = Math.asin(Math.sqrt(share));
	const half = z / (2 * Math.sqrt(n));
	const back = (angle: number) => 100 * Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
	return { lower: back(middle - half), upper: back(middle + half) };
}

function eventLimits(share: number, n: number, z: number): FunnelLimits {
	const { lower, upper } = poissonLimits(n * share, z === Z95 ? 0.025 : 0.001);
	return { lower: 100 * share * lower, upper: 100 * share * upper };
}

function placeOf(value: number, limits95: FunnelLimits, limits998: FunnelLimits): FunnelPlace {
	if (value > limits998.upper) return 'above-998';
	if (value < limits998.lower) return 'below-998';
	if (value > limits95.upper) return 'above-95';
	return value < limits95.lower ? 'below-95' : 'within';
}
