import type { Case } from '../../domain/case/case';
import { judgeEvent, judgeForm, type JudgedForm } from '../../domain/case-form/judge';
import { EVENT_TIME_INPUT } from '../../domain/case-form/next-event';
import { withOpenRows, withoutRow, withRow } from '../../domain/case-form/read-form';
import type { CaseFormValues, RowGroup } from '../../domain/case-form/values';
import type { Moment } from '../../domain/calendar/moment';
import { yearOf } from '../../domain/calendar/month';
import type { Lists } from '../../domain/lists/lists';
import { readTypedYear } from '../../domain/case-form/typed-year';
import { committeeOfAge, type FormCommittee, type ProposedCommittee } from './form-committee';
import { goOn } from './go-on';
import ReadAs from './ReadAs.svelte';
import { focusRow } from './row-focus';
import { saveAndNext } from './save-and-next';
import ReasonBox from './ReasonBox.svelte';
import SaveOutcome from './SaveOutcome.svelte';
import { QuickKeys, type EventTime } from './quick-keys.svelte';
import { runningClock } from './running-clock';

/** The form that is typed in, and what the server answered. */
interface TypedForm {
	readonly values: CaseFormValues;
	errorOf: (field: string) => string | undefined;
}

/** What a case form knows about what is typed in it. */
export interface CaseFormRules {
	judge: (values: CaseFormValues) => JudgedForm;
	/** The committee for that age, and whether the year alone does not say so. */
	committeeFor: (
		birthYear: string,
		committees: readonly FormCommittee[]
	) => ProposedCommittee | undefined;
	/** Adds a row to the form, or takes one away, and goes on where the next is typed. */
	changeRows: (form: { values: CaseFormValues }, group: RowGroup, taken?: number) => void;
	/** What keys do among the buttons of the next events. */
	quickKeys: (form: TypedForm, time: EventTime) => QuickKeys;
	goOn: typeof goOn;
	saveAndNext: typeof saveAndNext;
	SaveOutcome: typeof SaveOutcome;
	/** Adds contributing reasons by typing. */
	ReasonBox: typeof ReasonBox;
	/** What stands below a field in which something is typed in short. */
	ReadAs: typeof ReadAs;
}

/** Stands for the registered time, and for who types, while typing; the server sets the real ones. */
const BEING_TYPED = '1970-01-01T00:00:00.000Z';

/**
 * The rules of a case form, the same as on the server. Imported when someone begins to use the
 * form, never by the page itself.
 */
export function caseFormRules(
	setting: {
		base: Case | null;
		kommun: string;
		lists: Lists;
		committees: readonly FormCommittee[];
		now: Moment;
	},
	elapsedMs: () => number
): CaseFormRules {
	const { base, kommun, lists, committees } = setting;
	const now = runningClock(setting.now, elapsedMs);
	const typing = () => ({
		...{ base, kommun, lists, committees, now: now() },
		...{ registered: BEING_TYPED, author: BEING_TYPED },
		shapeProblems: () => []
	});
	return {
		judge: (values) => judgeForm(values, typing()),
		committeeFor(birthYear, committees) {
			const year = readTypedYear(birthYear, now());
			return year === null ? undefined : committeeOfAge(yearOf(now()) - year, committees);
		},
		changeRows(form, group, taken) {
			const adds = taken === undefined;
			form.values = adds
				? withRow(form.values, group)
				: withOpenRows(withoutRow(form.values, group, taken));
			void focusRow(group, adds ? form.values : null);
		},
		quickKeys: (form, time) =>
			new QuickKeys(time, {
				now: () => now().slice(0, 16),
				judge: (event) => judgeEvent(form.values, event, typing()),
				told: () => form.errorOf(EVENT_TIME_INPUT)
			}),
		goOn,
		saveAndNext,
		SaveOutcome,
		ReasonBox,
		ReadAs
	};
}
