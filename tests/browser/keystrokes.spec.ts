import { expect } from '@playwright/test';
import { parse } from 'csv-parse/sync';
import { INITIAL_LISTS } from '../../src/lib/domain/lists/initial';
import { keysInForm, keysInSpreadsheet } from '../support/keystrokes';
import { LISTED_CASES, TOLD_ON } from '../support/listed-cases';
import { connectAsOwner, type WhereItLies } from '../support/owner';
import { svu } from '../support/program';
import type { Rights } from '../support/session-cookie';
import { typeAheadsReady } from './case-form';
import { serveOwn } from './fixture-server';
import { pressKeys } from './press-keys';
import { test } from './signed-in';
import { each } from '../support/rounds';

/** What a typical discharged case may take, saving included (issue of the fastest case). */
const MOST_KEYS = 45;
const NOW = `${TOLD_ON}T10:00:00Z`;

type Row = Record<string, string>;

/** A server of its own, on the day of the listed cases. */
async function serve(rights: Rights) {
	const { address, env, place, sessionAs, stop } = await serveOwn('new', { now: NOW });
	const session = await sessionAs(rights);
	const saved = async () => {
		const file = await svu(env, 'export', 'cases');
		return parse<Row>(file, { bom: true, columns: true, delimiter: ';' });
	};
	return { address, session, stop, saved, place };
}

/** What is kept of what each save took. */
async function effortsIn(place: WhereItLies): Promise<Effort[]> {
	const { sql, close } = await connectAsOwner(place);
	try {
		return await sql<Effort[]>`select surface, is_new, cases, ms, keys from registration_effort`;
	} finally {
		await close();
	}
}

interface Effort {
	surface: string;
	is_new: boolean;
	cases: number;
	ms: number;
	keys: number;
}

const nameOf = (code: string) => INITIAL_LISTS.find((item) => item.code === code)?.name ?? code;
const CODED = ['Planering', 'Orsak ej hemgång', 'Brist slutenvård', 'Brist primärvård'];

/** A row of the file as the listed cases say it: names for codes, only what is filled in. */
function toldBy(row: Row): Row {
	const given = ['Ärendenummer', 'Kommun', 'Nämnd', 'Vårdform', 'Sjukhus'];
	return Object.fromEntries(
		Object.entries(row)
			.filter(([header, value]) => value !== '' && !given.includes(header))
			.map(([header, value]) => [header, CODED.includes(header) ? nameOf(value) : value])
	);
}

/** The keys of a case; `first` chooses Nämnd, which comes after the birth year. */
function keysOf(listed: (typeof LISTED_CASES)[number], first: readonly string[]): string[] {
	const keys = keysInForm(listed);
	const at = keys.indexOf('Tab', keys.indexOf('Tab') + 1) + 1;
	return keys.toSpliced(at, 0, ...first);
}

for (const { who, committees, first } of each(
	{ who: 'two committees', committees: ['ÄN', 'IFN'], first: ['ä', 'Tab'] },
	{ who: 'one committee', committees: ['ÄN'], first: [] }
)) {
	test(`five cases in a row are registered with at most ${MOST_KEYS} keys each by somebody of ${who}`, async ({
		browser
	}) => {
		const server = await serve({ roles: ['case-worker'], committees: [...committees] });
		try {
			const page = await browser.newPage({ storageState: server.session });
			await page.goto(`${server.address}/arenden/nytt`);
			await typeAheadsReady(page);
			for (const [index, listed] of LISTED_CASES.entries()) {
				const number = `2026-${String(index + 1).padStart(5, '0')}`;
				await expect(page.getByLabel('Kön')).toBeFocused();
				const keys = keysOf(listed, first);
				expect(keys.length).toBeLessThanOrEqual(MOST_KEYS);
				expect(keys.length).toBeLessThan(keysInSpreadsheet(listed));
				await pressKeys(page, keys);
				const shown = committees.length > 1 ? `ÄN ${number}` : number;
				await expect(page.getByText(`Ärende ${shown} är registrerat.`)).toBeVisible();
			}
			const number = (row: Row) => row['Ärendenummer'] ?? '';
			const rows = (await server.saved()).toSorted((a, b) => number(a).localeCompare(number(b)));
			expect(rows.map(toldBy)).toEqual(LISTED_CASES.map(({ saved }) => saved));
			expect(rows.map((row) => row['Nämnd'])).toEqual(Array(5).fill('ÄN'));

			// What each took is counted, the keys of the save with it.
			const efforts = await effortsIn(server.place);
			expect(efforts).toHaveLength(LISTED_CASES.length);
			for (const { ms, keys, ...kind } of efforts) {
				expect(kind).toEqual({ surface: 'form', is_new: true, cases: 1 });
				expect(ms).toBeGreaterThan(0);
				expect(keys).toBeGreaterThan(10);
				expect(keys).toBeLessThanOrEqual(MOST_KEYS + 2);
			}
		} finally {
			await server.stop();
		}
	});
}
