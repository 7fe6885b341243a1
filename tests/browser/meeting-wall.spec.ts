import { expect, type Page } from '@playwright/test';
import { expectNoFaults, faultlessAtEveryWidth } from './faultless';
import { serveFixtures, type FixtureServer } from './fixture-server';
import type { Session } from './signed-in';
import { test } from './started';

let server: FixtureServer;
let chef: Session;
let region: Session;

test.beforeAll(async () => {
	server = await serveFixtures('2020-01-15');
	chef = await server.sessionAs({ roles: ['manager'], committees: ['ÄN'] });
	region = await server.sessionAs({ roles: ['collaboration'], committees: [] });
});
test.afterAll(() => server.stop());
// Asked for already before the server is there, for what comes before all tests.
test.use({
	storageState: ({}, use) => use(chef),
	viewport: { width: 1280, height: 720 }
});

const at = (path: string) => `${server.address}${path}`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const status = (page: Page) => page.getByRole('status');
/** Kept from the server and from nothing else: the network is gone. */
const NO_CONTACT = /Ingen kontakt med servern.*skickas när kontakten är tillbaka/;

/** Plans a meeting, and gives the address of its page. */
async function planned(page: Page, title: string): Promise<string> {
	await page.goto(at('/moten/nytt'));
	await page.getByLabel('Mötets namn').fill(title);
	await page.getByLabel('Dag', { exact: true }).fill('2020-01-15');
	await page.getByRole('button', { name: 'Gör dagordningen' }).click();
	await expect(heading(page)).toContainText(title);
	return page.url();
}

/** The sizes of letters that are smaller than can be read from the other end of the room. */
function smallLetters(page: Page): Promise<string[]> {
	return page.locator('body *').evaluateAll((elements) =>
		elements.flatMap((element) => {
			const isRead =
				element.checkVisibility() &&
				!element.closest('.visually-hidden, [aria-live]') &&
				[...element.childNodes].some(
					({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim()
				);
			if (!isRead) return [];
			const svg = element.closest('svg');
			const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 1;
			const size = scale * parseFloat(getComputedStyle(element).fontSize);
			return size < 17.99 ? [`${element.textContent.trim()}: ${size}`] : [];
		})
	);
}

test('a meeting is shown on a wall, large, one view at a time, with the keys of a remote control @long', async ({
	page
}) => {
	test.slow();
	const errors: string[] = [];
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	page.on('pageerror', (error) => errors.push(error.message));
	await planned(page, 'På väggen');
	await page.getByRole('link', { name: 'Mötesläge' }).click();
	await expect(heading(page)).toHaveText('Dagordning');
	await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toHaveCount(0);
	const [, count = ''] = /1 av (\d+)/.exec(await page.getByText(/^1 av \d+$/).innerText()) ?? [];
	expect(Number(count)).toBeGreaterThan(10);
	// A point may have a long title: the agenda cuts it off, and nothing beside it is pushed away.
	const agenda = page.getByRole('complementary');
	expect(await agenda.evaluate((aside) => aside.scrollWidth - aside.clientWidth)).toBe(0);
	const seen = new Set<string>();
	for (let turned = 0; turned < Number(count); turned += 1) {
		seen.add(await heading(page).innerText());
		expect(await smallLetters(page), await heading(page).innerText()).toEqual([]);
		await page.keyboard.press('PageDown');
	}
	expect(seen.size).toBe(Number(count));
	expect([...seen]).toEqual(
		expect.arrayContaining(['Öppna åtgärder', 'Vad som ändrats', 'Avdelningarna, 2019'])
	);
	await expect(page.getByText(`${count} av ${count}`, { exact: true })).toBeVisible();
	await page.keyboard.press('Home');
	await expect(heading(page)).toHaveText('Dagordning');

	// Only what is chosen is turned to, also the next time.
	await page.getByText('Välj vyer').click();
	for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
	await page.getByRole('checkbox', { name: 'Vad som ändrats' }).check();
	await page.getByRole('button', { name: 'Spara urvalet' }).click();
	await expect(page.getByText('1 av 2', { exact: true })).toBeVisible();
	await page.reload();
	await page.keyboard.press('PageDown');
	await expect(heading(page)).toHaveText('Vad som ändrats');
	await expectNoFaults(page);
	await page.getByRole('button', { name: 'Dölj dagordningen' }).click();
	await expect(page.getByRole('complementary')).toHaveCount(0);
	await page.emulateMedia({ colorScheme: 'dark' });
	await faultlessAtEveryWidth(page);
	expect(errors).toEqual([]);
});

test('the network is lost in the middle: views turn, and what is written is sent when it is back', async ({
	page,
	browser
}) => {
	test.slow();
	const meeting = await planned(page, 'Utan nät');
	await page.goto(`${meeting}/visa`);
	const aside = page.getByRole('complementary');
	const agenda = (title: string) => aside.getByRole('button', { name: title });
	await page.keyboard.press('PageDown');
	await agenda('Övriga frågor').click();
	await aside.getByLabel('Anteckning').fill('Fem platser öppnar i mars.');
	await expect(status(page)).toHaveText('Allt är sparat');
	// However long the agenda is, what is written beside it is in sight.
	await expect(aside.getByLabel('Beslut')).toBeInViewport({ ratio: 1 });

	await page.context().setOffline(true);
	await aside.getByLabel('Beslut').fill('Platserna öppnas.');
	await expect(status(page)).toHaveText(NO_CONTACT);
	await aside.getByText('Ny åtgärd').click();
	await aside.getByLabel('Vad ska göras?').fill('Öppna fem korttidsplatser');
	await aside.getByLabel('Vem?').selectOption('Kommunen');
	await aside.getByLabel('Senast').fill('2020-03-02');
	await aside.getByRole('button', { name: 'Lägg till åtgärden' }).click();
	await expect(page.getByRole('main').getByText('ny, inte sparad än')).toBeVisible();
	await page.keyboard.press('PageDown');
	await expect(heading(page)).toHaveText('Vad som ändrats');
	await page.keyboard.press('PageUp');

	// Meanwhile the region writes at the same point.
	const theirs = await browser.newContext({ storageState: region });
	const other = await theirs.newPage();
	await other.goto(`${meeting}/visa`);
	await other.keyboard.press('PageDown');
	const beside = other.getByRole('complementary');
	await beside.getByRole('button', { name: 'Övriga frågor' }).click();
	await expect(beside.getByLabel('Anteckning')).toHaveValue('Fem platser öppnar i mars.');
	await beside.getByLabel('Anteckning').fill('Regionen vill ha tio.');
	await expect(status(other)).toHaveText('Allt är sparat');

	await page.context().setOffline(false);
	await expect(aside.getByRole('alert')).toContainText('Regionen vill ha tio.');
	await aside.getByRole('button', { name: 'Ta med båda' }).click();
	await expect(status(page)).toHaveText('Allt är sparat');
	await page.goto(meeting);
	const point = page.getByRole('article', { name: 'Övriga frågor' });
	await expect(point.getByLabel('Anteckningar')).toHaveValue(
		'Regionen vill ha tio.\nFem platser öppnar i mars.'
	);
	await expect(point.getByLabel('Beslut')).toHaveValue('Platserna öppnas.');
	await expect(page.getByText('Öppna fem korttidsplatser')).toHaveCount(1);
	await other.reload();
	await expect(other.getByText('Öppna fem korttidsplatser')).toHaveCount(1);
	await theirs.close();
});

test('what was written without a network is still there when the page has been closed @long', async ({
	page
}) => {
	const meeting = await planned(page, 'Stängd sida');
	const first = await page.context().newPage();
	await first.goto(`${meeting}/visa`);
	await first.context().setOffline(true);
	await first.getByRole('textbox', { name: 'Anteckning' }).fill('Skrivet utan nät.');
	await expect(status(first)).toHaveText(NO_CONTACT);
	await first.close();
	await page.context().setOffline(false);
	await page.goto(`${meeting}/visa`);
	await expect(page.getByRole('textbox', { name: 'Anteckning' })).toHaveValue('Skrivet utan nät.');
	await expect(status(page)).toHaveText('Allt är sparat');
	await page.reload();
	await expect(page.getByRole('textbox', { name: 'Anteckning' })).toHaveValue('Skrivet utan nät.');

	// What leads to a person is not taken, and stands to be mended.
	await page.getByLabel('Beslut').fill('Ring 070-123 45 67.');
	await expect(page.getByText(/liknar ett telefonnummer/)).toBeVisible();
	await page.getByLabel('Beslut').fill('Ring avdelningen.');
	await expect(status(page)).toHaveText('Allt är sparat');
});
