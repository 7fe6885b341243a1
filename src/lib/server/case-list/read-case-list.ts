import { monthOf } from '../../domain/calendar/month';
import type { CaseListAddress } from '../../domain/case-list/address';
import { describeCheck } from '../../domain/data-quality/listed-check';
import { printable } from '../../domain/format/printable';
import { UNKNOWN_GROUP } from '../../domain/facts/dimension';
import type { Lists } from '../../domain/lists/lists';
import type { Scope } from '../scope';
import { GRID_ROWS } from '../case-grid/read-grid';
import { listCases, MAX_COUNTED } from '../cases/read-list';
import { today } from '../clock';
import { refuseAddress } from '../http/read-address';
import type { Transaction } from '../database/transaction';
import { endedMonths } from '../retention/read-ended';
import { loadLists } from '../lists/read';
import { committeesOf, type Committee } from '../lists/read-kommun';
import { rowInWords } from './row-in-words';

/** Rows of a page of the case list. */
const CASES_PER_PAGE = 50;

/** A page of the case list, in words, with what it can be filtered by. */
export async function loadCaseList(tx: Transaction, scope: Scope, asked: CaseListAddress) {
	const check = asked.check && describeCheck(asked.check);
	const address = { ...asked, check: check && asked.check };
	const [lists, committees] = await Promise.all([loadLists(tx, scope), committeesOf(tx, scope)]);
	refuseUnknown(address.groups, { lists, committees });
	const pageSize = address.editing === 'no' ? CASES_PER_PAGE : GRID_ROWS;
	const { rows, total } = await listCases(tx, scope, { ...address, pageSize });
	const { ward, healthCentre, plan } = lists;
	const ended = await endedMonths(tx, scope, {
		from: '',
		to: monthOf(today()),
		committee: address.groups.committee
	});
	return {
		address,
		total,
		/** There are more than were counted. */
		more: total >= MAX_COUNTED,
		pageSize,
		check,
		/** Last month whose cases have been removed; null while none have. */
		removedThrough: ended && ended.last,
		committees,
		lists: { ward, healthCentre, plan },
		rows: rows.map((row) => rowInWords(row, { lists, committees, today: today() }))
	};
}

/**
 * A list of groups that there are not would be empty, as if nobody was in them.
 * @throws 400
 */
function refuseUnknown(
	groups: CaseListAddress['groups'],
	{ lists, committees }: { lists: Lists; committees: readonly Committee[] }
): void {
	const listed = (['ward', 'healthCentre', 'plan'] as const).map((name) => ({
		chosen: groups[name],
		codes: [...lists[name].map(({ code }) => code), UNKNOWN_GROUP]
	}));
	const own = { chosen: groups.committee, codes: committees.map(({ code }) => code) };
	const unknown = [...listed, own].find(
		({ chosen, codes }) => chosen !== undefined && !codes.includes(chosen)
	);
	if (unknown) refuseAddress(`”${printable(unknown.chosen ?? '')}” finns inte att välja.`);
}
