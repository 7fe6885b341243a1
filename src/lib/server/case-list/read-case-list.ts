import { monthOf } from '../../domain/calendar/month';
import { RESPONSIBLE, type CaseListAddress } from '../../domain/case-list/address';
import { withDatesRead } from '../../domain/case-list/filter-dates';
import { filterFields } from '../../domain/case-list/filter-fields';
import { ANY_DEFICIENCY, deficiencyMark } from '../../domain/case-list/marks';
import { describeCheck } from '../../domain/data-quality/listed-check';
import { figureBehind } from '../../domain/measures/facts-behind';
import { formatMonth } from '../../domain/format/date';
import { printable } from '../../domain/format/printable';
import { UNKNOWN_GROUP } from '../../domain/facts/dimension';
import type { Lists } from '../../domain/lists/lists';
import type { Scope } from '../scope';
import { GRID_ROWS } from '../case-grid/read-grid';
import { loadColleagues, type Colleague } from '../cases/read-colleagues';
import { MAX_COUNTED } from '../cases/max-counted';
import { listCases } from '../cases/read-list';
import { nowMoment, today } from '../clock';
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
	const { address: read, problems } = withDatesRead(asked, nowMoment());
	const address = { ...read, check: check && asked.check };
	const [lists, committees, colleagues] = await Promise.all([
		loadLists(tx, scope),
		committeesOf(tx, scope),
		loadColleagues(tx)
	]);
	refuseUnknown(address, { lists, committees, colleagues });
	const figure = address.counted && figureBehind(address.counted, lists);
	if (address.counted && !figure) refuseAddress('Måttet eller gruppen finns inte.');
	const pageSize = address.editing === 'no' ? CASES_PER_PAGE : GRID_ROWS;
	// A list of something else than what was asked for would pass for the answer.
	const { rows, total } =
		Object.keys(problems).length > 0
			? { rows: [], total: 0 }
			: await listCases(tx, scope, { ...address, pageSize });
	const ended = await endedMonths(tx, scope, {
		from: '',
		to: monthOf(today()),
		committee: address.groups.committee
	});
	const month = address.check?.month;
	return {
		address,
		total,
		/** There are more than were counted. */
		more: total >= MAX_COUNTED,
		pageSize,
		check,
		/** The figure that its cases were counted in. */
		figure,
		/** What the list is of, where a check or a figure says it. */
		heading:
			figure?.title ?? [check?.title, month && formatMonth(month)].filter(Boolean).join(', '),
		/** Last month whose cases have been removed, in words; null while none have. */
		removedThrough: ended && formatMonth(ended.last),
		filters: filterFields(address, { lists, committees, colleagues, problems }),
		/** What cannot be read of the dates. */
		problems,
		/** The places that the pages before and after are counted from. */
		first: rows[0]?.place ?? '',
		last: rows.at(-1)?.place ?? '',
		rows: rows.map((row) => rowInWords(row, { lists, committees, today: today() }))
	};
}

/**
 * A list of groups that there are not would be empty, as if nobody was in them.
 * @throws 400
 */
function refuseUnknown(
	{ groups, deficiency, reason, responsible }: CaseListAddress,
	{
		lists,
		committees,
		colleagues
	}: { lists: Lists; committees: readonly Committee[]; colleagues: readonly Colleague[] }
): void {
	const listed = (['ward', 'healthCentre', 'plan'] as const).map((name) => ({
		chosen: groups[name],
		codes: [...lists[name].map(({ code }) => code), UNKNOWN_GROUP]
	}));
	const own = { chosen: groups.committee, codes: committees.map(({ code }) => code) };
	const places = { slutenvard: lists.deficiencyInpatient, primarvard: lists.deficiencyPrimary };
	const deficiencies = Object.entries(places).flatMap(([place, list]) => [
		place,
		...list.map(({ code }) => deficiencyMark(place as keyof typeof places, code))
	]);
	const marked = [
		{ chosen: deficiency || undefined, codes: [ANY_DEFICIENCY, ...deficiencies] },
		{
			chosen: responsible || undefined,
			codes: [...Object.values(RESPONSIBLE), ...colleagues.map(({ id }) => id)]
		},
		{ chosen: reason || undefined, codes: lists.delayReason.map(({ code }) => code) }
	];
	const unknown = [...listed, own, ...marked].find(
		({ chosen, codes }) => chosen !== undefined && !codes.includes(chosen)
	);
	if (unknown) refuseAddress(`”${printable(unknown.chosen ?? '')}” finns inte att välja.`);
}
