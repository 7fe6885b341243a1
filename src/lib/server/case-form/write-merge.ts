import { joinFields, joinForms, type JoinField } from '../../domain/case-form/join-forms';
import { judgeForm } from '../../domain/case-form/judge';
import { shapeProblems } from '../../domain/case-form/shape-problems';
import { valueAt } from '../../domain/case-form/inputs';
import { formOf, type CaseFormValues } from '../../domain/case-form/values';
import type { Case, CaseEvent, EventType } from '../../domain/case/case';
import { eventsThat } from '../../domain/case/events';
import { reminderKey } from '../../domain/case/reminders';
import { refused, type Outcome } from '../../domain/form/field-problem';
import { findByNumber } from '../cases/read-by-number';
import { CASE_GONE, findCase, lookUpCase, type StoredCase } from '../cases/read-case';
import type { CaseListRow } from '../cases/shown-row';
import { annulled, changeTo, write } from '../cases/write-mistakes';
import { now, nowMoment } from '../clock';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { allCommittees, committeesOf } from '../lists/read-kommun';
import type { Scope } from '../scope';

const NO_OTHER = 'Skriv numret på ett annat ärende som finns.';

/** What happens once in a case. */
const ONCE: ReadonlySet<EventType> = new Set(eventsThat('once'));

/** Two cases to be made one, and what they hold differently. */
export interface Merging {
	kept: { id: string; version: number; number: string };
	gone: { id: string; version: number; number: string };
	fields: JoinField[];
}

/**
 * The case and the one that a number names, or a part of it, side by side and logged as read, or why
 * not; null when the case is not the scope's to see.
 */
export async function loadMerging(
	tx: Transaction,
	scope: Scope,
	id: string,
	number: string
): Promise<Outcome<Merging> | null> {
	const kept = await findCase(tx, scope, id);
	if (kept === null) return null;
	if (number === '') return refused('med', NO_OTHER);
	const { rows, only } = await findByNumber(tx, scope, number);
	const others = rows.filter((one) => one.id !== id);
	if (others.length === 0) return refused('med', NO_OTHER);
	const meant = others.find((one) => one.id === only) ?? soleOf(others, kept.record.committee);
	const gone = meant ? await findCase(tx, scope, meant.id) : null;
	if (gone === null) {
		return refused(
			'med',
			'Flera ärenden stämmer. Skriv hela numret, eller öppna det andra och börja där.'
		);
	}
	const hindrance = hindranceOf(kept.record, gone.record);
	if (hindrance !== null) return refused('med', hindrance);
	const names = { lists: await loadLists(tx, scope), committees: await committeesOf(tx, scope) };
	return {
		ok: true,
		value: {
			kept: shown(kept),
			gone: shown(gone),
			fields: joinFields(formOf(kept.record), formOf(gone.record), names)
		}
	};
}

/** The only one, or the only one of a committee, which needs not be said. */
function soleOf(found: readonly CaseListRow[], committee: string): CaseListRow | undefined {
	const own = found.length === 1 ? found : found.filter((one) => one.committee === committee);
	return own.length === 1 ? own[0] : undefined;
}

function shown({ id, version, record: { number } }: StoredCase): Merging['kept'] {
	return { id, version, number };
}

function hindranceOf(kept: Case, gone: Case): string | null {
	if (kept.annulled || gone.annulled) return 'Ett av ärendena är redan makulerat.';
	if (kept.protectedIdentity !== gone.protectedIdentity) {
		return 'Bara det ena ärendet har skyddad identitet. Gör det andra likadant först.';
	}
	return null;
}

/** What was chosen of two cases, as they stood when they were shown. */
export interface PostedMerging {
	kept: { id: string; version: number };
	gone: { id: string; version: number };
	choiceOf: (field: string) => string | null;
}

/**
 * Makes two cases one: the kept one gets what was chosen, the other is annulled as a duplicate of it.
 * Both leave or enter the figures in this transaction.
 */
export async function mergeCases(
	tx: Transaction,
	scope: Scope,
	{ kept, gone, choiceOf }: PostedMerging
): Promise<Outcome<string>> {
	const [one, other] = [await lookUpCase(tx, scope, kept.id), await lookUpCase(tx, scope, gone.id)];
	if (one === null || other === null || one.id === other.id) {
		return refused('', CASE_GONE);
	}
	const hindrance = hindranceOf(one.record, other.record);
	if (hindrance !== null) return refused('', hindrance);
	const values = joinForms(formOf(one.record), formOf(other.record), choiceOf);
	const { record, errors } = judgeForm(values, {
		base: bothAsBase(one.record, other.record, values),
		kommun: scope.kommun,
		now: nowMoment(),
		registered: now().toISOString(),
		author: scope.actorId,
		lists: await loadLists(tx, scope),
		committees: await allCommittees(tx, scope),
		shapeProblems
	});
	if (errors.length > 0) {
		return {
			ok: false,
			problems: errors.map(({ field, where, message }) => ({
				field: field.split('.')[0] ?? '',
				message: where ? `${where}: ${message}` : message
			}))
		};
	}
	const duplicate = annulled(other.record, { reason: 'dubblett', into: one.id });
	return write(tx, scope, [changeTo(kept, record), changeTo(gone, duplicate)], 'form');
}

/**
 * What both hold, so that everything keeps the time it was typed, and all their notes and reminders;
 * of what happens once that which was chosen.
 */
function bothAsBase(one: Case, other: Case, values: CaseFormValues): Case {
	const chosen = (event: CaseEvent) => {
		const text: unknown = ONCE.has(event.type) ? valueAt(values, event.type) : event.at;
		return text === event.at;
	};
	const [own, theirs] = [one.events.filter(chosen), other.events.filter(chosen)];
	const known = new Set(own.map(({ type }) => type));
	const written = new Set(one.notes.map(({ text }) => text));
	const reminding = new Set(one.reminders.map(reminderKey));
	return {
		...one,
		events: [...own, ...theirs.filter(({ type }) => !ONCE.has(type) || !known.has(type))],
		sips: [...one.sips, ...other.sips],
		shortStays: [...one.shortStays, ...other.shortStays],
		notes: [...one.notes, ...other.notes.filter(({ text }) => !written.has(text))],
		responsible: one.responsible ?? (one.committee === other.committee ? other.responsible : null),
		reminders: [
			...one.reminders,
			...other.reminders.filter((reminder) => !reminding.has(reminderKey(reminder)))
		]
	};
}
