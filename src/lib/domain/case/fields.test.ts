import { expect, expectTypeOf, test } from 'vitest';
import { READERS } from '../casefile/column-readers';
import { COLUMNS, type ColumnKey } from '../casefile/columns';
import { everyOne } from '../exhaustive/every-one';
import type { Case } from './case';
import { everyPlace, type CasePlace } from './field-declaration';
import type { ListedKey } from './field-types';
import { FIELD_VALUES, FILE_ONLY, valueAtPlace, valueOfInput } from './field-values';
import { CASE_FIELDS } from './fields';
import type { CaseField } from './finding';

test('the places of a case are read off its type', () => {
	expectTypeOf<'notes.#.text'>().toExtend<CasePlace>();
	expectTypeOf<'sips.#.called'>().toExtend<CasePlace>();
	expectTypeOf<'canReceive.#.earliest'>().toExtend<CasePlace>();
	expectTypeOf<'careHome.movedIn'>().toExtend<CasePlace>();
	expectTypeOf<'sips.2.called'>().toExtend<CaseField>();
	expectTypeOf<
		'sips' | 'careHome' | 'sips.#.registered' | 'notes.#.author'
	>().not.toExtend<CasePlace>();
	expectTypeOf<ListedKey>().toEqualTypeOf<
		| 'ward'
		| 'healthCentre'
		| 'plan'
		| 'deficienciesInpatient'
		| 'deficienciesPrimary'
		| 'delayReasons'
	>();
	expectTypeOf<ListedKey>().toExtend<keyof Case>();
});

test('a place of a case that no field stands in does not compile', () => {
	const withoutNote: Omit<typeof CASE_FIELDS, 'note'> = CASE_FIELDS;
	// @ts-expect-error the note is missing
	everyPlace(withoutNote);
	const withoutSips: Omit<typeof CASE_FIELDS, 'sips'> = CASE_FIELDS;
	// @ts-expect-error all that is known of a SIP is missing
	everyPlace(withoutSips);
	expect(FIELD_VALUES.flatMap(({ places }) => places)).toContain('notes.#.text');
});

test('a column that is never read, or has no place in the file, does not compile', () => {
	const withoutPlan: Omit<typeof READERS, 'plan'> = READERS;
	// @ts-expect-error nothing reads the plan
	const readers: typeof READERS = withoutPlan;
	expect(readers).toBe(READERS);
	// @ts-expect-error all but two are missing
	everyOne<ColumnKey>()(['number', 'ward']);
	// @ts-expect-error there is no such column
	everyOne<'number'>()(['number', 'wrd']);
});

test('every input and column is called something of its own', () => {
	const inputs = FIELD_VALUES.map(({ input }) => input);
	expect(new Set(inputs).size).toBe(inputs.length);
	expect(new Set(COLUMNS.map(({ header }) => header)).size).toBe(COLUMNS.length);
	expect(FILE_ONLY.map(({ column }) => column.key)).toEqual(['kommun', 'hospital']);
});

test.each([
	['ready.1', 'readyPeriods.ready'],
	['cannotReceive.0.earliest', 'answers.earliest'],
	['ready.0.earliest', 'readyPeriods.ready'],
	['careHome.offered', 'careHomeOffered'],
	['shortStays.3.to', 'shortStays.to'],
	['delayReasons', 'delayReason']
])('the place %s is held by %s', (place, input) => {
	expect(valueAtPlace(place)?.input).toBe(input);
});

test('an input of any row is that of its group', () => {
	expect(valueOfInput('answers.12.earliest')?.meaning).toEqual(CASE_FIELDS.answers.texts.earliest);
	expect(valueOfInput('constructor')).toBeUndefined();
});
