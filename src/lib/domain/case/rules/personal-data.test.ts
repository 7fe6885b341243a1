import { expect, test } from 'vitest';
import { caseWith, errors, warnings } from './example-cases';

test.each([
	['Ring 070-123 45 67', 'phone-number notes.0.text'],
	['Skriv till anna@exempel.se', 'email-address notes.0.text'],
	['Gäller 411107-1234', 'maybe-personnummer notes.0.text']
])('a note that may lead to a person is asked about: %s', (note, found) => {
	expect(warnings(caseWith({ notes: [{ text: note, author: null, registered: null }] }))).toContain(
		found
	);
	expect(errors(caseWith({ notes: [{ text: note, author: null, registered: null }] }))).toEqual([]);
});

test('a note with a personnummer is refused, however it is divided', () => {
	expect(
		errors(caseWith({ notes: [{ text: 'Gäller 81 12 18-9876', author: null, registered: null }] }))
	).toEqual(['personnummer notes.0.text']);
	expect(
		warnings(
			caseWith({ notes: [{ text: 'Gäller 81 12 18-9876', author: null, registered: null }] })
		)
	).toEqual([]);
});

test('an ordinary note is not', () => {
	expect(
		warnings(
			caseWith({
				notes: [
					{ text: 'Väntar på hjälpmedel till 2026-11-24 kl. 10:30', author: null, registered: null }
				]
			})
		)
	).toEqual([]);
});
