import { sql } from 'drizzle-orm';
import type { FindingKind } from '../../domain/log/finding';
import { addFinding, LARGEST_LISTING, type LogVerdict } from '../../domain/log/verdict';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** Cases held against the log in one short transaction. */
const CASES_AT_ONCE = 200;
const BEFORE_ALL: CasePlace = { kommun: '', id: '00000000-0000-0000-0000-000000000000' };

/** Where a case stands in the order that they are gone through in. */
interface CasePlace extends Record<string, unknown> {
	kommun: string;
	id: string;
}

/**
 * Holds every case there is, or that the log says was made, and its history against what the log
 * says of them. The database compares, by digest: the verification learns whether they agree and
 * never what a case was. Adds to the verdict.
 */
export async function checkCases(
	database: Database,
	scope: Scope,
	verdict: LogVerdict
): Promise<void> {
	let after: CasePlace = BEFORE_ALL;
	for (;;) {
		const checked = await transaction(database.log, scope, (tx) => checkAfter(tx, after));
		if (checked === null) return;
		for (const row of checked.rows) addRow(verdict, row);
		after = checked.last;
	}
}

/** What came of one logged change, or a fault that no entry tells of; see the SQL function. */
interface Row extends Record<string, unknown> {
	entry: string | null;
	caseId: string;
	version: number;
	finding: FindingKind | 'removed' | 'not-covered' | 'revision-differs' | null;
}

/** Some cases of one kommun; null when none is left. */
async function checkAfter(
	tx: Transaction,
	after: CasePlace
): Promise<{ last: CasePlace; rows: Row[] } | null> {
	const found = await tx.execute<CasePlace>(sql`select kommun, id::text as id
		from svu_cases_to_check(${after.kommun}, ${after.id}::uuid, ${CASES_AT_ONCE})`);
	const kommun = found[0]?.kommun;
	const places = found.filter((place) => place.kommun === kommun);
	const last = places.at(-1);
	if (!last) return null;
	const ids = places.map(({ id }) => id);
	const rows = await tx.execute<Row>(sql`
		select entry::text as entry, case_id::text as "caseId", version, finding
		from svu_check_cases(${last.kommun}, ${sql.param(ids)}::uuid[])`);
	return { last, rows };
}

function addRow(verdict: LogVerdict, { entry, caseId, version, finding }: Row): void {
	const { revisions } = verdict;
	if (finding === null) revisions.compared += 1;
	else if (finding === 'removed' || finding === 'not-covered') revisions.gone += 1;
	else if (finding === 'revision-differs') {
		revisions.compared += 1;
		if (revisions.differing.length >= LARGEST_LISTING) return;
		revisions.differing.push({ entry: Number(entry), caseId, version });
	} else {
		const about = entry === null ? {} : { entry: Number(entry) };
		addFinding(verdict, { kind: finding, ...about, caseId, version });
	}
}
