import { AGE_BANDS, UNKNOWN_GROUP } from '../../domain/facts/dimension';
import { listLabel } from '../../domain/measures/group-names';
import type { Lists } from '../../domain/lists/lists';
import type { Committee } from '../lists/read-kommun';

/** A value a filter can have. */
export interface FilterChoice {
	value: string;
	label: string;
}

/** The values of each filter a page of charts offers. */
export interface FilterChoices {
	ward: FilterChoice[];
	healthCentre: FilterChoice[];
	sex: FilterChoice[];
	age: FilterChoice[];
	committee: FilterChoice[];
	careForm: FilterChoice[];
}

const UNKNOWN: FilterChoice = { value: UNKNOWN_GROUP, label: 'Okänd' };
const YEARS: Readonly<Record<string, string>> = {
	'<18': 'Under 18 år',
	'18-64': '18–64 år',
	'65-79': '65–79 år',
	'80+': '80 år och äldre',
	okänd: 'Okänd ålder'
};

/** What can be filtered by, in list order; ended values too, for their figures remain. */
export function filterChoices(lists: Lists, committees: readonly Committee[]): FilterChoices {
	const listed = (list: 'ward' | 'healthCentre') => [
		...lists[list].map(({ code }) => ({ value: code, label: listLabel(lists, list, code) })),
		UNKNOWN
	];
	return {
		ward: listed('ward'),
		healthCentre: listed('healthCentre'),
		sex: [
			{ value: 'kvinna', label: 'Kvinnor' },
			{ value: 'man', label: 'Män' },
			{ value: 'uppgift saknas', label: 'Uppgift saknas' }
		],
		age: AGE_BANDS.map((band) => ({ value: band, label: YEARS[band] ?? band })),
		committee: committees.map(({ code, name }) => ({ value: code, label: name })),
		careForm: [
			{ value: 'somatisk', label: 'Somatisk' },
			{ value: 'psykiatrisk', label: 'Psykiatrisk' },
			{ value: 'tvångsvård', label: 'Tvångsvård' }
		]
	};
}
