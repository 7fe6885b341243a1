import {
	compareForms,
	type SimilarCase,
	type SimilarCases
} from '../../domain/case-form/comparison';
import { formOf, type CaseFormValues } from '../../domain/case-form/values';
import type { Case } from '../../domain/case/case';
import { duplicateKeyOf, type DuplicateKey } from '../../domain/case/possible-duplicate';
import { shownNumber } from '../../domain/case/shown-number';
import { formatMoment } from '../../domain/format/date';
import { recordCaseRead, type StoredCase } from '../cases/read-case';
import { findSimilarCases } from '../cases/read-similar';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { committeesOf, type Committee } from '../lists/read-kommun';
import type { Scope } from '../scope';

/** As many as can be told apart side by side. */
const SHOWN = 3;

/**
 * The possible duplicates of a case about to be saved, side by side with it; null when there are
 * none, or all have been said to be other people's. A correction is asked about only when it
 * changed what duplicates have in common. What is shown is logged as read.
 */
export async function similarTo(
	tx: Transaction,
	scope: Scope,
	typed: { id: string; record: Case; base: Case | null; others: readonly string[] }
): Promise<SimilarCases | null> {
	const key = duplicateKeyOf(typed.record);
	if (key === null || (typed.base && sameKey(key, duplicateKeyOf(typed.base)))) return null;
	const known = typed.others.length;
	const found = await findSimilarCases(tx, scope, key, {
		except: typed.id,
		limit: SHOWN + known + 1
	});
	const asked = found.filter(({ id }) => !typed.others.includes(id));
	if (asked.length === 0) return null;
	const shown = asked.slice(0, SHOWN);
	const forms: CaseFormValues[] = [];
	for (const one of shown) {
		await recordCaseRead(tx, scope, one);
		forms.push(formOf(one.record));
	}
	const names = { lists: await loadLists(tx, scope), committees: await committeesOf(tx, scope) };
	return {
		cases: shown.map(({ id, record }) => ({
			id,
			number: shownNumber(record, names.committees)
		})),
		fields: compareForms(formOf(typed.record), forms, names),
		more: asked.length > shown.length
	};
}

/** The possible duplicates of what is typed so far, each in a line, and logged as read. */
export async function similarSoFar(
	tx: Transaction,
	scope: Scope,
	{ id, key }: { id: string; key: DuplicateKey }
): Promise<SimilarCase[]> {
	const found = await findSimilarCases(tx, scope, key, { except: id, limit: SHOWN });
	for (const one of found) await recordCaseRead(tx, scope, one);
	const committees = await committeesOf(tx, scope);
	return found.map((one) => lineOf(one, committees));
}

function lineOf({ id, record }: StoredCase, committees: readonly Committee[]): SimilarCase {
	const admitted = formOf(record).admitted;
	return {
		id,
		number: shownNumber(record, committees),
		words: `inskriven ${formatMoment(admitted)}`
	};
}

function sameKey(one: DuplicateKey, other: DuplicateKey | null): boolean {
	return JSON.stringify(one) === JSON.stringify(other);
}
