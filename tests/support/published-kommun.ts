import type { PublishedKommun, SheetSource } from '../../src/lib/domain/collaboration/sheet-figure';
import type { PublishedPeriod } from '../../src/lib/domain/disclosure/published-period';
import type { ReleasedFigures } from '../../src/lib/domain/disclosure/released';
import { EMPTY_TABLE, type FactTable } from '../../src/lib/domain/measures/fact-table';
import type { Cell } from '../../src/lib/domain/measures/measure';
import { INITIAL } from '../fixtures/cases-2018-2019';

/** What a kommun has published of a period; null is hidden. */
export interface Published {
	period: PublishedPeriod;
	code?: string;
	name?: string;
	threshold?: number;
	/** Cases of the whole kommun. */
	whole: number | null;
	/** Cases by ward. */
	wards: Readonly<Record<string, number | null>>;
	/** Other figures of the whole, by their keys, of the period and of others. */
	figures?: ReleasedFigures;
	others?: Readonly<Record<PublishedPeriod, ReleasedFigures>>;
}

/** A kommun that has published so much and nothing else. */
export function publishedKommun({
	period,
	code = '2480',
	name = 'Umeå',
	threshold = 5,
	whole,
	wards,
	figures = {},
	others = {}
}: Published): PublishedKommun {
	const all = new Map<PublishedPeriod, ReleasedFigures>([
		...Object.entries(others),
		[period, { cases: countOf(whole), ...figures }]
	]);
	const byWard = Object.entries(wards).map(
		([ward, cases]) => [ward, new Map([[period, { cases: countOf(cases) }]])] as const
	);
	return {
		...{ code, name, threshold },
		tables: {
			total: tableOf('total', new Map([[null, all]]), all),
			ward: tableOf('ward', new Map(byWard), all),
			healthCentre: tableOf('healthCentre', new Map(), all)
		}
	};
}

/** What a sheet is made of, some time after. */
export function sourceOf(...kommuner: PublishedKommun[]): SheetSource {
	const context = { lists: INITIAL, kommun: '2480', agreements: [], amounts: [] };
	return { kommuner, context, today: '2021-01-15' };
}

type Groups = ReadonlyMap<string | null, ReadonlyMap<PublishedPeriod, ReleasedFigures>>;

function tableOf(
	breakdown: 'total' | 'ward' | 'healthCentre',
	groups: Groups,
	whole: ReadonlyMap<PublishedPeriod, ReleasedFigures>
): FactTable {
	return { ...EMPTY_TABLE, released: { breakdown, groups, whole } };
}

function countOf(cases: number | null): Cell | null {
	return cases === null ? null : { value: cases, n: cases };
}
