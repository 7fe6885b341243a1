import { EVERYONE } from '../../domain/board/board-address';
import { dailyActions } from '../../domain/board/daily';
import { liabilityLine } from '../../domain/board/outlook-words';
import { dateOf } from '../../domain/calendar/moment';
import { formatMonthName } from '../../domain/format/date';
import { lookAhead } from '../../domain/look-ahead/look-ahead';
import { loadActions } from '../actions/read';
import type { Transaction } from '../database/transaction';
import { inHospital } from '../look-ahead/read-expected';
import type { Scope } from '../scope';
import { loadBoard } from './read-board';

/** What the morning goes through: the board, the dates that have passed, and the actions. */
export async function loadDaily(tx: Transaction, scope: Scope) {
	const [board, cases, actions] = await Promise.all([
		loadBoard(tx, scope, EVERYONE),
		inHospital(tx, scope, scope.committees),
		loadActions(tx, scope)
	]);
	const { now, persons, outlook } = board;
	return {
		now,
		persons,
		month: formatMonthName(outlook.soFar.month),
		liability: liabilityLine(outlook.soFar),
		/** Only how many: Framåt shows which, and logs it. */
		passed: lookAhead(cases, dateOf(now)).passed.length,
		actions: dailyActions(actions, now)
	};
}
