import { burnOrder } from '../../domain/board/burn-order';
import { byName } from '../../domain/text/swedish-order';
import { isShown, type BoardAddress } from '../../domain/board/board-address';
import { waitingPerson, type BoardRow } from '../../domain/board/waiting-person';
import { clockReason } from '../../domain/board/standing';
import type { SupposedStay } from '../../domain/board/supposed-stays';
import { addDays, dateOf } from '../../domain/calendar/moment';
import { remindersOf } from '../../domain/case/reminders';
import { nameIn } from '../../domain/case-form/field-text';
import { noteWords } from '../../domain/case-form/note-words';
import { formatMomentShort } from '../../domain/format/date';
import { UNKNOWN_GROUP } from '../../domain/facts/dimension';
import type { Scope } from '../scope';
import { loadColleagues } from '../cases/read-colleagues';
import { remindingCases, waitingCases } from '../cases/read-waiting';
import { nowMoment, stockholmMoment } from '../clock';
import { handlersFor } from '../follow-up/read';
import type { Transaction } from '../database/transaction';
import { committeesOf } from '../lists/read-kommun';
import { loadEvaluationContext } from '../facts/read-context';
import { loadOutlook } from './read-outlook';

/** The board at an address: who waits, what burns first, and what the month comes to. */
export async function loadBoard(tx: Transaction, scope: Scope, address: BoardAddress) {
	const now = nowMoment();
	const [waiting, committees, context] = await Promise.all([
		waitingCases(tx, scope),
		committeesOf(tx, scope),
		loadEvaluationContext(tx, scope)
	]);
	const [colleagues, reminding] = await Promise.all([
		loadColleagues(tx),
		remindingCases(tx, scope, dateOf(now))
	]);
	const nameOf = (who: string) => colleagues.find(({ id }) => id === who)?.name ?? '';
	const { lists, agreements } = context;
	const counting = { agreements, countTo: addDays(dateOf(now), -1) };
	const everyone = waiting
		.flatMap(({ id, version, record }): BoardRow[] => {
			const person = waitingPerson(record, counting);
			if (person === null) return [];
			const { number, committee, ward, plan, responsible } = record;
			const row = {
				...person,
				...{ id, version, number, wardCode: ward ?? UNKNOWN_GROUP },
				mine: responsible === scope.actorId,
				responsible: { id: responsible ?? '', name: nameOf(responsible ?? '') },
				reminders: remindersOf(record),
				note: noteWords(record.notes, { nameOf, whenOf })[0] ?? null,
				committeeCode: committee,
				committee: committees.find(({ code }) => code === committee)?.abbreviation ?? '',
				ward: ward === null ? 'Okänd' : nameIn(lists, 'ward', ward),
				plan: plan === null ? null : nameIn(lists, 'plan', plan),
				why: clockReason(record, counting)
			};
			return [row];
		})
		.sort(burnOrder(now));
	return {
		now,
		address,
		persons: everyone.filter((person) => isShown(address, person)),
		reminding: reminding.map(({ id, record }) => ({
			...{ id, number: record.number, reminders: remindersOf(record) },
			ward: record.ward === null ? 'Okänd' : nameIn(lists, 'ward', record.ward)
		})),
		handlers: Object.fromEntries(
			committees.map(({ code }) => [code, handlersFor(colleagues, code, null)])
		),
		waiting: everyone.length,
		wards: wardsOf(everyone),
		outlook: named(everyone, await loadOutlook(tx, scope, { waiting, address, context, now }))
	};
}

/** When a note was written, as short as a row has room for. */
function whenOf(registered: string): string {
	return formatMomentShort(stockholmMoment(new Date(registered)));
}

/** Whose the stays of an outlook are, in the order of the board. */
function named<Outlook extends { stays: SupposedStay[] }>(
	rows: readonly BoardRow[],
	outlook: Outlook
) {
	const stays = new Map(outlook.stays.map((stay) => [stay.id, stay]));
	return {
		...outlook,
		stays: rows.flatMap(({ id, number, ward }) => {
			const stay = stays.get(id);
			return stay === undefined ? [] : [{ ...stay, number, ward }];
		})
	};
}

/** The wards that somebody waits in, by name. */
function wardsOf(persons: readonly { wardCode: string; ward: string }[]) {
	const names = new Map(persons.map(({ wardCode, ward }) => [wardCode, ward]));
	return [...names].map(([code, name]) => ({ code, name })).sort(byName);
}
