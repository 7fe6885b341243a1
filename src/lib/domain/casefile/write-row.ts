import type { Case, CaseEvent, EventType } from '../case/case';
import { CARE_FORM_LABELS, SEX_LABELS, SIP_OUTCOME_LABELS } from '../case/labels';
import type { ListName, Lists } from '../lists/lists';
import { COLUMNS, type ColumnHeader, type ColumnKey } from './columns';
import { findItems } from './list-lookup';
import { PROTECTED_WARD } from './read-place';
import type { FileCommittee } from './row-cells';
import { neutraliseCell } from './text-cell';
import { valueKey } from './value-key';

/** What a row is written with. */
export interface WriteContext {
	lists: Lists;
	committees: readonly FileCommittee[];
}

/**
 * A case as a row of the file of domain.md §8: every column, in order. Read again with
 * `readRow` and applied, it changes nothing.
 */
export function writeRow(record: Case, context: WriteContext): Record<ColumnHeader, string> {
	const cells = cellsOf(record, context);
	return Object.fromEntries(
		COLUMNS.map(({ key, header }) => [header, neutraliseCell(cells[key] ?? '')])
	) as Record<ColumnHeader, string>;
}

function cellsOf(
	record: Case,
	{ lists, committees }: WriteContext
): Record<ColumnKey, string | null | undefined> {
	const [sip] = record.sips;
	const [stay] = record.shortStays;
	const { decided, offered, movedIn } = record.careHome;
	return {
		number: record.number,
		kommun: record.kommun,
		sex: SEX_LABELS[record.sex],
		birthYear: record.birthYear?.toString(),
		committee:
			committees.find(({ code }) => code === record.committee)?.abbreviation ?? record.committee,
		careForm: CARE_FORM_LABELS[record.careForm],
		hospital: lists.ward.find(({ code }) => code === record.ward)?.hospital,
		ward: wardCell(record, lists),
		healthCentre: nameOf(lists, 'healthCentre', record.healthCentre),
		...eventCells(record.events),
		plan: record.plan,
		sipCalled: sip?.called,
		sipOn: sip?.on,
		sipOutcome: sip?.outcome ? SIP_OUTCOME_LABELS[sip.outcome].toLocaleLowerCase('sv') : null,
		delayReasons: record.delayReasons.join('|'),
		deficienciesInpatient: record.deficienciesInpatient.join('|'),
		deficienciesPrimary: record.deficienciesPrimary.join('|'),
		paymentException: record.paymentException,
		shortStayKind: stay?.kind,
		shortStayFrom: stay?.from,
		shortStayTo: stay?.to,
		note: record.notes.at(-1)?.text,
		careHomeDecided: decided,
		careHomeOffered: offered,
		careHomeMovedIn: movedIn
	};
}

function eventCells(events: readonly CaseEvent[]) {
	const of = (type: EventType) => events.filter((event) => event.type === type);
	return {
		admitted: of('admitted')[0]?.at,
		admissionNotice: of('admissionNotice')[0]?.at,
		plannedDischarge: of('plannedDischarge').at(-1)?.at,
		ready: of('ready')[0]?.at,
		readyWithdrawn: of('readyWithdrawn')[0]?.at,
		readyAgain: of('ready')[1]?.at,
		discharged: of('discharged')[0]?.at
	};
}

function wardCell(record: Case, lists: Lists): string | null {
	if (record.protectedIdentity && record.ward === null) return PROTECTED_WARD;
	const name = nameOf(lists, 'ward', record.ward);
	return valueKey(name ?? '') === PROTECTED_WARD ? record.ward : name;
}

/** The Swedish name where it leads back to this very value, else the code, which always does. */
function nameOf(lists: Lists, list: ListName, code: string | null): string | null {
	const item = lists[list].find((candidate) => candidate.code === code);
	if (!item) return code;
	const found = findItems(lists, list, item.name).filter(
		(candidate) => candidate.hospital === null || candidate.hospital === item.hospital
	);
	return found[0]?.code === item.code ? item.name : code;
}
