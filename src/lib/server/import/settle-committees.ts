import { numberKeyOf } from '../../domain/case/number-key';
import { ambiguousCommittee } from '../../domain/casefile/read-identity';
import type { FileCommittee } from '../../domain/casefile/row-cells';
import { findPlacesOf } from '../cases/read-case';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import type { Scope } from '../scope';
import type { CaseFile } from './case-file';
import type { SurveyedRow } from './survey-rows';
import { refusalOf } from './understand-row';

/** Numbers looked up at a time, so that no answer is long to read. */
const CHUNK = 1000;

/**
 * Moves every row whose file leaves its committee out to the committee where its number already
 * stands: a correction corrects that case and does not make another one. Refuses the rows whose
 * number stands in several, and gives the ids of those cases.
 */
export async function settleCommittees(
	database: Database,
	scope: Scope,
	file: CaseFile,
	rows: readonly SurveyedRow[],
	committees: readonly FileCommittee[]
): Promise<Set<string>> {
	const met = new Set<string>();
	const assumed = rows.flatMap((row) =>
		row.about && row.isCommitteeAssumed ? [{ row, about: row.about }] : []
	);
	for (let start = 0; start < assumed.length; start += CHUNK) {
		const chunk = assumed.slice(start, start + CHUNK);
		const numbers = chunk.map(({ about }) => about.number);
		const standing = await transaction(database, scope, (tx) => findPlacesOf(tx, scope, numbers));
		for (const { row, about } of chunk) {
			const places = standing.get(numberKeyOf(about.number)) ?? [];
			const known = new Set(places.map(({ committee }) => committee));
			const [first, ...others] = committees.filter(({ code }) => known.has(code));
			if (!first) continue;
			if (others.length === 0) {
				about.committee = first.code;
				continue;
			}
			row.about = null;
			for (const { id } of places) met.add(id);
			const refusal = refusalOf(file, row.line, ambiguousCommittee([first, ...others]));
			row.refusals = [...row.refusals, refusal];
		}
	}
	return met;
}
