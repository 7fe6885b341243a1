import { UNKNOWN_WARD, type ListName, type Lists } from '../lists/lists';
import {
	DEFICIENCIES_INPATIENT,
	DEFICIENCIES_PRIMARY,
	DELAY_REASONS,
	HEALTH_CENTRES,
	OTHER,
	PLANS,
	WARDS
} from './weights';

type Weighted = readonly (readonly [string, number])[];

/** The values a sample may use, by weight: those of the lists that have not ended. */
export interface SampleChoices {
	wards: Weighted;
	healthCentres: Weighted;
	plans: Weighted;
	delayReasons: Weighted;
	deficienciesInpatient: Weighted;
	deficienciesPrimary: Weighted;
}

/** Reads the choices off the lists as they are. */
export function choicesFrom(lists: Lists): SampleChoices {
	const weighted = (list: ListName, weights: Readonly<Record<string, number>>): Weighted =>
		lists[list]
			.filter(({ validFrom, validTo }) => validFrom === null && validTo === null)
			.filter(({ code }) => list !== 'ward' || code !== UNKNOWN_WARD)
			.map(({ code }) => [code, weights[code] ?? OTHER] as const);
	return {
		wards: weighted('ward', WARDS),
		healthCentres: weighted('healthCentre', HEALTH_CENTRES),
		plans: weighted('plan', PLANS),
		delayReasons: weighted('delayReason', DELAY_REASONS),
		deficienciesInpatient: weighted('deficiencyInpatient', DEFICIENCIES_INPATIENT),
		deficienciesPrimary: weighted('deficiencyPrimary', DEFICIENCIES_PRIMARY)
	};
}
