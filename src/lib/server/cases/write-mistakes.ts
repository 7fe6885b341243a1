import type { Annulment, AnnulReason } from '../../domain/case/annulment';
import type { Case } from '../../domain/case/case';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { frozenFinding } from '../../domain/retention/frozen-month';
import { now, today } from '../clock';
import type { ChangeSource } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { CaseChange } from '../facts/prepare-case';
import type { Scope } from '../scope';
import { CASE_GONE, lookUpCase, recordCaseRead, type StoredCase } from './read-case';
import { lastChanges, undoable, type LastChange } from './read-last-change';
import { saveCases } from './write-cases';

const MOVED = 'Ärendet har ändrats sedan dess. Ladda om sidan och se efter.';

/**
 * Takes a case registered by mistake out of every measure, list and board, in the same transaction
 * as its history and log.
 */
export async function annulCase(
	tx: Transaction,
	scope: Scope,
	id: string,
	reason: AnnulReason
): Promise<Outcome<string>> {
	const stored = await shown(tx, scope, id);
	if (stored === null) return refused('', CASE_GONE);
	if (stored.record.annulled) return accepted(id);
	const { record, version } = stored;
	return write(tx, scope, [changeTo({ id, version }, annulled(record, { reason }))], 'form');
}

/** The case as annulled. */
export function annulled(record: Case, annulment: Annulment): Case {
	return { ...record, annulled: annulment };
}

/**
 * Takes an annulment back. Where it was a merging that the other case still stands as it left it, that
 * case too becomes what it was, which is undoing and not undone in its turn; else it keeps what it got.
 */
export async function restoreCase(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Outcome<string>> {
	const stored = await shown(tx, scope, id);
	if (stored === null) return refused('', CASE_GONE);
	const { annulled: annulment, ...record } = stored.record;
	if (annulment === undefined) return accepted(id);
	const changes = [changeTo({ id, version: stored.version }, record)];
	const both = annulment.into ? await lastChanges(tx, scope, [id, annulment.into]) : [];
	const gone = both.find((one) => one.id === id);
	const kept = both.find((one) => one.id === annulment.into);
	if (kept?.before && gone?.at.getTime() === kept.at.getTime()) {
		changes.push(changeTo(kept, kept.before));
	}
	return write(tx, scope, changes, changes.length > 1 ? 'undo' : 'form');
}

/**
 * Takes back what the reader last did to these cases, all of it or nothing: each gets what it held
 * before, and one that was registered is annulled. Nobody may have changed any of them since.
 */
export async function undoChanges(
	tx: Transaction,
	scope: Scope,
	wanted: readonly { id: string; version: number }[]
): Promise<Outcome<string>> {
	const changes = new Map<string, CaseChange>();
	for (const { id, version } of wanted) {
		const found = await undoable(tx, scope, id);
		if (found === null || found[0]?.version !== version) return refused('', MOVED);
		for (const one of found) changes.set(one.id, changeTo(one, recordBefore(one)));
	}
	const [first] = wanted;
	return first ? write(tx, scope, [...changes.values()], 'undo') : refused('', CASE_GONE);
}

function recordBefore({ before, after }: LastChange): Case {
	return before ?? annulled(after, { reason: 'annat' });
}

/** A change of a case as it stands at that version. */
export function changeTo(
	{ id, version }: { id: string; version: number },
	record: Case
): CaseChange {
	return { id, baseVersion: version, record };
}

async function shown(tx: Transaction, scope: Scope, id: string): Promise<StoredCase | null> {
	const stored = await lookUpCase(tx, scope, id);
	if (stored) await recordCaseRead(tx, scope, stored);
	return stored;
}

/** Writes the changes together; gives the first case's id, or why nothing was written. */
export async function write(
	tx: Transaction,
	scope: Scope,
	changes: readonly CaseChange[],
	source: ChangeSource
): Promise<Outcome<string>> {
	const outcome = await saveCases(tx, scope, changes, { source, at: now(), today: today() });
	if (outcome.ok) return accepted(changes[0]?.id ?? '');
	const [frozen] = outcome.frozen;
	const change = changes.find(({ id }) => id === frozen?.id);
	if (frozen && change) {
		const before = (await lookUpCase(tx, scope, change.id))?.record ?? null;
		return refused('', frozenFinding(change.record, before, frozen.month).message);
	}
	const [taken] = outcome.taken;
	if (taken) return refused('', `Ärendenummer ${taken.number} har ett annat ärende nu.`);
	return refused('', MOVED);
}
