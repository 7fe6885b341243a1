import { expect, type Browser, type Page } from '@playwright/test';
import { keysInForm } from '../support/keystrokes';
import { LISTED_CASES, TOLD_ON } from '../support/listed-cases';
import { typeAheadsReady } from './case-form';
import { expectNoFaults } from './faultless';
import { serveOwn, type OwnServer } from './fixture-server';
import { openLive } from './open-live';
import { pressKeys } from './press-keys';
import { test } from './signed-in';

/** On what a day is worked: a desk, a laptop and a telephone, light and dark. */
const SCREENS = [
	{ width: 1280, height: 720, colorScheme: 'dark' as const },
	{ width: 1440, height: 900, colorScheme: 'light' as const },
	{ width: 1440, height: 900, colorScheme: 'dark' as const },
	{ width: 1280, height: 720, colorScheme: 'light' as const },
	{ width: 390, height: 844, colorScheme: 'light' as const },
	{ width: 390, height: 844, colorScheme: 'dark' as const }
];

const number = (nth: number) => `2026-0090${nth}`;

/** Ten more cases, as a spreadsheet puts them on the clipboard: still in hospital. */
const COPIED = [
	['Ärendenummer', 'Nämnd', 'Kön', 'Födelseår', 'Avdelning', 'Inskriven', 'Inskrivningsmeddelande'],
	...Array.from({ length: 10 }, (_, nth) => [
		...[number(nth), 'ÄN', nth % 2 === 0 ? 'k' : 'm', String(1930 + nth)],
		...['Medicin 1', '2026-11-20 08:00', '2026-11-20 10:00']
	])
];

interface Day {
	page: Page;
	server: OwnServer;
	/** What the browser complained about. */
	complaints: string[];
}

async function begin(browser: Browser, screen: (typeof SCREENS)[number]): Promise<Day> {
	const server = await serveOwn('new', { now: `${TOLD_ON}T10:00:00Z` });
	const { colorScheme, ...viewport } = screen;
	const storageState = await server.sessionAs({ roles: ['case-worker'], committees: ['ÄN'] });
	const page = await browser.newPage({
		...{ storageState, viewport, colorScheme, baseURL: server.address },
		permissions: ['clipboard-read', 'clipboard-write']
	});
	const complaints: string[] = [];
	page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
	page.on('pageerror', (error) => complaints.push(error.message));
	return { page, server, complaints };
}

/** The page as it stands has no fault, nothing to the side, and nothing to complain about. */
async function sound({ page, complaints }: Day): Promise<void> {
	await expectNoFaults(page);
	const aside = await page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		return scrollWidth - clientWidth;
	});
	expect(aside, page.url()).toBeLessThanOrEqual(0);
	expect(complaints).toEqual([]);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function find({ page }: Day, nth: number): Promise<void> {
	await pressKeys(page, ['Control+k', ...number(nth).slice(-5), 'Enter']);
	await expect(heading(page)).toHaveText(`Ärende ${number(nth)}`);
}

/** Presses the next event's own key, and Enter once it is said what it registers. */
async function register({ page }: Day, event: string): Promise<void> {
	await page.keyboard.press('Alt+u');
	await expect(page.getByText(`registrerar: ${event}`)).toBeVisible();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Sparat.')).toBeVisible();
}

for (const screen of SCREENS) {
	const { width, colorScheme } = screen;
	test(`a day of fifteen cases is worked by keyboard, ${width} wide, ${colorScheme} @long`, async ({
		browser
	}) => {
		test.slow();
		const day = await begin(browser, screen);
		const { page, server } = day;
		try {
			await openLive(page, '/tavla');
			await sound(day);
			await page.keyboard.press('Alt+n');
			await expect(page).toHaveURL(/\/arenden\/nytt$/);
			await typeAheadsReady(page);
			for (const [index, listed] of LISTED_CASES.entries()) {
				await expect(page.getByLabel('Kön')).toBeFocused();
				await pressKeys(page, keysInForm(listed));
				const registered = `Ärende 2026-${String(index + 1).padStart(5, '0')} är registrerat.`;
				await expect(page.getByText(registered)).toBeVisible();
			}
			await sound(day);

			await openLive(page, '/arenden/klistra');
			await page.getByRole('textbox', { name: 'Rad 1, Ärendenummer', exact: true }).focus();
			const text = COPIED.map((row) => `${row.join('\t')}\r\n`).join('');
			await page.evaluate((copy) => navigator.clipboard.writeText(copy), text);
			await page.keyboard.press('ControlOrMeta+V');
			await expect(page.getByText('10 rader: 10 nya.')).toBeVisible();
			await sound(day);
			await page.getByRole('button', { name: /^Spara / }).press('Enter');
			await expect(page.getByText('10 ärenden är sparade.')).toBeVisible();

			await find(day, 1);
			await register(day, 'utskrivningsklar');
			await page.getByRole('button', { name: 'Ångra', exact: true }).press('Enter');
			await expect(page.getByText('Ångrat.')).toBeVisible();
			await register(day, 'utskrivningsklar');
			await sound(day);
			await find(day, 2);
			await register(day, 'utskrivningsklar');

			await openLive(page, '/tavla');
			const row = page.getByRole('row', { name: number(1) }).first();
			await row.getByRole('link', { name: `Registrera i ${number(1)}` }).press('Enter');
			const form = page.getByRole('region', { name: `Registrera i ${number(1)}` });
			await form.getByLabel('Anteckning').fill('Dottern ringer i morgon');
			await form.getByLabel('Bevaka').fill('14:00');
			await form.getByLabel('Vad som ska göras').fill('Ring avdelningen');
			await form.getByLabel('Vad som ska göras').press('Enter');
			await expect(row).toContainText('Dottern ringer i morgon');
			await sound(day);

			await openLive(page, '/arenden?status=väntar');
			await expect(page.getByRole('rowheader')).toHaveCount(2);
			await sound(day);
			await page.getByRole('rowheader').first().getByRole('link').press('Enter');
			await expect(heading(page)).toHaveText(/^Ärende /);
			await expect(page.getByRole('navigation', { name: 'Ärenden i listan' })).toBeVisible();
			const before = await heading(page).innerText();
			await page.keyboard.press('Alt+j');
			await expect(heading(page)).not.toHaveText(before);

			await openLive(page, `/arenden/redigera?sok=0090&sortera=nummer`);
			const plan = page.getByRole('combobox', { name: `Planering, ${number(3)}` });
			await plan.fill('hb');
			await plan.press('Control+Enter');
			await expect(page.getByText('1 ärende sparat.')).toBeVisible();
			await expect(plan).toHaveValue('Hemgång, befintliga insatser');
			await sound(day);
		} finally {
			await page.close();
			await server.stop();
		}
	});
}
