import {
	valueMappingSchema,
	type ValueMappingInput
} from '../../domain/casefile/value-mapping-schema';
import { readForm } from '../../domain/form/form-schema';
import { inTransaction } from '../form/post-form';
import type { RequestEvent } from '@sveltejs/kit';
import { saveValueMapping } from './write-value-mapping';

/**
 * What was said that texts of a file mean: a column, a text and a value under one number each, as
 * `kolumn.3`, `text.3`, `betyder.3`. Those that nothing is chosen for are left out.
 */
function postedValues(posted: FormData): ValueMappingInput[] {
	return [...posted.keys()].flatMap((name) => {
		const [, number] = /^betyder\.(\d+)$/.exec(name) ?? [];
		if (number === undefined) return [];
		const one = new FormData();
		for (const [field, part] of [
			['column', 'kolumn'],
			['written', 'text'],
			['code', 'betyder']
		] as const) {
			one.set(field, posted.get(`${part}.${number}`) ?? '');
		}
		const read = readForm(valueMappingSchema, one);
		return read.ok ? [read.value] : [];
	});
}

/** Remembers what was said that texts mean; a message where something could not be. */
export function rememberValues(event: RequestEvent, posted: FormData): Promise<string | null> {
	return inTransaction(event, async (tx, scope) => {
		for (const value of postedValues(posted)) {
			const outcome = await saveValueMapping(tx, scope, value);
			if (!outcome.ok) return outcome.problems[0]?.message ?? null;
		}
		return null;
	});
}
