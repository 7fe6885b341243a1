import type { FunnelPlace } from './funnel';

/** Where a ward lies, in words; null is too few to judge. */
export const PLACE_WORDS: Readonly<Record<FunnelPlace, string>> = {
	within: 'inom det vanliga',
	'above-95': 'över 95 %-gränsen',
	'above-998': 'över 99,8 %-gränsen',
	'below-95': 'under 95 %-gränsen',
	'below-998': 'under 99,8 %-gränsen'
};
export const TOO_FEW = 'för få att bedöma';
