/** What the number of cases can be divided by on Översikt, and each one's name in addresses. */
export const BREAKDOWNS = {
	sex: { parameter: 'kon', label: 'Kön' },
	age: { parameter: 'alder', label: 'Ålder' },
	ward: { parameter: 'avdelning', label: 'Avdelning' },
	healthCentre: { parameter: 'halsocentral', label: 'Hälsocentral' }
} as const;
export type Breakdown = keyof typeof BREAKDOWNS;

export const BREAKDOWN_NAMES = Object.keys(BREAKDOWNS) as Breakdown[];

/** The breakdown an address asks for (`dela`); by sex where it asks for none, null for no such. */
export function breakdownIn(parameters: URLSearchParams): Breakdown | null {
	const asked = parameters.get('dela');
	if (!asked) return 'sex';
	return BREAKDOWN_NAMES.find((name) => BREAKDOWNS[name].parameter === asked) ?? null;
}
