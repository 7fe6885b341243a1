import { addDays } from '../../domain/calendar/moment';
import { dayCountWords } from '../../domain/case/day-count-words';
import { annulmentWords } from '../../domain/case/annulment';
import { EVENT_LABELS } from '../../domain/case/events';
import { remindersOf } from '../../domain/case/reminders';
import { isRegisteredLate } from '../../domain/case/registered-late';
import { changesOf } from '../../domain/case-form/changes';
import type { CaseNames } from '../../domain/case-form/field-text';
import { nextEvents } from '../../domain/case-form/next-event';
import { noteWords } from '../../domain/case-form/note-words';
import { withOpenRows } from '../../domain/case-form/read-form';
import { ANNULLED_STATUS, statusWords } from '../../domain/case-form/status-words';
import { FORM_INPUTS } from '../../domain/case-form/form-inputs';
import { formOf } from '../../domain/case-form/values';
import { formatMoment, formatMomentShort } from '../../domain/format/date';
import { liabilityOf } from '../../domain/payment/liability';
import { liabilityWords } from '../../domain/payment/liability-words';
import type { Case } from '../../domain/case/case';
import type { Scope } from '../scope';
import { loadAgreements } from '../agreements/read';
import { datedNotes } from '../cases/dated-notes';
import { findCase, findTwinsOf } from '../cases/read-case';
import { loadColleagues, type Colleague } from '../cases/read-colleagues';
import { undoable } from '../cases/read-last-change';
import { historyOf, type Revision } from '../cases/read-history';
import { nowMoment, stockholmMoment, today } from '../clock';
import type { ChangeSource } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { committeesOf } from '../lists/read-kommun';
import { loadMostUsed } from '../lists/read-most-used';

/** One change of a case as its history tells it. */
export interface HistoryEntry {
	version: number;
	/** When it was typed, on the clock in Stockholm. */
	at: string;
	/** The same in words. */
	when: string;
	actor: string;
	how: string;
	/** What each field held before, '' for nothing, and after. */
	changes: { label: string; before: string; after: string }[];
	/** Events typed in this change more than a day after they happened. */
	late: string[];
}

const HOW: Readonly<Record<ChangeSource, string>> = {
	form: 'i formuläret',
	import: 'genom import',
	undo: 'genom Ångra',
	sample: 'som exempeldata',
	api: 'genom API'
};

/** What every case form needs: the lists to choose from, what of them is used, and the time. */
export async function loadFormSetting(tx: Transaction, scope: Scope) {
	const [lists, mostUsed, committees] = await Promise.all([
		loadLists(tx, scope),
		loadMostUsed(tx, scope),
		committeesOf(tx, scope)
	]);
	const known = { inputs: FORM_INPUTS, kommun: scope.kommun, now: nowMoment() };
	return { lists, mostUsed, committees, ...known };
}

/** A case with everything its page shows; null when it is not there or not the scope's to see. */
export async function loadCase(tx: Transaction, scope: Scope, id: string) {
	const stored = await findCase(tx, scope, id);
	if (stored === null) return null;
	const setting = await loadFormSetting(tx, scope);
	const [agreements, revisions, twins, colleagues] = await Promise.all([
		loadAgreements(tx, scope),
		historyOf(tx, scope, id),
		findTwinsOf(tx, scope, stored),
		loadColleagues(tx)
	]);
	const form = formOf(stored.record);
	const named = (who: string) => nameOf(who, colleagues, revisions);
	const { responsible, annulled } = stored.record;
	return {
		...setting,
		id,
		version: stored.version,
		sample: stored.sample,
		twins,
		base: stored.record,
		status: annulled ? ANNULLED_STATUS : statusWords(form),
		values: withOpenRows(form),
		responsible: responsible === null ? '' : named(responsible),
		reminders: remindersOf(stored.record).map(
			({ at, text }) => `Bevakas ${formatMomentShort(at)}: ${text}`
		),
		notes: noteWords(datedNotes(stored.record.notes, revisions), {
			nameOf: named,
			whenOf: (registered) => formatMoment(stockholmMoment(new Date(registered)))
		}),
		next: nextEvents(form),
		undoable: (await undoable(tx, scope, id)) !== null,
		annulled: annulled ? annulmentWords(annulled) : '',
		mergedWith: annulled?.into ? await otherCase(tx, scope, annulled.into) : null,
		days: dayCountWords(stored.record, setting.now),
		liability: liabilityWords(
			liabilityOf(stored.record, { agreements, countTo: addDays(today(), -1) })
		),
		history: revisions.map((revision) => entryOf(revision, { ...setting, nameOf: named })).reverse()
	};
}

async function otherCase(tx: Transaction, scope: Scope, id: string) {
	const other = await findCase(tx, scope, id);
	return other && { id, number: other.record.number };
}

/** What an author is called: a colleague, else whatever the history calls them. */
function nameOf(
	author: string,
	colleagues: readonly Colleague[],
	revisions: readonly Revision[]
): string {
	const colleague = colleagues.find(({ id }) => id === author);
	return colleague?.name ?? revisions.find(({ actorId }) => actorId === author)?.actor ?? '';
}

function entryOf(revision: Revision, names: CaseNames): HistoryEntry {
	const { version, at, actor, source, before, after } = revision;
	const typed = stockholmMoment(at);
	return {
		version,
		at: typed,
		when: formatMoment(typed),
		actor,
		how: HOW[source],
		changes: changesOf(before, after, names).map(({ label, before, after }) => ({
			label,
			before: before.join('; '),
			after: after.join('; ') || '(borttaget)'
		})),
		late: source === 'form' ? lateEvents(before, after) : []
	};
}

function lateEvents(before: Case | null, after: Case): HistoryEntry['late'] {
	const known = new Set(before?.events.map((event) => JSON.stringify([event.type, event.at])));
	return after.events
		.filter(({ type, at }) => type !== 'plannedDischarge' && !known.has(JSON.stringify([type, at])))
		.filter(isRegisteredLate)
		.map(({ type, at }) => `${EVENT_LABELS[type]} hände ${formatMoment(at)}`);
}
