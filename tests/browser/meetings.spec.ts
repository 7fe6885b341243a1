import { expect, type Page } from '@playwright/test';
import { packageFaults, readPackage } from '../support/office/read-package';
import { faultlessAtEveryWidth } from './faultless';
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
	storageState: ({}, use) => use(chef)
});

const at = (path: string) => `${server.address}${path}`;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const point = (page: Page, title: string) => page.getByRole('article', { name: title });

async function plan(page: Page, heldOn: string): Promise<void> {
	await page.goto(at('/moten/nytt'));
	await page.getByLabel('Dag', { exact: true }).fill(heldOn);
	await page.getByLabel('Börjar').fill('13.00');
	await page.getByLabel('Organisation 1').fill('Umeå kommun');
	await page.getByLabel('Funktioner 1').fill('biståndschef, enhetschef');
	await page.getByLabel('Organisation 2').fill('Region Västerbotten');
	await page.getByRole('button', { name: 'Gör dagordningen' }).click();
	await expect(heading(page)).toContainText('Månadsmöte');
}

test('a meeting is prepared, held and minuted, and the next one starts from it @long', async ({
	page,
	browser
}) => {
	test.slow();
	const errors: string[] = [];
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(at('/'));
	const menu = page.getByRole('navigation', { name: 'Huvudmeny' });
	await menu.getByRole('link', { name: 'Möten' }).click();
	await expect(page.getByText('Inga möten')).toBeVisible();
	await page.getByRole('link', { name: 'Nytt möte' }).click();
	await expect(page.getByRole('region', { name: 'Det här tas upp' })).toContainText(
		'0 öppna åtgärder.'
	);
	await faultlessAtEveryWidth(page);
	await plan(page, '2020-01-15');
	const address = page.url();

	// The agenda takes up what has changed, and takes its hour.
	const agenda = page.getByRole('navigation', { name: 'Dagordning' });
	await expect(agenda).toContainText('Tillsammans 60 min');
	await expect(agenda.getByRole('listitem').first()).toContainText('13:00');
	await expect(
		page.getByRole('article', { name: /december 2019|november 2019/i }).first()
	).toBeVisible();

	// A point is added and moved with keys alone.
	await page.getByLabel('Punkt', { exact: true }).last().fill('Korttidsplatser i vår');
	await page.getByLabel('Minuter', { exact: true }).last().fill('15');
	await page.keyboard.press('Enter');
	const added = point(page, 'Korttidsplatser i vår');
	await expect(added).toBeVisible();
	const up = page.getByRole('button', { name: 'Flytta upp Korttidsplatser i vår' });
	await up.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/Korttidsplatser i vår är nu nummer \d+ av \d+\./)).toBeAttached();
	await expect(up).toBeFocused();
	await expect(agenda).toContainText('Tillsammans 75 min');

	// What is written is saved when the field is left; a telephone number is not.
	await added.getByLabel('Anteckningar').fill('Fem platser öppnar i mars.');
	await added.getByLabel('Beslut').fill('Kommunen ringer 070-123 45 67.');
	await added.getByRole('button', { name: 'Spara punkten' }).click();
	await expect(added.getByText(/liknar ett telefonnummer/)).toBeVisible();
	await added.getByLabel('Beslut').fill('Kommunen öppnar platserna den 2 mars.');
	await added.getByRole('button', { name: 'Spara punkten' }).click();
	await expect(added.getByText('Sparat', { exact: true })).toBeVisible();

	// A participant of the region has the page open, and is told before writing over it.
	const theirs = await browser.newContext({ storageState: region });
	const other = await theirs.newPage();
	await other.goto(address);
	const seen = point(other, 'Korttidsplatser i vår');
	await expect(seen.getByLabel('Anteckningar')).toHaveValue('Fem platser öppnar i mars.');
	await added.getByLabel('Anteckningar').fill('Sex platser öppnar i mars.');
	await added.getByRole('button', { name: 'Spara punkten' }).click();
	await expect(added.getByText('Sparat', { exact: true })).toBeVisible();
	await seen.getByLabel('Anteckningar').fill('Regionen vill ha tio.');
	await seen.getByRole('button', { name: 'Spara punkten' }).click();
	await expect(seen.getByRole('alert')).toContainText('Sex platser öppnar i mars.');
	await expect(seen.getByLabel('Anteckningar')).toHaveValue('Regionen vill ha tio.');
	await seen.getByLabel('Anteckningar').fill('Sex platser öppnar i mars. Regionen vill ha tio.');
	await seen.getByRole('button', { name: 'Spara punkten' }).click();
	await expect(seen.getByText('Sparat', { exact: true })).toBeVisible();
	await theirs.close();
	await page.reload();
	await faultlessAtEveryWidth(page);

	// Closed, it is minutes: on the page, to print, and as a document that opens.
	await page.getByRole('button', { name: 'Stäng mötet' }).click();
	await expect(page.getByText('Hållet', { exact: true })).toBeVisible();
	await expect(page.getByLabel('Anteckningar', { exact: true })).toHaveCount(0);
	await page.getByRole('link', { name: 'Protokoll' }).click();
	await expect(heading(page)).toHaveText('Protokoll: Månadsmöte 15 januari 2020');
	await expect(page.getByText('Umeå kommun (biståndschef, enhetschef)')).toBeVisible();
	await faultlessAtEveryWidth(page);
	const file = await page.request.get(`${page.url()}.docx`);
	expect(file.headers()['content-disposition']).toContain('.docx');
	const document = readPackage(await file.body());
	expect(packageFaults(document)).toEqual([]);

	// The next one follows it four weeks later, with the same participants.
	await page.goto(address);
	await page.getByRole('link', { name: 'Starta nästa möte' }).click();
	await expect(page.getByText('Mötet följer på Månadsmöte 15 januari 2020.')).toBeVisible();
	await expect(page.getByLabel('Dag', { exact: true })).toHaveValue('2020-02-12');
	await expect(page.getByLabel('Funktioner 1')).toHaveValue('biståndschef, enhetschef');
	await page.getByRole('button', { name: 'Gör dagordningen' }).click();
	await expect(heading(page)).toHaveText('Månadsmöte 12 februari 2020');
	await page.getByRole('button', { name: 'Stäng mötet' }).click();
	await expect(page.getByText(/Mötet är den 12 februari 2020/)).toBeVisible();
	expect(errors.filter((text) => !text.includes('400'))).toEqual([]);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a point is added, moved and minuted @long', async ({ page }) => {
		await plan(page, '2020-03-11');
		await page.getByLabel('Punkt', { exact: true }).last().fill('Utan skript');
		await page.getByRole('button', { name: 'Lägg till' }).click();
		await page.getByRole('button', { name: 'Flytta upp Utan skript' }).click();
		const headings = page.getByRole('article').getByRole('heading');
		const titles = await headings.allInnerTexts();
		// It was added before the two points that close the meeting, and moved one up.
		expect(titles.at(-4)).toContain('Utan skript');
		const added = point(page, 'Utan skript');
		await added.getByLabel('Beslut').fill('Det går.');
		await added.getByRole('button', { name: 'Spara punkten' }).click();
		await expect(point(page, 'Utan skript').getByLabel('Beslut')).toHaveValue('Det går.');
	});
});
