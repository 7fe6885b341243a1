import { and, asc, count, desc, eq, gt } from 'drizzle-orm';
import type { ChangedCase } from '../../domain/casefile/changed-case';
import { changedCase } from '../../domain/casefile/judged-change';
import { inScope } from '../cases/read-case';
import { cases, importRow } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { allCommittees } from '../lists/read-kommun';
import type { Scope } from '../scope';

/** Changed cases on a page of the preview. */
const CHANGES_PER_PAGE = 25;

/** A page of the cases that a staged import would change, and how many there are. */
export interface ChangesPage {
	page: number;
	pageSize: number;
	total: number;
	cases: ChangedCase[];
}

/**
 * What a staged import would change in the cases that there are, a page at a time, what takes the
 * most away first. Not logged: that the import was shown tells of all the cases it met.
 */
export async function loadChangedCases(
	tx: Transaction,
	scope: Scope,
	importId: string,
	wanted: number
): Promise<ChangesPage> {
	const changing = and(
		eq(importRow.importId, importId),
		gt(importRow.baseVersion, 0),
		inScope(scope)
	);
	const staged = () => and(eq(importRow.kommun, cases.kommun), eq(importRow.caseId, cases.id));
	const [counted] = await tx
		.select({ total: count() })
		.from(importRow)
		.innerJoin(cases, staged())
		.where(changing);
	const total = counted?.total ?? 0;
	const page = Math.max(1, Math.min(Math.trunc(wanted), Math.ceil(total / CHANGES_PER_PAGE)));
	const rows = await tx
		.select({
			id: cases.id,
			line: importRow.line,
			before: cases.record,
			record: importRow.record
		})
		.from(importRow)
		.innerJoin(cases, staged())
		.where(changing)
		.orderBy(desc(importRow.gravity), asc(importRow.line))
		.limit(CHANGES_PER_PAGE)
		.offset((page - 1) * CHANGES_PER_PAGE);
	const names = {
		lists: await loadLists(tx, scope),
		committees: await allCommittees(tx, scope)
	};
	const shown = rows.map(({ line, ...change }) => changedCase(line, change, names));
	return { page, pageSize: CHANGES_PER_PAGE, total, cases: shown };
}
