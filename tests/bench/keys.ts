import { setTimeout } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';
import { typeAheadsReady } from '../browser/case-form';
import { pressKeys } from '../browser/press-keys';
import { findChromium } from '../machine/chromium';
import { keysInForm } from '../support/keystrokes';
import { LISTED_CASES, TOLD_ON } from '../support/listed-cases';
import { sessionCookie } from '../support/session-cookie';
import { startBuilt } from './application';
import type { Place } from './place';
import { machine, table } from './report';
import { timingOf, type Timing } from './timing';

/** What somebody at a keyboard waits. */
export interface KeyTimes {
	/** From a key to the frame that shows it, in the grid where so many pasted rows stand. */
	rows: number;
	pasted: Typed;
	/** The same in a grid of one row. */
	alone: Typed;
	/** From the paste until the rows are judged. */
	judged: number;
	/** The listed cases at a typist's pace: keys, and until the next form stands there. */
	listed: { keys: number; took: number }[];
	/** A case found from the board: keys, and until its page stands there. */
	found: { keys: number; took: number };
}

/** Keys in the grid, in milliseconds. */
interface Typed extends Timing {
	keys: number;
	longest: number;
	/** What a key takes of the processor in the page's thread, with all that it sets going. */
	processor: number;
}

const ROWS = 200;
/** Between two keys, in milliseconds: 12 000 an hour, an average skilled typist (Card, Moran and Newell). */
const PACE_MS = 200;
/** In the grid it is typed faster, so that a key that takes long is met by the next. */
const GRID_PACE_MS = 40;

/** Types as somebody does who pastes a log, registers the listed cases, and looks one up. */
export async function measureKeys(place: Place): Promise<KeyTimes> {
	const { SVU_NOW: before } = process.env;
	// Sessions are of this process's day, too.
	process.env.SVU_NOW = `${TOLD_ON}T10:00:00Z`;
	const application = await startBuilt(place);
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
	});
	try {
		const page = await openPage(browser, place, application.address);
		const grid = await measureGrid(page);
		const listed = await measureListed(page);
		return { rows: ROWS, ...grid, listed, found: await measureFinding(page) };
	} finally {
		await browser.close();
		await application.stop();
		process.env.SVU_NOW = before;
	}
}

async function openPage(browser: Browser, place: Place, address: string): Promise<Page> {
	const session = await sessionCookie(place.where, { roles: ['case-worker'], committees: ['ÄN'] });
	const context = await browser.newContext({
		...{ baseURL: address, locale: 'sv-SE', viewport: { width: 1440, height: 900 } },
		permissions: ['clipboard-read', 'clipboard-write']
	});
	await context.addCookies([{ ...session, url: address }]);
	await context.addInitScript(watchKeys);
	return context.newPage();
}

interface Watching {
	keyTimes: number[];
}

/** In the page: notes of each key how long it took until the frame after it had been drawn. */
function watchKeys(): void {
	const taken: number[] = [];
	(globalThis as unknown as Watching).keyTimes = taken;
	addEventListener(
		'keydown',
		({ timeStamp }) =>
			requestAnimationFrame(() => {
				const drawn = new MessageChannel();
				drawn.port1.onmessage = () => taken.push(performance.now() - timeStamp);
				drawn.port2.postMessage(null);
			}),
		true
	);
}

/** What a spreadsheet puts on the clipboard: some rows have a value that must be put right. */
function copied(): string {
	const header = [
		...['Ärendenummer', 'Nämnd', 'Kön', 'Födelseår', 'Avdelning', 'Inskriven'],
		...['Inskrivningsmeddelande', 'Utskrivningsklar', 'Utskriven', 'Planering', 'Anteckning']
	];
	const rows = Array.from({ length: ROWS }, (_, at) => [
		...[`K-${at}`, 'ÄN', at % 2 === 0 ? 'k' : 'm', String(1925 + (at % 25))],
		...[at % 10 === 0 ? 'Medisin 1' : 'Medicin 1', `2026-10-${(at % 9) + 10} 08:00`],
		...[`2026-10-${(at % 9) + 10} 09:30`, '2026-10-20 10:00', '2026-10-22', 'hem-nya', '']
	]);
	return [header, ...rows].map((row) => `${row.join('\t')}\r\n`).join('');
}

async function measureGrid(page: Page): Promise<Pick<KeyTimes, 'pasted' | 'alone' | 'judged'>> {
	await page.goto('/arenden/klistra');
	await cell(page, 1, 'Ärendenummer').waitFor();
	await page.waitForLoadState('networkidle');
	const alone = await typeIn(page, [1, 1, 1]);
	await page.goto('/arenden/klistra');
	await page.waitForLoadState('networkidle');
	await cell(page, 1, 'Ärendenummer').focus();
	await page.evaluate((text) => navigator.clipboard.writeText(text), copied());
	const started = performance.now();
	await page.keyboard.press('ControlOrMeta+V');
	await page
		.getByRole('status')
		.filter({ hasText: `${ROWS} rader:` })
		.waitFor();
	const judged = performance.now() - started;
	// Down the rows, also past those that are wrong: each row that is left is judged meanwhile.
	return { alone, judged, pasted: await typeIn(page, [1, 2, 11, 100, 101, 200]) };
}

const cell = (page: Page, row: number, header: string) =>
	page.getByLabel(`Rad ${row}, ${header}`, { exact: true });

/** Types a ward and a time in some rows. */
async function typeIn(page: Page, rows: readonly number[]): Promise<Typed> {
	const devtools = await page.context().newCDPSession(page);
	await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
	const processor = async () => {
		const { metrics } = await devtools.send('Performance.getMetrics');
		return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN);
	};
	await page.evaluate(() => ((globalThis as unknown as Watching).keyTimes.length = 0));
	const before = await processor();
	for (const row of rows) {
		await cell(page, row, 'Avdelning').focus();
		await page.keyboard.press('ControlOrMeta+A');
		await page.keyboard.type('Medicin 1', { delay: GRID_PACE_MS });
		await page.keyboard.press('Tab', { delay: GRID_PACE_MS });
		await page.keyboard.type('2026-10-12 0800', { delay: GRID_PACE_MS });
		await page.keyboard.press('Enter', { delay: GRID_PACE_MS });
	}
	const used = (await processor()) - before;
	await devtools.detach();
	const taken = await page.evaluate(() => (globalThis as unknown as Watching).keyTimes);
	return {
		...timingOf(taken),
		keys: taken.length,
		longest: Math.max(...taken),
		processor: used / taken.length
	};
}

/** Presses keys as a typist does, each when its time has come. Gives when it was begun. */
async function atPace(page: Page, keys: readonly string[]): Promise<number> {
	const started = performance.now();
	await pressKeys(page, keys, (nth) =>
		setTimeout(Math.max(0, started + (nth + 1) * PACE_MS - performance.now()))
	);
	return started;
}

async function measureListed(page: Page): Promise<KeyTimes['listed']> {
	await page.goto('/arenden/nytt');
	await typeAheadsReady(page);
	const listed: KeyTimes['listed'] = [];
	for (const each of LISTED_CASES) {
		await page.getByLabel('Kön').and(page.locator(':focus')).waitFor();
		const told = page.getByText(/är registrerat\.$/);
		const before = (await told.count()) > 0 ? await told.first().innerText() : '';
		const keys = keysInForm(each);
		const started = await atPace(page, keys);
		await told.filter({ hasNotText: before === '' ? '§' : before }).waitFor();
		listed.push({ keys: keys.length, took: performance.now() - started });
	}
	return listed;
}

async function measureFinding(page: Page): Promise<KeyTimes['found']> {
	await page.goto('/tavla');
	await page.getByRole('link', { name: 'Hitta ärende' }).waitFor();
	// A part of a number that only one case has, of all years.
	const keys = ['Control+k', ...'26-00200', 'Enter'];
	const started = await atPace(page, keys);
	await page.getByRole('heading', { level: 1, name: 'Ärende B-2026-00200' }).waitFor();
	return { keys: keys.length, took: performance.now() - started };
}

/** The measurements as a Markdown table. */
export function keysReport(
	measured: readonly { name: string; cases: number; times: KeyTimes }[]
): string {
	const ms = (taken: number) => taken.toFixed(0);
	const typed = ({ median, slow, longest, keys, processor }: Typed) =>
		`${[median, slow, longest].map(ms).join(', ')} of ${keys}; ${processor.toFixed(1)} of the processor`;
	const seconds = ({ keys, took }: { keys: number; took: number }) =>
		`${keys} keys, ${(took / 1000).toFixed(1)} s`;
	return [
		machine(),
		'',
		table(
			['', ...measured.map(({ name, cases }) => `${name}, ${cases} cases`)],
			[
				[
					'a key to its frame, one row: median, 95th percentile, longest',
					...measured.map(({ times }) => typed(times.alone))
				],
				[`the same, ${ROWS} pasted rows`, ...measured.map(({ times }) => typed(times.pasted))],
				['paste until judged', ...measured.map(({ times }) => ms(times.judged))],
				...LISTED_CASES.map((_, at) => [
					`listed case ${at + 1}, ${PACE_MS} ms a key`,
					...measured.map(({ times }) => seconds(times.listed[at] ?? { keys: 0, took: 0 }))
				]),
				['found from the board', ...measured.map(({ times }) => seconds(times.found))]
			]
		)
	].join('\n');
}
