import type { Month } from '../calendar/month';
import type { GridField } from '../case-grid/grid-field';
import { checkByCode, isOpenCheck } from './checks';

/** A check whose cases are listed, and the month they are listed for. */
export interface ChosenCheck {
	code: string;
	/** Left out for open cases of any month. */
	month?: Month | undefined;
}

/** No flaw, but what there is to look at before a month is reviewed again. */
export const CHANGED_AFTER_REVIEW = {
	code: 'andrade',
	title: 'Ändrade efter granskningen',
	definition: 'Ärenden utskrivna i månaden som registrerats eller ändrats sedan den granskades.',
	fields: [] as readonly GridField[]
} as const;

/** What the list of a chosen check is called and can mend; null for what is no such list. */
export function describeCheck({
	code,
	month
}: ChosenCheck): { title: string; definition: string; fields: readonly GridField[] } | null {
	if (code === CHANGED_AFTER_REVIEW.code) return month ? CHANGED_AFTER_REVIEW : null;
	const check = checkByCode(code);
	if (check === undefined || (!month && !isOpenCheck(check))) return null;
	const { title, definition, fields } = check;
	return { title, definition, fields };
}
