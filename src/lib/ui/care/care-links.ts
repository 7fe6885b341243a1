import { caseListHref } from '../../domain/case-list/address';
import type { Month } from '../../domain/calendar/month';

/** The list of the cases that a check has found, open for editing to those who may. */
export function flawedHref(
	{ code, mendable }: { code: string; mendable: boolean },
	{ month, committee, mayEdit }: { month?: Month; committee: string | null; mayEdit: boolean }
): string {
	return caseListHref({
		check: { code, month },
		groups: committee === null ? {} : { committee },
		editing: mendable && mayEdit ? 'own' : 'no'
	});
}
