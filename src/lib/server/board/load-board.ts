import { addDays, dateOf } from '../../domain/calendar/moment';
import { byLongestWait, waitingPerson } from '../../domain/board/waiting-person';
import { clockWords } from '../../domain/board/clock-words';
import { nameIn } from '../../domain/case-form/field-text';
import type { Scope } from '../access/scope';
import { loadAgreements } from '../agreements/load';
import { waitingCases } from '../cases/waiting';
import { nowMoment } from '../clock';
import type { Transaction } from '../database/transaction';
import { committeesOf, loadLists } from '../lists/load';

/** Everyone waiting now, longest wait first, in the words of the board. */
export async function loadBoard(tx: Transaction, scope: Scope) {
	const now = nowMoment();
	const today = dateOf(now);
	const [waiting, lists, committees, agreements] = await Promise.all([
		waitingCases(tx, scope),
		loadLists(tx, scope),
		committeesOf(tx, scope),
		loadAgreements(tx, scope)
	]);
	const context = { now, agreements, countTo: addDays(today, -1) };
	const persons = waiting
		.flatMap(({ id, record }) => {
			const person = waitingPerson(record, context);
			return person === null ? [] : [{ id, record, person }];
		})
		.sort((a, b) => byLongestWait(a.person, b.person))
		.map(({ id, record, person }) => ({
			...person,
			id,
			number: record.number,
			committee: committees.find(({ code }) => code === record.committee)?.abbreviation ?? '',
			ward: record.ward === null ? 'Okänd' : nameIn(lists, 'ward', record.ward),
			plan: record.plan === null ? null : nameIn(lists, 'plan', record.plan),
			clockWords: clockWords(person.clock, today)
		}));
	return { now, persons };
}
