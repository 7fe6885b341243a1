import { expect, type Page } from '@playwright/test';
import { boardTest, home, waiting } from './board-server';
import { choose } from './case-form';
import { expectNoFaults, faultlessAtEveryWidth } from './faultless';
import { openLive } from './open-live';
import { each } from '../support/rounds';

/** Liable today; liable later; without a plan. */
const numbers: string[] = [];

const test = boardTest(async (server) => {
	await server.save(home('2019-12-03 10:00', '2019-12-03 15:00'));
	await server.save(home('2019-12-03 10:00', '2019-12-05 15:00'));
	numbers.push(await server.save(waiting('2019-12-06 10:30', { plan: 'sabo' })));
	numbers.push(await server.save(waiting('2019-12-09 09:00', { ward: 'medicin-1' })));
	numbers.push(await server.save(waiting('2019-12-09 13:00', { plan: null })));
});

const shown = (page: Page) =>
	page.getByRole('rowheader').getByRole('link', { name: /^\d/ }).allInnerTexts();
const answer = (page: Page) => page.getByRole('region', { name: /kvar till en viss dag/ });

test('what burns stands first, and each row says why it costs what it costs', async ({ page }) => {
	await page.goto('/tavla');
	expect(await shown(page)).toEqual(numbers);
	const [first = ''] = numbers;
	const row = page.getByRole('row', { name: first });
	await expect(row).toContainText('Dag 2, preliminärt');
	await row.getByText('Varför?').press('Enter');
	await expect(row).toContainText('Utskrivningsklar fre 6 dec kl. 10:30, före kl. 12.');
	await expect(row).toContainText('Lagens grundregel, inget eget avtal');
});

test('what is missing leads to its field in the case @long', async ({ page }) => {
	await page.goto('/tavla');
	const row = page.getByRole('row', { name: numbers[0] });
	await row.getByRole('link', { name: /^Besked/ }).press('Enter');
	await expect(page.getByLabel('Besked', { exact: true })).toBeFocused();
});

test('the month so far and its slack are told in words @long', async ({ page }) => {
	await page.goto('/tavla');
	const month = page.getByRole('region', { name: 'december 2019 hittills' });
	await expect(month).toContainText('1,00\u00a0dygn');
	await expect(month).toContainText('50,0\u00a0%');
	// Two cases used 2 days. With the three who waited 4 + 1 + 1, five may use 5: three too many.
	await expect(month).toContainText(
		'Målet missas med 3\u00a0dygn även om de 3 som väntar går hem i dag'
	);
});

test('a typed day is answered at once, and is in the address for a colleague @long', async ({
	page
}) => {
	await openLive(page, '/tavla');
	await expect(answer(page)).toContainText('Om alla går hem ons 11 dec slutar december på');
	await page.getByLabel('Alla går hem').fill('12');
	await page.getByLabel('Alla går hem').press('Enter');
	// 0 + 2, and 6 + 3 + 3 days: 14 over 5.
	await expect(answer(page)).toContainText('Om alla går hem tors 12 dec');
	await expect(answer(page)).toContainText('2,80\u00a0dygn');
	await expect(answer(page)).toContainText('20,0\u00a0%');
	await expect(answer(page)).toContainText('23\u00a0400\u00a0kr');
	await expect(page).toHaveURL(/dag=12/);
	await page.getByText('Olika dagar för olika personer').click();
	await page.getByLabel(`${numbers[0]} går hem`).fill('2020-01-02');
	await page.getByLabel(`${numbers[0]} går hem`).press('Tab');
	await expect(answer(page)).toContainText('går då hem i januari');
	await expect(answer(page)).toContainText('2,00\u00a0dygn');
	await page.reload();
	await expect(answer(page)).toContainText('går då hem i januari');
	await page.getByLabel('Alla går hem').fill('igår');
	await page.getByLabel('Alla går hem').press('Enter');
	await expect(answer(page)).toContainText('Skriv en dag från i dag');
	await expectNoFaults(page);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the board, its filters and its what-if work @long', async ({ page }) => {
		await page.goto('/tavla');
		await page.getByLabel('Saknas', { exact: true }).selectOption({ label: 'Planering' });
		await page.getByRole('button', { name: 'Visa' }).click();
		expect(await shown(page)).toEqual([numbers[2]]);
		await page.getByLabel('Alla går hem').fill('12');
		await page.getByRole('button', { name: 'Räkna' }).click();
		await expect(answer(page)).toContainText('2,80\u00a0dygn');
		await expect(page).toHaveURL(/saknas=planering/);
	});
});

test('the board is limited by ward, by what is missing and to mine, by keyboard @long', async ({
	page
}) => {
	await openLive(page, '/tavla');
	await page.getByLabel('Avdelning').press('M');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/avdelning=medicin-1/);
	await expect.poll(() => shown(page)).toEqual([numbers[1]]);
	await page.goto('/tavla?mina=ja');
	await expect(page.getByText('Ingen som väntar stämmer med urvalet')).toBeVisible();
	await page.getByRole('link', { name: 'Visa alla 3 som väntar' }).press('Enter');
	await expect.poll(() => shown(page)).toEqual(numbers);
});

test('the large board has large type, no navigation, and a way out by key @long', async ({
	page
}) => {
	await page.setViewportSize({ width: 1920, height: 1080 });
	await page.goto('/tavla');
	await page.getByRole('link', { name: 'Storbild' }).press('Enter');
	await expect(page).toHaveURL(/visning=storbild/);
	await expect(page.getByRole('navigation')).toHaveCount(0);
	const row = page.getByRole('row', { name: numbers[0] });
	const size = await row.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
	expect(size).toBeGreaterThanOrEqual(34);
	await expect(page.getByText('1934')).toHaveCount(0);
	const width = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(width).toBeLessThanOrEqual(1920);
	await expectNoFaults(page);
	await page.keyboard.press('Escape');
	await expect(page).not.toHaveURL(/storbild/);
	await expect(page.getByRole('navigation')).toBeVisible();
});

test('on paper there are the rows, the time and a header for every sheet @long', async ({
	page
}) => {
	await page.goto('/tavla');
	await page.emulateMedia({ media: 'print' });
	await expect(page.getByText('tisdag 10 december 2019 kl. 09:00')).toBeVisible();
	await expect(page.getByRole('row', { name: numbers[0] })).toBeVisible();
	for (const screenOnly of ['Storbild', 'Nytt ärende', 'Inställningar']) {
		await expect(page.getByRole('link', { name: screenOnly })).toBeHidden();
	}
	await expect(page.getByText('Varför?').first()).toBeHidden();
	const header = page.getByRole('rowgroup').first();
	await expect(header).toHaveCSS('display', 'table-header-group');
});

test('the paper form asks for no name, and leads to registering what was written on it @long', async ({
	page
}) => {
	await page.goto('/tavla');
	await page.getByRole('link', { name: 'Pappersblankett' }).click();
	const paper = page.getByRole('article', { name: 'Blanketten' });
	await expect(paper).toContainText('Skriv inga namn, personnummer eller andra personuppgifter.');
	await expect(paper.getByRole('region', { name: /^Ärende \d/ })).toHaveCount(3);
	await expectNoFaults(page);
	await page.getByRole('link', { name: 'Registrera i efterhand från blankett' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nytt ärende');
	await page.getByLabel('Nämnd', { exact: true }).selectOption({ label: 'Äldrenämnden' });
	await page.getByLabel('Kön').selectOption({ label: 'Kvinna' });
	await choose(page, 'Avdelning', 'Medicin 1');
	await page.getByLabel('Inskriven', { exact: true }).fill('2019-12-02 9:30');
	await page.getByLabel('Inskrivningsmeddelande', { exact: true }).fill('2019-12-02 10:15');
	await page.getByRole('button', { name: 'Registrera', exact: true }).click();
	await page.getByText('Visa det som registrerades').click();
	await expect(page.getByText('Skrevs in i efterhand').first()).toBeVisible();
});

test('at every width nothing stands outside the screen, and axe finds nothing @long', async ({
	page
}) => {
	test.slow();
	for (const address of each('/tavla?dag=fre&saknas=nagot', '/tavla', '/tavla/pappersblankett')) {
		await page.goto(address);
		await page.getByRole('heading', { level: 1 }).waitFor();
		await faultlessAtEveryWidth(page);
	}
});

test.describe('a manager', () => {
	test.use({ rights: { roles: ['manager'], committees: ['ÄN', 'IFN'] } });

	test('looks at the board and registers nothing @long', async ({ page }) => {
		await page.goto('/tavla');
		await expect(page.getByRole('button', { name: 'Nytt ärende' })).toBeDisabled();
		await expect(page.getByRole('link', { name: /^Besked/ })).toHaveCount(0);
	});
});
