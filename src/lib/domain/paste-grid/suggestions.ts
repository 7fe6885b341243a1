import type { LocalDate } from '../calendar/moment';
import {
	CARE_FORM_LABELS,
	PAYMENT_EXCEPTION_LABELS,
	SEX_LABELS,
	SHORT_STAY_LABELS,
	SIP_OUTCOME_LABELS
} from '../case/labels';
import type { ColumnKey } from '../casefile/columns';
import type { FileCommittee } from '../casefile/row-cells';
import type { ListName, Lists } from '../lists/lists';
import { isCurrent } from '../lists/current';

/** What can be chosen in a cell, by column; columns that take anything else are not in it. */
export type Suggestions = Partial<Record<ColumnKey, readonly string[]>>;

/** What the cells of the grid can be filled with on a day, in words that the import reads. */
export function suggestionsFor(
	lists: Lists,
	committees: readonly FileCommittee[],
	today: LocalDate
): Suggestions {
	const namesOf = (list: ListName) => [
		...new Set(lists[list].filter((item) => isCurrent(item, today)).map(({ name }) => name))
	];
	return {
		sex: lower(SEX_LABELS),
		committee: committees.map(({ abbreviation }) => abbreviation),
		careForm: lower(CARE_FORM_LABELS),
		hospital: namesOf('hospital'),
		ward: namesOf('ward'),
		healthCentre: namesOf('healthCentre'),
		plan: namesOf('plan'),
		sipOutcome: lower(SIP_OUTCOME_LABELS),
		paymentException: Object.values(PAYMENT_EXCEPTION_LABELS),
		shortStayKind: Object.values(SHORT_STAY_LABELS)
	};
}

function lower(labels: Readonly<Record<string, string>>): string[] {
	return Object.values(labels).map((label) => label.toLocaleLowerCase('sv'));
}
