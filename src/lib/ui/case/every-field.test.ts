import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DEFICIENCY_FIELDS } from '../../domain/case-form/added-deficiency';
import {
	BOX_FIELDS,
	CHOICE_FIELDS,
	ROW_FIELDS,
	ROW_GROUPS,
	TEXT_FIELDS
} from '../../domain/case-form/values';
import { ROW_FORMS } from './row-inputs';

/** The parts of the form, as text, and those that one of them takes from a list. */
const PARTS = readdirSync(import.meta.dirname)
	.filter((file) => file.endsWith('Fields.svelte'))
	.map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
	.concat(DEFICIENCY_FIELDS)
	.join('\n');

it('every field of the form stands in it: one that does not is emptied when the form is saved', () => {
	const fields = [...TEXT_FIELDS, ...CHOICE_FIELDS, ...ROW_GROUPS, ...BOX_FIELDS];
	expect(fields.filter((field) => !new RegExp(`\\b${field}\\b`).test(PARTS))).toEqual([]);
});

it.each(ROW_GROUPS)('every text of a row of %s stands in its form', (group) => {
	const drawn: string[] = ROW_FORMS[group].inputs.map(({ field }) => field);
	expect(drawn.sort()).toEqual([...ROW_FIELDS[group]].sort());
});
