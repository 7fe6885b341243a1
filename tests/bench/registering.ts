import { chromium, type Page } from '@playwright/test';
import { findChromium } from '../machine/chromium';
import { startBuilt } from './application';
import type { Place } from './place';
import { timingOf, type Timing } from './timing';

const RUNS = 60;
const WARM_UP = 5;

/**
 * Times what somebody waits who registers case after case in Chromium: from Ctrl+Enter until the
 * page says that the case is registered and the next form stands there.
 */
export async function measureRegistering(place: Place): Promise<Timing> {
	const application = await startBuilt(place);
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
	});
	try {
		const context = await browser.newContext({ baseURL: application.address, locale: 'sv-SE' });
		const [name = '', value = ''] = application.signedIn.cookie.split('=');
		await context.addCookies([{ name, value, url: application.address }]);
		const page = await context.newPage();
		await page.goto('/arenden/nytt');
		const taken: number[] = [];
		for (let run = 0; run < WARM_UP + RUNS; run += 1) {
			await fillIn(page);
			const milliseconds = await saveAndNext(page);
			if (run >= WARM_UP) taken.push(milliseconds);
		}
		return timingOf(taken);
	} finally {
		await browser.close();
		await application.stop();
	}
}

async function fillIn(page: Page): Promise<void> {
	await page.getByLabel('Nämnd', { exact: true }).selectOption('ÄN');
	await page.getByLabel('Födelseår').fill('41');
	const ward = page.getByRole('combobox', { name: 'Avdelning' });
	await ward.fill('g1');
	await ward.press('Enter');
	await page.getByLabel('Inskriven', { exact: true }).fill('-3 930');
	await page.getByLabel('Inskrivningsmeddelande', { exact: true }).fill('=');
	await page.getByLabel('Utskrivningsklar', { exact: true }).fill('-2 10');
}

/** Presses the key and gives the milliseconds until what the page then says can be seen. */
async function saveAndNext(page: Page): Promise<number> {
	const told = page.getByRole('status').filter({ hasText: 'är registrerat' });
	const before = (await told.count()) > 0 ? await told.textContent() : '';
	const started = performance.now();
	await page.keyboard.press('Control+Enter');
	await page.waitForFunction(
		(before) =>
			[...document.querySelectorAll('[role="status"]')].some(
				({ textContent }) => textContent.includes('är registrerat') && textContent !== before
			),
		before
	);
	return performance.now() - started;
}
