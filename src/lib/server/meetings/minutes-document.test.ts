import { expect, it } from 'vitest';
import { HELD, sampleMinutes } from '../../../../tests/support/office/minutes';
import { packageFaults, readPackage } from '../../../../tests/support/office/read-package';
import { minutesOfMeeting } from '../../domain/meeting/minutes';
import { descendants, textOf } from '../office/xml-tree';
import { minutesDocument } from './minutes-document';

const documentOf = async (isEmpty: boolean) =>
	readPackage(await minutesDocument(sampleMinutes(isEmpty), 'Umeå'));

it.each([false, true])(
	'minutes are a package that opens, also with nothing in them (%s)',
	async (isEmpty) => {
		expect(packageFaults(await documentOf(isEmpty))).toEqual([]);
	}
);

it('minutes tell when, who, what was said and decided, the actions, and when they meet again', async () => {
	const body = (await documentOf(false)).xml('word/document.xml');
	const paragraphs = [...descendants(body, 'w:p')].map(textOf);
	expect(paragraphs).toEqual(
		expect.arrayContaining([
			'Tid: Tisdag 10 mars 2026 kl.\u00A013:00–13:30',
			'Deltagare: Umeå kommun (biståndschef, enhetschef); Region Västerbotten',
			'Nästa möte: Månadsmöte 7 april 2026',
			'2. 13:20 Övriga frågor',
			'Inget antecknat.',
			'Öppna åtgärder: Korttids öppnar fem platser.'
		])
	);
	const rows = [...descendants(body, 'w:tr')].map((row) =>
		[...descendants(row, 'w:tc')].map(textOf)
	);
	expect(rows).toContainEqual([
		...['Ring <avdelningen> & planera', 'Regionen, avdelningschef', '1 april 2026', 'pågår']
	]);
});

it('minutes of a meeting that is not closed say so, and tell of the actions as they stand', () => {
	const planned = { ...HELD, status: 'planned' as const, minuted: null };
	const [open] = HELD.minuted ?? [];
	const actions = open ? [{ ...open, isNew: false, status: 'klar' }] : [];
	const minutes = minutesOfMeeting({ meeting: planned, kommun: 'Umeå', actions, next: null });
	expect(minutes.draft).toContain('Utkast');
	expect(minutes.openActions).toMatchObject([{ status: 'klar' }]);
	expect(minutes.newActions).toEqual([]);
});
