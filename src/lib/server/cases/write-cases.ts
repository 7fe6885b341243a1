import type { LocalDate } from '../../domain/calendar/moment';
import { loadAgreements } from '../agreements/read';
import { holdSettings } from '../database/lock-kommun';
import type { Transaction } from '../database/transaction';
import { prepareCase, type CaseChange } from '../facts/prepare-case';
import type { Scope } from '../scope';
import { saveGiven, withNumbers } from './write-number-series';
import {
	isRefused,
	refusalsOf,
	writeCases,
	type HowChanged,
	type Refusals
} from './write-prepared';

/** Either everything was saved, or nothing was, and why. */
export type SaveOutcome =
	| { ok: true; saved: { id: string; version: number; number: string }[] }
	| ({ ok: false } & Refusals);

/**
 * Saves new and changed cases with their history and figures: all of them, or none when one
 * has been changed by somebody else meanwhile, bears a number already in use or would change a
 * frozen month. A record without a number is given the next of its committee's series.
 * The records must have passed the case rules (domain/case).
 */
export async function saveCases(
	tx: Transaction,
	scope: Scope,
	changes: readonly CaseChange[],
	how: HowChanged & { today: LocalDate }
): Promise<SaveOutcome> {
	if (changes.length === 0) return { ok: true, saved: [] };
	await holdSettings(tx, scope);
	const agreements = await loadAgreements(tx, scope);
	const numbered = await withNumbers(tx, scope, changes, how.today);
	const prepared = numbered.changes.map((change) =>
		prepareCase(change, { agreements, today: how.today })
	);
	const refusals = await refusalsOf(tx, scope, prepared);
	if (isRefused(refusals)) return { ok: false, ...refusals };
	await writeCases(tx, scope, prepared, how);
	await saveGiven(tx, scope, numbered.given);
	const saved = prepared.map(({ row: { id, version, number } }) => ({ id, version, number }));
	return { ok: true, saved };
}
