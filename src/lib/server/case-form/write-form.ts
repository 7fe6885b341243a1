import { NEW_CASE_PATH } from '../../domain/address/paths';
import { fieldOfFinding } from '../../domain/case-form/finding-field';
import { judgeForm, type FormFinding } from '../../domain/case-form/judge';
import { shapeProblems } from '../../domain/case-form/shape-problems';
import type { ClashWords } from '../../domain/case-form/clash-words';
import type { SimilarCases } from '../../domain/case-form/comparison';
import type { FormConflict } from '../../domain/case-form/merge';
import {
	EVENT_TIME_INPUT,
	inputOfEvent,
	nextEvents,
	withEvent,
	type QuickEvent,
	type SentEvent
} from '../../domain/case-form/next-event';
import { withNamedChoices } from '../../domain/case-form/named-choices';
import { formOf, type CaseFormValues } from '../../domain/case-form/values';
import { valueAt } from '../../domain/case-form/inputs';
import type { FormContext } from '../../domain/case-form/record';
import { isUuid } from '../../domain/form/uuid';
import { writtenOut } from '../../domain/case-form/written-out';
import { ANNULLED } from '../../domain/case/annulment';
import { yearOf } from '../../domain/calendar/month';
import type { Case } from '../../domain/case/case';
import { numberKeyOf } from '../../domain/case/number-key';
import { frozenFinding } from '../../domain/retention/frozen-month';
import type { Moment } from '../../domain/calendar/moment';
import type { Scope } from '../scope';
import { lookUpCase, recordCaseRead, recordNumberMet, type StoredCase } from '../cases/read-case';
import { nextCaseNumber } from '../cases/read-next-number';
import { saveCases } from '../cases/write-cases';
import { now, nowMoment, today } from '../clock';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { allCommittees } from '../lists/read-kommun';
import { recordRefusal } from '../log/refusals';
import { meetChange } from './meet-change';
import { similarTo } from './read-similar';

/** A case form as it was posted. */
export interface PostedForm {
	/** A new case's id is made with its empty form, so that a resent form makes one case. */
	id: string;
	/** The version the form showed; 0 for a new case. */
	baseVersion: number;
	values: CaseFormValues;
	/** What happened, by the button that was pressed. It stands in the form once it is saved. */
	event?: SentEvent | null;
	/** Warnings that the user has seen and saves all the same: field and message. */
	seen: readonly string[];
	/** Ids of similar cases that are about other people, the user has said. */
	others?: readonly string[];
	/** What both changed, where no choice was made. */
	undecided?: readonly FormConflict[];
	/** What stands beside the form and is changed with it. */
	beside?: FormContext['beside'];
}

/** What came of a posted form; when it was not saved, the form to show instead. */
export type SaveFormOutcome =
	| {
			saved: true;
			id: string;
			number: string;
			/** The version that holds what was sent; that of the form where it changed nothing. */
			version: number;
	  }
	| {
			saved: false;
			gone: boolean;
			baseVersion: number;
			values: CaseFormValues;
			errors: FormFinding[];
			warnings: FormFinding[];
			clash: ClashWords | null;
			similar: SimilarCases | null;
			/** The event that waits for an answer, or could not be registered. */
			event: SentEvent | null;
	  };

/**
 * Saves a posted case form, or says why not: errors to correct, possible duplicates to look at,
 * warnings to confirm, or a change by somebody else. What was typed is in every answer. A form
 * that is saved already is not saved again. An event that is not registered is not in the form either.
 */
export async function saveCaseForm(
	tx: Transaction,
	scope: Scope,
	sentForm: PostedForm
): Promise<SaveFormOutcome> {
	const { id, baseVersion, seen, others = [], undecided = [] } = sentForm;
	const stored = await lookUpCase(tx, scope, id);
	if (baseVersion > 0 && stored === null) return refused(sentForm, { gone: true });
	if (stored?.record.annulled) {
		await recordCaseRead(tx, scope, stored);
		return refused(sentForm, {
			errors: [{ field: 'number', level: 'error', message: ANNULLED }]
		});
	}
	const base = baseVersion === 0 ? null : (stored?.record ?? null);
	const sent = nowMoment();
	const committees = await allCommittees(tx, scope);
	const lists = await loadLists(tx, scope);
	const named = withNamedChoices(sentForm.values, lists, today());
	const posted = { ...sentForm, values: named.values };
	const numbered = { ...posted, values: withGivenNumber(posted, stored) };
	const values = entered(numbered, sent);
	const judged = judgeForm(values, {
		base,
		kommun: scope.kommun,
		now: sent,
		registered: now().toISOString(),
		author: scope.actorId,
		beside: base === null ? { responsible: handlerIn(scope) } : posted.beside,
		lists,
		committees,
		shapeProblems
	});
	const { record } = judged;
	const errors = [...eventErrors(posted), ...named.meant, ...judged.errors];
	// What can be read is compared as it was understood: `igår` is no other day than its date.
	const typed = errors.length === 0 ? { ...formOf(record), note: values.note.trim() } : values;
	const overtaken = (by: StoredCase) => meet(tx, scope, by, { posted, typed });
	if (stored && (stored.version !== baseVersion || undecided.length > 0)) return overtaken(stored);
	if (!scope.committees.includes(record.committee) && errors.length === 0) {
		errors.push({ field: 'committee', level: 'error', message: 'Välj nämnd.' });
		await recordRefusal(tx, scope, FOREIGN_COMMITTEE);
	}
	// What is right and wrong in a form, and that it changes nothing, tells what the case holds.
	if (stored && errors.length > 0) await recordCaseRead(tx, scope, stored);
	if (errors.length > 0) return refused(posted, { errors: errors.map(atEvent(posted, values)) });
	if (stored && sameForm(stored.record, typed) && sameBeside(stored.record, record)) {
		await recordCaseRead(tx, scope, stored);
		return savedAs(id, { number: record.number, version: stored.version });
	}
	// What is asked about waits for an answer: its dates are those it was sent with.
	const asked = asAsked(posted, sent);
	const similar = await similarTo(tx, scope, { id, record, base, others });
	if (similar) return refused(asked, { similar });
	const warnings = judged.warnings.filter(
		({ field, message }) => !seen.includes(`${field} ${message}`)
	);
	if (warnings.length > 0) return refused(asked, { warnings });
	const outcome = await saveCases(tx, scope, [{ id, baseVersion, record }], {
		source: 'form',
		at: now(),
		today: today()
	});
	if (outcome.ok) {
		return savedAs(id, outcome.saved[0] ?? { number: record.number, version: baseVersion + 1 });
	}
	if (outcome.taken.length > 0) {
		await recordNumberMet(tx, scope, record);
		const series = { committee: record.committee, year: yearOf(today()) };
		const next = await nextCaseNumber(tx, scope, series);
		const name = committees.find(({ code }) => code === record.committee)?.name ?? '';
		return refused(posted, { errors: [numberTaken(record, { name, next: next.number })] });
	}
	const [frozen] = outcome.frozen;
	if (frozen) {
		const { field, message } = frozenFinding(record, base, frozen.month);
		const at = fieldOfFinding(field, values);
		const error: FormFinding = { field: at, level: 'error', message };
		return refused(posted, { errors: [atEvent(posted, values)(error)] });
	}
	const moved = await lookUpCase(tx, scope, id);
	return moved === null ? refused(posted, { gone: true }) : overtaken(moved);
}

type Refused = Extract<SaveFormOutcome, { saved: false }>;

/** The form as it was posted, with why it was not saved. */
function refused({ baseVersion, values, event }: PostedForm, why: Partial<Refused>): Refused {
	const nothing = { errors: [], warnings: [], clash: null, similar: null };
	return {
		...{ saved: false, gone: false, baseVersion, values, ...nothing },
		...{ event: event ?? null, ...why }
	};
}

const mayHappen = (type: QuickEvent, values: CaseFormValues): boolean =>
	nextEvents(values).includes(type);

/** The form with the event that is sent with it. */
function entered({ values, event }: PostedForm, sent: Moment): CaseFormValues {
	return event?.type && mayHappen(event.type, values)
		? withEvent(values, event.type, event.at || sent)
		: values;
}

/** The form and its event with every date as it was understood when they were sent. */
function asAsked(posted: PostedForm, sent: Moment): PostedForm {
	const values = writtenOut(posted.values, sent);
	const { type } = posted.event ?? {};
	if (!type) return { ...posted, values };
	const written = writtenOut(entered(posted, sent), sent);
	return {
		...posted,
		values,
		event: { type, at: String(valueAt(written, inputOfEvent(written, type))) }
	};
}

/** What is wrong with an event before it is entered: nothing that is typed may be lost by it. */
function eventErrors({ values, event }: PostedForm): FormFinding[] {
	if (!event || (event.type && mayHappen(event.type, values))) return [];
	const message = event.type
		? 'Det står redan i formuläret, men är inte sparat. Spara formuläret, eller töm fältet först.'
		: 'Tryck på det som hände då, eller töm fältet.';
	return [{ field: EVENT_TIME_INPUT, where: 'När', level: 'error', message }];
}

/** Says at the event's own time what is wrong where it was entered. */
function atEvent({ event }: PostedForm, values: CaseFormValues) {
	return (error: FormFinding): FormFinding =>
		event?.type && error.field === inputOfEvent(values, event.type)
			? { ...error, field: EVENT_TIME_INPUT }
			: error;
}

/** The form of a new case, with the number that it was given if it is saved already. */
function withGivenNumber(
	{ baseVersion, values }: PostedForm,
	stored: StoredCase | null
): CaseFormValues {
	if (stored === null || baseVersion > 0 || numberKeyOf(values.number) !== '') return values;
	return { ...values, number: stored.record.number };
}

function savedAs(
	id: string,
	{ number, version }: { number: string; version: number }
): SaveFormOutcome {
	return { saved: true, id, number, version };
}

function sameForm(record: Case, typed: CaseFormValues): boolean {
	return JSON.stringify(formOf(record)) === JSON.stringify(typed);
}

function sameBeside(one: Case, other: Case): boolean {
	const besideOf = ({ responsible, reminders }: Case) => JSON.stringify({ responsible, reminders });
	return besideOf(one) === besideOf(other);
}

/** A handläggare follows the case that is registered; nobody else does. */
function handlerIn({ roles, actorId }: Scope): string | null {
	return roles.includes('case-worker') && isUuid(actorId) ? actorId : null;
}

async function meet(
	tx: Transaction,
	scope: Scope,
	stored: StoredCase,
	{ posted, typed }: { posted: PostedForm; typed: CaseFormValues }
): Promise<SaveFormOutcome> {
	const values = withGivenNumber({ ...posted, values: typed }, stored);
	const met = await meetChange(tx, scope, stored, { undecided: [], ...posted, values });
	// What both did is brought together in the form, the event too.
	return met === null
		? savedAs(stored.id, { number: stored.record.number, version: stored.version })
		: refused(posted, { ...met, event: null });
}

const FOREIGN_COMMITTEE = {
	...{ route: NEW_CASE_PATH, method: 'POST', status: 403 },
	reason: 'Ärendet skulle sparas i en nämnd som inte är användarens.'
};

function numberTaken(
	{ number }: Case,
	{ name, next }: { name: string; next: string }
): FormFinding {
	return {
		field: 'number',
		level: 'error',
		message: `Ärendenummer ${number} finns redan i ${name}. Nästa lediga är ${next}.`,
		nextNumber: next
	};
}
