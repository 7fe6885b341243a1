import { getTableColumns } from 'drizzle-orm';
import { expect, expectTypeOf, test } from 'vitest';
import { cases } from '../database/schema';
import type { CaseRow, ColumnName } from '../facts/prepare-case';
import { OVERWRITTEN_COLUMNS } from './overwritten';

const names = Object.values(getTableColumns(cases)).map(({ name }) => name);

test('writing a case again writes over every column but what it keeps', () => {
	expect(names.filter((name) => !OVERWRITTEN_COLUMNS.includes(name))).toEqual([
		'id',
		'kommun',
		'sample',
		'created_at'
	]);
});

test('a row of a case fills in every column but those of the row itself', () => {
	type Column = ColumnName<keyof typeof cases.$inferSelect>;
	expectTypeOf<Exclude<Column, keyof CaseRow>>().toEqualTypeOf<
		'number_twin' | 'sample' | 'created_at' | 'updated_at'
	>();
	expectTypeOf<CaseRow['birth_year']>().toEqualTypeOf<number | null>();
	expectTypeOf<CaseRow['plan']>().toEqualTypeOf<string>();
	const nameOf = (key: string) => key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	expect(names).toEqual(Object.keys(getTableColumns(cases)).map(nameOf));
});
