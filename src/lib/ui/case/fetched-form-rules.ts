import type { Case } from '../../domain/case/case';
import { nearestOf } from '../../domain/case/field-values';
import { judgeForm, type JudgedForm } from '../../domain/case-form/judge';
import { nextEvents, type QuickEvent } from '../../domain/case-form/next-event';
import { withOpenRows, withoutRow, withRow } from '../../domain/case-form/read-form';
import { readTypedDate, readTypedMoment } from '../../domain/case-form/typed-moment';
import type { CaseFormValues, RowGroup } from '../../domain/case-form/values';
import type { Moment } from '../../domain/calendar/moment';
import { yearOf } from '../../domain/calendar/month';
import type { Lists } from '../../domain/lists/lists';
import { readTypedYear } from '../../domain/case-form/typed-year';
import { echoOf, echoOfYear } from './echo';
import { committeeOfAge, type FormCommittee } from './form-committee';
import { goOn } from './go-on';
import { focusRow } from './row-focus';
import { saveAndNext } from './save-and-next';
import ReasonBox from './ReasonBox.svelte';
import SaveOutcome from './SaveOutcome.svelte';
import TwinsNotice from './TwinsNotice.svelte';
import { shortKindOf } from './short-kind';
import { runningClock } from './running-clock';
import TypeAhead from './TypeAhead.svelte';

/** What a text typed in short was understood as. */
export interface Understood {
	/** Written in full. */
	text: string;
	/** In words. */
	echo: string;
}

/** What a case form knows about what is typed in it. */
export interface CaseFormRules {
	judge: (values: CaseFormValues) => JudgedForm;
	/** What is typed in an input; null for what cannot be understood. */
	understand: (text: string, input: string) => Understood | null;
	/** The name of the committee for that age, which is proposed and never chosen. */
	committeeFor: (birthYear: string, committees: readonly FormCommittee[]) => string | undefined;
	nextEvents: (values: CaseFormValues) => QuickEvent[];
	/** The form with one more row, or without the one `taken` away. */
	withRows: (values: CaseFormValues, group: RowGroup, taken?: number) => CaseFormValues;
	focusRow: typeof focusRow;
	goOn: typeof goOn;
	saveAndNext: typeof saveAndNext;
	/** What takes the place of a native select, for choosing by typing. */
	TypeAhead: typeof TypeAhead;
	SaveOutcome: typeof SaveOutcome;
	/** Adds contributing reasons by typing. */
	ReasonBox: typeof ReasonBox;
	TwinsNotice: typeof TwinsNotice;
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
	return {
		judge: (values) =>
			judgeForm(values, {
				...{ base, kommun, lists, committees, now: now() },
				...{ registered: BEING_TYPED, author: BEING_TYPED }
			}),
		understand(text, input) {
			const kind = shortKindOf(input);
			if (kind === 'birthYear') {
				const year = readTypedYear(text, now());
				return year === null ? null : { text: String(year), echo: echoOfYear(year, now()) };
			}
			const read = kind === 'date' ? readTypedDate : readTypedMoment;
			const moment = read(text, { now: now(), nearest: nearestOf(input) });
			return moment === null ? null : { text: moment, echo: echoOf(moment, text) };
		},
		committeeFor(birthYear, committees) {
			const year = readTypedYear(birthYear, now());
			return year === null ? undefined : committeeOfAge(yearOf(now()) - year, committees)?.name;
		},
		nextEvents,
		withRows: (values, group, taken) =>
			taken === undefined ? withRow(values, group) : withOpenRows(withoutRow(values, group, taken)),
		focusRow,
		goOn,
		saveAndNext,
		TypeAhead,
		SaveOutcome,
		ReasonBox,
		TwinsNotice
	};
}
