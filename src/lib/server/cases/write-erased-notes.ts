import { sql } from 'drizzle-orm';
import { ERASED_NOTE } from '../../domain/case/erased-note';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import type { Transaction } from '../database/transaction';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { lookUpCase } from './read-case';
import { historyOf } from './read-history';
import { mergedInto } from './read-last-change';
import { erasableNotes } from './read-erasable-notes';
import { changeTo, write } from './write-mistakes';

/**
 * Takes notes out of a case, of those merged into it and of their history for good. The log says
 * which versions lost one, with a digest of what is left of each, and repeats nothing.
 */
export async function eraseNotes(
	tx: Transaction,
	scope: Scope,
	id: string,
	texts: readonly string[]
): Promise<Outcome<string>> {
	const stored = await lookUpCase(tx, scope, id);
	const known = new Set(erasableNotes(await historyOf(tx, scope, id)).map(({ text }) => text));
	if (stored === null || texts.length === 0 || !texts.every((text) => known.has(text))) {
		return refused('anteckning', 'Välj minst en anteckning.');
	}
	for (const one of [id, ...(await mergedInto(tx, scope, id))]) {
		const outcome = await eraseFrom(tx, scope, one, texts);
		if (!outcome.ok) return outcome;
	}
	return accepted(id);
}

async function eraseFrom(
	tx: Transaction,
	scope: Scope,
	id: string,
	texts: readonly string[]
): Promise<Outcome<string>> {
	const stored = await lookUpCase(tx, scope, id);
	if (stored === null) return accepted(id);
	const { notes } = stored.record;
	if (notes.some(({ text }) => texts.includes(text))) {
		const left = notes.map((note) =>
			texts.includes(note.text) ? { ...note, text: ERASED_NOTE } : note
		);
		const change = changeTo(stored, { ...stored.record, notes: left });
		const outcome = await write(tx, scope, [change], 'form');
		if (!outcome.ok) return outcome;
	}
	const erased = await tx.execute<{ version: number; digest: string }>(sql`
		select version, digest from svu_erase_notes(${id}::uuid, ${sql.param([...texts])}::text[])
		order by version`);
	if (erased.length === 0) return accepted(id);
	await record(tx, scope, {
		event: 'case-notes-erased',
		caseId: id,
		committee: stored.record.committee,
		details: {
			versions: erased.map(({ version }) => version),
			digests: Object.fromEntries(erased.map(({ version, digest }) => [String(version), digest]))
		}
	});
	return accepted(id);
}
