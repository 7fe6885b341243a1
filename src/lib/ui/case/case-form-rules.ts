import type { Case } from '../../domain/case/case';
import { judgeForm, type JudgedForm } from '../../domain/case-form/judge';
import { withOpenRows, withoutRow, withRow } from '../../domain/case-form/read-form';
import { readTypedDate, readTypedMoment } from '../../domain/case-form/typed-moment';
import type { CaseFormValues, RowGroup } from '../../domain/case-form/values';
import type { Moment } from '../../domain/calendar/moment';
import type { Lists } from '../../domain/lists/lists';
import { echoOf } from './echo';
import { runningClock } from './running-clock';

/** How a moment is typed: without time of day or not, and where an incomplete one is looked for. */
export interface TypedMoment {
	dateOnly: boolean;
	nearest: 'past' | 'future';
}

/** What a typed moment was understood as. */
export interface UnderstoodMoment {
	moment: Moment;
	/** In words. */
	echo: string;
}

/** What a case form knows about what is typed in it. */
export interface CaseFormRules {
	judge: (values: CaseFormValues) => JudgedForm;
	/** Null for what is no moment. */
	understand: (text: string, typed: TypedMoment) => UnderstoodMoment | null;
	withRow: (values: CaseFormValues, group: RowGroup) => CaseFormValues;
	withoutRow: (values: CaseFormValues, group: RowGroup, index: number) => CaseFormValues;
}

/** Stands for the registered time while typing; the server sets the real one. */
const BEING_TYPED = '1970-01-01T00:00:00.000Z';

/**
 * The rules of a case form, the same as on the server. Imported when someone begins to use the
 * form, never by the page itself.
 */
export function caseFormRules(
	setting: { base: Case | null; kommun: string; lists: Lists; now: Moment },
	elapsedMs: () => number
): CaseFormRules {
	const { base, kommun, lists } = setting;
	const now = runningClock(setting.now, elapsedMs);
	return {
		judge: (values) =>
			judgeForm(values, { base, kommun, lists, now: now(), registered: BEING_TYPED }),
		understand(text, { dateOnly, nearest }) {
			const context = { now: now(), nearest };
			const moment = dateOnly ? readTypedDate(text, context) : readTypedMoment(text, context);
			return moment === null ? null : { moment, echo: echoOf(moment, text) };
		},
		withRow,
		withoutRow: (values, group, index) => withOpenRows(withoutRow(values, group, index))
	};
}
