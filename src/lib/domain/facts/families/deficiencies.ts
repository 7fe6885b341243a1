import { UNKNOWN_GROUP } from '../dimension';
import type { FactFamily } from '../fact-family';

/**
 * Late or missing information, by month of discharge: `defInpatient/<type>` and
 * `defPrimary/<type>` deficiencies, `defInpatientCases` and `defPrimaryCases` cases with at
 * least one, `wardCases/<ward>` cases and `defWard/<ward>` cases with an inpatient one.
 */
export const deficiencies: FactFamily = {
	name: 'deficiencies',
	contribute({ record, month }, add) {
		if (month === null) return;
		const ward = record.ward ?? UNKNOWN_GROUP;
		add(month, `wardCases/${ward}`);
		for (const type of record.deficienciesInpatient) add(month, `defInpatient/${type}`);
		for (const type of record.deficienciesPrimary) add(month, `defPrimary/${type}`);
		if (record.deficienciesInpatient.length > 0) {
			add(month, 'defInpatientCases');
			add(month, `defWard/${ward}`);
		}
		if (record.deficienciesPrimary.length > 0) add(month, 'defPrimaryCases');
	}
};
