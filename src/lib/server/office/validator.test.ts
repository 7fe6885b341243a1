import { describe, expect, it } from 'vitest';
import {
	chartDeck,
	DOCUMENT,
	sampleDeck,
	sampleWorkbook
} from '../../../../tests/support/office/samples';
import { sampleMinutes } from '../../../../tests/support/office/minutes';
import { makeTemplate } from '../../../../tests/support/office/template';
import { validated } from '../../../../tests/support/office/validate';
import { long } from '../../../../tests/support/rounds';
import { minutesDocument } from '../meetings/minutes-document';
import { writeDocument } from './document';
import { writeDeck } from './slides';
import { writeWorkbook } from './workbook';

const FILES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
	'slides.pptx': () => writeDeck(sampleDeck(8)),
	'charts.pptx': () => writeDeck(chartDeck(12)),
	'template.pptx': async () =>
		writeDeck({ ...sampleDeck(8), template: (await makeTemplate()).bytes }),
	'workbook.xlsx': () => writeWorkbook(sampleWorkbook()),
	'document.docx': () => writeDocument(DOCUMENT),
	'upright.docx': () => writeDocument({ ...DOCUMENT, landscape: false }),
	'minutes.docx': () => minutesDocument(sampleMinutes(), 'Umeå'),
	'empty-minutes.docx': () => minutesDocument(sampleMinutes(true), 'Umeå')
};

describe.runIf(long)('what Microsoft’s own validator says', () => {
	it.each(Object.entries(FILES))('%s has no errors', async (name, make) => {
		expect(await validated(name, await make())).toMatchObject({ ok: true, errors: [] });
	});
});
