import { withAct } from '../../domain/case-form/acts';
import { changesOf, saidIn } from '../../domain/case-form/changes';
import type { FollowUp } from '../../domain/case-form/follow-up-schema';
import { readShortMoment } from '../../domain/short-date/short-date';
import { formOf } from '../../domain/case-form/values';
import type { Case, Reminder } from '../../domain/case/case';
import { ANNULLED } from '../../domain/case/annulment';
import { reminderKey } from '../../domain/case/reminders';
import {
	accepted,
	refused,
	type FieldProblem,
	type Outcome
} from '../../domain/form/field-problem';
import { saveCaseForm, type PostedForm } from '../case-form/write-form';
import { CASE_GONE, lookUpCase, type StoredCase } from '../cases/read-case';
import { loadColleagues } from '../cases/read-colleagues';
import { now, nowMoment } from '../clock';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import type { Scope } from '../scope';

/** What was saved in a case; null where nothing was changed. */
export type SavedFollowUp = {
	/** The version of the case that was made. */
	version: number;
	/** What happened, as it is in it now: every date as it was understood. */
	said?: string;
} | null;

/**
 * Registers in a case what happened, a note, a reminder and who is responsible, whichever are given,
 * by the rules of the case form, and gives what that made of it, null where nothing was changed; or says
 * why not, at the field.
 */
export async function followUp(
	tx: Transaction,
	scope: Scope,
	id: string,
	posted: FollowUp
): Promise<Outcome<SavedFollowUp>> {
	const stored = await lookUpCase(tx, scope, id);
	if (stored === null) return refused('', CASE_GONE);
	if (stored.record.annulled) return refused('', ANNULLED);
	if (posted.act !== null && stored.version !== posted.version) return refused('act', MOVED);
	const { record } = stored;
	const problems: FieldProblem[] = [];
	const reminder = reminderOf(posted, scope, problems);
	const responsible = await responsibleOf(tx, record, posted, problems);
	if (problems.length > 0) return { ok: false, problems };
	const form = { ...formOf(record), note: posted.note };
	const { act, earliest } = posted;
	const outcome = await save(tx, scope, stored, {
		values: act === null ? form : withAct(form, act, { at: posted.at || nowMoment(), earliest }),
		beside: { responsible, reminders: [...record.reminders, ...reminder] },
		seen: posted.seen
	});
	if (!outcome.ok || outcome.value === null) return outcome;
	return accepted({ ...outcome.value, said: await saidSince(tx, scope, stored) });
}

/** A reminder is done, and no longer part of the case. One that is done already is no trouble. */
export async function finishReminder(
	tx: Transaction,
	scope: Scope,
	id: string,
	key: string
): Promise<Outcome<SavedFollowUp>> {
	const stored = await lookUpCase(tx, scope, id);
	if (stored === null) return refused('', CASE_GONE);
	if (stored.record.annulled) return refused('', ANNULLED);
	const { record } = stored;
	const reminders = record.reminders.filter((one) => reminderKey(one) !== key);
	if (reminders.length === record.reminders.length) return accepted(null);
	return save(tx, scope, stored, { values: formOf(record), beside: { reminders }, seen: '' });
}

const MOVED =
	'Någon har ändrat ärendet sedan sidan visades. Titta igenom det som står nu och spara igen.';

async function save(
	tx: Transaction,
	scope: Scope,
	{ id, version }: StoredCase,
	{ values, beside, seen }: Pick<PostedForm, 'values' | 'beside'> & { seen: string }
): Promise<Outcome<SavedFollowUp>> {
	const form: PostedForm = { id, baseVersion: version, values, beside, seen: [] };
	let outcome = await saveCaseForm(tx, scope, form);
	if (!outcome.saved && outcome.warnings.length > 0) {
		const { warnings } = outcome;
		const shown = seen.split(/\r?\n/);
		if (warnings.some(({ message }) => !shown.includes(message))) {
			return { ok: false, problems: warnings.map(({ message }) => ({ field: 'seen', message })) };
		}
		const known = warnings.map(({ field, message }) => `${field} ${message}`);
		outcome = await saveCaseForm(tx, scope, { ...form, seen: known });
	}
	if (outcome.saved) {
		return accepted(outcome.version > version ? { version: outcome.version } : null);
	}
	const { errors } = outcome;
	if (errors.length === 0) return refused('act', MOVED);
	return {
		ok: false,
		problems: errors.map(({ field, message }) => ({ field: fieldOf(field), message }))
	};
}

/** What has been put into a case since it was read. */
async function saidSince(
	tx: Transaction,
	scope: Scope,
	{ id, record }: StoredCase
): Promise<string> {
	const made = await lookUpCase(tx, scope, id);
	const colleagues = await loadColleagues(tx);
	const names = {
		...{ lists: await loadLists(tx, scope), committees: await committeesOf(tx, scope) },
		nameOf: (id: string) => colleagues.find((one) => one.id === id)?.name ?? ''
	};
	return made === null ? '' : saidIn(changesOf(record, made.record, names));
}

/** The field of the short form for an input of the case form. */
function fieldOf(input: string): string {
	if (input === 'note') return 'note';
	if (input === 'reminders') return 'remind';
	return input.endsWith('.earliest') ? 'earliest' : 'at';
}

function reminderOf(
	{ remindAt, remind }: FollowUp,
	{ actorId: author }: Scope,
	problems: FieldProblem[]
): Reminder[] {
	if (remindAt === '' && remind === '') return [];
	const reading = readShortMoment(remindAt, { now: nowMoment(), looks: 'ahead' });
	if (reading.is !== 'read') {
		const message =
			reading.is === 'asked'
				? reading.message
				: 'Skriv när, till exempel 14:00, imorgon 9 eller 2026-01-31.';
		problems.push({ field: 'remindAt', message });
		return [];
	}
	const { moment: at } = reading;
	return [{ at, text: remind || null, author, registered: now().toISOString() }];
}

/** Who is to follow the case: as chosen, where anything was chosen. */
async function responsibleOf(
	tx: Transaction,
	record: Case,
	{ responsible, formerly }: FollowUp,
	problems: FieldProblem[]
): Promise<string | null> {
	if (responsible === formerly) return record.responsible;
	if (responsible === '') return null;
	const colleagues = await loadColleagues(tx);
	const chosen = colleagues.find(({ id }) => id === responsible);
	if (!chosen?.active || !chosen.committees.includes(record.committee)) {
		problems.push({ field: 'responsible', message: 'Välj en handläggare i ärendets nämnd.' });
	}
	return responsible;
}
