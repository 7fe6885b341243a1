import { createHash } from 'node:crypto';

/** A kommun of the seeded installation, and one of its committees where a row has one. */
export interface Place {
	kommun: string;
	region: string;
	committee: string;
}

/** The actors' own kommun, one of the same region, one of another. */
const KOMMUNER = [
	{ kommun: '2480', name: 'Umeå', region: '24' },
	{ kommun: '2482', name: 'Skellefteå', region: '24' },
	{ kommun: '2580', name: 'Luleå', region: '25' }
] as const;
const REGIONS = [
	{ code: '24', name: 'Region Västerbotten' },
	{ code: '25', name: 'Region Norrbotten' }
] as const;
const COMMITTEES = ['ÄN', 'IFN'] as const;

/** Every committee of every kommun: where a row may lie that has a committee. */
export const PLACES: readonly Place[] = KOMMUNER.flatMap(({ kommun, region }) =>
	COMMITTEES.map((committee) => ({ kommun, region, committee }))
);

/** One place of each kommun, for rows that have no committee; the same for regions. */
export const ONE_PER_KOMMUN = PLACES.filter(({ committee }) => committee === 'ÄN');
export const ONE_PER_REGION = ONE_PER_KOMMUN.filter(({ kommun }) => kommun !== '2482');

export const regionRows = REGIONS.map((region) => ({ ...region }));
export const kommunRows = KOMMUNER.map(({ kommun, name, region }) => ({
	code: kommun,
	name,
	region
}));
export const committeeRows = PLACES.map(({ kommun, committee }, position) => ({
	kommun,
	code: committee,
	abbreviation: committee,
	name: committee,
	from_age: committee === 'ÄN' ? 65 : 0,
	position
}));

/** What a row is called in the expectations: whose it is. */
export const committeeLabel = ({ kommun, committee }: Place) => `${kommun} ${committee}`;

const labels = new Map<string, string>();

/** The id of the row with this name, always the same, so that `labelOf` finds the name again. */
export function idOf(label: string): string {
	const hex = createHash('md5').update(label).digest('hex');
	const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
	labels.set(id, label);
	return id;
}

/** The name of the row with this id. */
export function labelOf(id: unknown): string {
	return labels.get(String(id)) ?? `unknown row ${String(id)}`;
}

/** The id of a row of a kommun: the one that is there from the start has the kommun's. */
export function freshId(what: string, { kommun }: Place, edition: string) {
	return idOf(edition === 'seeded' ? kommun : `${edition} ${what} ${kommun}`);
}
