import { expect, test } from 'vitest';
import { exampleCase, note } from '../../../../tests/support/example-case';
import { caseSchema } from './case-schema';
import { currentCase, type StoredDocument } from './current-case';

const record = exampleCase();

/** The case as it was stored when there was one note. */
function former(text: string | null): StoredDocument {
	const rest = Object.entries(record).filter(
		([name]) => !['notes', 'responsible', 'reminders'].includes(name)
	);
	return { ...Object.fromEntries(rest), note: text } as StoredDocument;
}

test('a case stored with one note has it as a note of nobody and no day', () => {
	const notes = [{ text: 'Ring före nio', author: null, registered: null }];
	expect(currentCase(former('Ring före nio'))).toEqual({ ...record, notes });
	expect(currentCase(former(null))).toEqual(record);
	expect(caseSchema.safeParse(currentCase(former('Ring före nio'))).success).toBe(true);
});

test('a case of today is read as it is', () => {
	const noted = exampleCase({ notes: [note('En'), note('Två')] });
	expect(currentCase(noted)).toEqual(noted);
});
