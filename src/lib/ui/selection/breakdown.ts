import { DIMENSION_NAMES, type Dimension } from '../../domain/facts/dimension';

/** What the number of cases can be divided by on Översikt. */
export const BREAKDOWN_NAMES = [
	'sex',
	'age',
	'ward',
	'healthCentre'
] as const satisfies readonly Dimension[];
export type Breakdown = (typeof BREAKDOWN_NAMES)[number];

/** The breakdown an address asks for (`dela`); by sex where it asks for none, null for no such. */
export function breakdownIn(parameters: URLSearchParams): Breakdown | null {
	const asked = parameters.get('dela');
	if (!asked) return 'sex';
	return BREAKDOWN_NAMES.find((name) => DIMENSION_NAMES[name].parameter === asked) ?? null;
}
