import { DIMENSIONS } from '../../facts/dimension';
import { factOf, factsUnder } from '../../facts/facts';
import { deficiencies as deficiencyFacts, volume } from '../../facts/families';
import { casesLookedAt, cellsUnder, countCell } from '../cells';
import { listGrouping } from '../groupings';
import { grouped } from '../measure';

export const deficiencies = grouped({
	code: 'deficiencies',
	title: 'Bristande/sen informationsöverföring, slutenvård',
	whole: 'Brister från slutenvården',
	pareto: true,
	definition: 'Antal brister i informationsöverföringen från slutenvården, efter typ.',
	unit: 'antal',
	direction: 'lower',
	section: 'brister',
	decimals: 0,
	aggregation: 'count',
	chart: 'u',
	unusually: { high: 'många brister från slutenvården', low: 'få brister från slutenvården' },
	breakdowns: DIMENSIONS,
	families: [volume, deficiencyFacts],
	groupings: [
		{ ...listGrouping('type', 'Typ av brist', 'deficiencyInpatient'), disclosure: 'defInpatient' }
	],
	base: casesLookedAt,
	evaluate({ total }) {
		return cellsUnder(total, 'defInpatient', casesLookedAt(total));
	}
});

export const deficienciesPrimary = grouped({
	code: 'deficiencies-primary',
	title: 'Bristande/sen informationsöverföring, primärvård',
	whole: 'Brister från primärvården',
	pareto: true,
	definition: 'Antal brister i informationsöverföringen från primärvården, efter typ.',
	unit: 'antal',
	direction: 'lower',
	section: 'brister',
	decimals: 0,
	aggregation: 'count',
	chart: 'u',
	unusually: { high: 'många brister från primärvården', low: 'få brister från primärvården' },
	breakdowns: DIMENSIONS,
	families: [volume, deficiencyFacts],
	groupings: [
		{ ...listGrouping('type', 'Typ av brist', 'deficiencyPrimary'), disclosure: 'defPrimary' }
	],
	base: casesLookedAt,
	evaluate({ total }) {
		return cellsUnder(total, 'defPrimary', casesLookedAt(total));
	}
});

export const deficiencyWard = grouped({
	code: 'deficiency-ward',
	title: 'Ärenden med brist per avdelning',
	whole: 'Ärenden med brist från slutenvården',
	definition:
		'Ärenden med minst en brist från slutenvården, efter avdelning; n är avdelningens alla ärenden.',
	unit: 'antal',
	direction: 'lower',
	section: 'brister',
	decimals: 0,
	aggregation: 'count',
	chart: 'p',
	unusually: { high: 'många ärenden med brist', low: 'få ärenden med brist' },
	breakdowns: DIMENSIONS,
	families: [deficiencyFacts],
	groupsHaveOwnN: true,
	groupings: [{ ...listGrouping('ward', 'Avdelning', 'ward'), disclosure: 'defWard' }],
	evaluate({ total }) {
		return new Map(
			[...factsUnder(total, 'wardCases')].map(([ward, cases]) => {
				const deficient = factOf(total, `defWard/${ward}`);
				return [ward, { ...countCell(deficient, cases), numerator: deficient }];
			})
		);
	}
});
