/** The kinds of place that somebody who goes home needs, in the order they are shown. */
export const PLACE_KINDS = {
	korttids: 'Korttids',
	sabo: 'SÄBO',
	hemtjanst: 'Hemtjänst',
	annat: 'Annat',
	okand: 'Ej bestämt'
} as const;
export type PlaceKind = keyof typeof PLACE_KINDS;

/** In the order of {@link PLACE_KINDS}. */
export const ALL_KINDS = Object.keys(PLACE_KINDS) as PlaceKind[];

/** The kinds that a kommun has places of, so that free ones can be typed in. */
export const PLACED_KINDS = ['korttids', 'sabo', 'hemtjanst'] as const satisfies PlaceKind[];
export type PlacedKind = (typeof PLACED_KINDS)[number];

/** The plan that means home without anything from the kommun (domain.md §4.1). */
const HOME_ALONE = 'hem-ingen';

/**
 * What kind of place a plan asks for, by the beginnings that the codes of domain.md §4.1 have, so that a
 * value that a kommun has added beside them is counted with its like; null for no plan yet.
 */
export function placeKindOf(plan: string | null): PlaceKind {
	if (plan === null) return 'okand';
	if (plan.startsWith('kort')) return 'korttids';
	if (plan.startsWith('sabo')) return 'sabo';
	return plan.startsWith('hem-') && plan !== HOME_ALONE ? 'hemtjanst' : 'annat';
}
