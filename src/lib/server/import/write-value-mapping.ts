import { and, eq } from 'drizzle-orm';
import { headerOf, valueOfColumn } from '../../domain/casefile/columns';
import { findItem } from '../../domain/casefile/list-lookup';
import { valueKey } from '../../domain/casefile/value-key';
import { meaningsOf, meantWords } from '../../domain/casefile/value-mapping';
import type { ValueMappingInput } from '../../domain/casefile/value-mapping-schema';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import type { Lists } from '../../domain/lists/lists';
import { now, today } from '../clock';
import { valueMapping } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';

type MappedText = Pick<ValueMappingInput, 'column' | 'written'>;

/**
 * Remembers what a text in a column of the kommun's files means, in place of what was remembered of
 * it. What is already a value of ours always means itself.
 */
export async function saveValueMapping(
	tx: Transaction,
	scope: Scope,
	input: ValueMappingInput
): Promise<Outcome<ValueMappingInput>> {
	const lists = await loadLists(tx, scope);
	const { column, written, code } = input;
	if (meansItself(column, written, lists)) {
		return refused('written', `”${written}” är redan ett värde och betyder alltid sig självt.`);
	}
	if (!meaningsOf(column, lists, today())?.some((value) => value.code === code)) {
		return refused('code', 'Välj ett av kolumnens värden.');
	}
	const before = await mappedTo(tx, scope, input);
	if (before === code) return accepted(input);
	const row = { code, written, actor: scope.actor, at: now() };
	await tx
		.insert(valueMapping)
		.values({ kommun: scope.kommun, column, textKey: valueKey(written), ...row })
		.onConflictDoUpdate({
			target: [valueMapping.kommun, valueMapping.column, valueMapping.textKey],
			set: row
		});
	await recordMapping(tx, scope, input, { before, after: code, lists });
	return accepted(input);
}

/** Forgets what a text means. */
export async function removeValueMapping(
	tx: Transaction,
	scope: Scope,
	text: MappedText
): Promise<Outcome<MappedText>> {
	const before = await mappedTo(tx, scope, text);
	if (before === null) return refused('', 'Kopplingen finns inte längre. Ladda om sidan.');
	await tx.delete(valueMapping).where(rowOf(scope, text));
	const lists = await loadLists(tx, scope);
	await recordMapping(tx, scope, text, { before, after: null, lists });
	return accepted(text);
}

async function mappedTo(tx: Transaction, scope: Scope, text: MappedText): Promise<string | null> {
	const [found] = await tx
		.select({ code: valueMapping.code })
		.from(valueMapping)
		.where(rowOf(scope, text));
	return found?.code ?? null;
}

function rowOf({ kommun }: Scope, { column, written }: MappedText) {
	return and(
		eq(valueMapping.kommun, kommun),
		eq(valueMapping.column, column),
		eq(valueMapping.textKey, valueKey(written))
	);
}

function meansItself(column: MappedText['column'], written: string, lists: Lists): boolean {
	const meaning = valueOfColumn(column)?.meaning;
	if (meaning?.kind === 'list') return findItem(lists, meaning.list, written) !== null;
	const words = meaning?.kind === 'code' ? Object.entries(meaning.words).flat() : [];
	return words.some((word) => valueKey(word) === valueKey(written));
}

async function recordMapping(
	tx: Transaction,
	scope: Scope,
	{ column, written }: MappedText,
	change: { before: string | null; after: string | null; lists: Lists }
): Promise<void> {
	const meaning = (code: string | null) =>
		code === null ? null : { meaning: meantWords(column, code, change.lists) };
	await recordSetting(tx, scope, {
		what: 'value-mapping',
		key: `${headerOf(column)}: ${written}`,
		before: meaning(change.before),
		after: meaning(change.after)
	});
}
