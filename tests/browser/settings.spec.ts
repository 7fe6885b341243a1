import { expect, type Page } from '@playwright/test';
import { expectNoFaults } from './faultless';
import { test } from './signed-in';
import { each, long } from '../support/rounds';

const ROOT = '/installningar';
const row = (page: Page, name: string) =>
	page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

/** Those that every run looks at: a page of links, of a list, of a table, and forms. */
const ONE_OF_EACH_KIND = [
	...[ROOT, `${ROOT}/listor/avdelningar`, `${ROOT}/malvarden`],
	...[`${ROOT}/gallring`, `${ROOT}/avtal/nytt`]
];

test('every page of the settings is reached from the first and has no accessibility fault @long', async ({
	page
}) => {
	test.slow();
	await page.goto(ROOT);
	const main = page.getByRole('main');
	const ways = await main
		.getByRole('link')
		.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
	expect(ways.length).toBeGreaterThanOrEqual(12);
	for (const way of [ROOT, ...ways, `${ROOT}/malvarden/nytt`, `${ROOT}/avtal/nytt`]) {
		if (!long && !ONE_OF_EACH_KIND.includes(way)) {
			expect([way, (await page.request.get(way)).status()]).toEqual([way, 200]);
			continue;
		}
		await page.goto(way);
		await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
		await expectNoFaults(page);
	}
});

test('a ward is added, moved with the keyboard, renamed, ended and shown as ended', async ({
	page
}) => {
	await page.goto(`${ROOT}/listor/avdelningar`);
	await page.getByLabel('Namn').fill('Inställningsprov 1');
	await page.getByRole('button', { name: 'Lägg till' }).click();
	await expect(page.getByText('Tillagt.')).toBeVisible();
	await page.getByLabel('Namn').fill('Inställningsprov 2');
	await page.getByRole('button', { name: 'Lägg till' }).click();
	await expect(row(page, 'Inställningsprov 2')).toBeVisible();

	const up = page.getByRole('button', { name: 'Flytta upp Inställningsprov 2' });
	await up.focus();
	await page.keyboard.press('Enter');
	await expect(page.getByText(/Inställningsprov 2 är nu nummer \d+ av \d+\./)).toBeAttached();
	await expect(up).toBeFocused();
	const names = await page.getByRole('rowheader').allInnerTexts();
	expect(names.indexOf('Inställningsprov 2')).toBeLessThan(names.indexOf('Inställningsprov 1'));

	await row(page, 'Inställningsprov 2').getByRole('link').click();
	await expect(page.getByRole('heading', { name: 'Inställningsprov 2' })).toBeVisible();
	await page.getByLabel('Namn').fill('Inställningsprov B');
	await page.getByLabel('Sista dag').fill('2020-12-31');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(row(page, 'Inställningsprov B')).toContainText('avslutad');
});

test('a value nothing has used is removed; one that rules name says why it cannot be @long', async ({
	page
}) => {
	await page.goto(`${ROOT}/listor/halsocentraler`);
	await page.getByLabel('Namn').fill('Provcentralen');
	await page.getByRole('button', { name: 'Lägg till' }).click();
	await row(page, 'Provcentralen').getByRole('link').click();
	await page.getByRole('button', { name: 'Ta bort Provcentralen' }).click();
	await expect(page.getByText('Borttaget.')).toBeVisible();
	await expect(row(page, 'Provcentralen')).toHaveCount(0);
	await page.goto(`${ROOT}/listor/planering-efter-sjukhusvistelse/avliden`);
	await expect(page.getByText('kan inte tas bort')).toBeVisible();
	await expect(page.getByRole('button', { name: /Ta bort/ })).toHaveCount(0);
});

test('a refused form keeps all that was typed and leads to the field', async ({ page }) => {
	await page.goto(`${ROOT}/listor/avdelningar`);
	await page.getByLabel('Namn').fill('geriatrik 1');
	await page.getByLabel('Första dag').fill('2026-13-01');
	await page.getByRole('button', { name: 'Lägg till' }).click();
	const summary = page.getByRole('alert');
	await expect(summary).toBeFocused();
	await expect(page.getByLabel('Namn')).toHaveValue('geriatrik 1');
	await expect(page.getByLabel('Första dag')).toHaveValue('2026-13-01');
	await summary.getByRole('link', { name: 'Skriv datumet som ÅÅÅÅ-MM-DD.' }).click();
	await expect(page.getByLabel('Första dag')).toBeFocused();
	await page.getByLabel('Första dag').fill('');
	await page.getByRole('button', { name: 'Lägg till' }).click();
	await expect(page.getByRole('alert')).toContainText('”Geriatrik 1” finns redan i listan');
});

test('a target that overlaps another is refused with the day to end the other on @long', async ({
	page
}) => {
	await page.goto(`${ROOT}/malvarden/nytt`);
	await page.getByLabel('Mått eller serie').selectOption('days-mean');
	await page.getByRole('radio', { name: 'högst' }).check();
	await expect(page.getByRole('textbox', { name: 'Lägst' })).toBeHidden();
	await page.getByRole('textbox', { name: 'Högst' }).fill('1,5');
	await page.getByLabel('Första dag').fill('2026-01-01');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByRole('alert')).toContainText('Avsluta det den 2025-12-31 eller tidigare');
	await page.getByLabel('Avdelning').selectOption('neurologi');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByRole('row').filter({ hasText: 'Neurologi' })).toContainText('högst 1,5');
});

test('an agreement says what it means while it is typed @long', async ({ page }) => {
	await page.goto(`${ROOT}/avtal/nytt`);
	const preview = page.getByRole('region', { name: 'Så räknas det' });
	await expect(preview).toContainText('Utskrivningsklar fredag kl. 10:30 → ansvar från måndag');
	await page.getByLabel('Fria dygn', { exact: true }).fill('1');
	await expect(preview).toContainText('Utskrivningsklar fredag kl. 10:30 → ansvar från lördag');
	await page.getByRole('radio', { name: 'Genomsnitt per månad' }).check();
	await expect(preview).toContainText('10 ärenden i månaden');
	await page.getByLabel('Vårdform').selectOption('tvångsvård');
	await page.getByLabel('Första dag').fill('2031-01-01');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(row(page, 'Tvångsvård')).toContainText('Genomsnitt per månad');
});

test('a series is typed month by month with a decimal comma, an empty month being a gap @long', async ({
	page
}) => {
	await page.goto(`${ROOT}/serier/ny`);
	await page.getByLabel('Namn').fill('Provserie');
	await page.getByLabel('Enhet').fill('dygn');
	await page.getByRole('radio', { name: 'Lägre är bättre' }).check();
	await page.getByRole('button', { name: 'Lägg till' }).click();
	await expect(page.getByRole('heading', { name: 'Provserie' })).toBeVisible();
	await page.getByLabel('februari').fill('12,5');
	await page.getByLabel('mars').fill('tolv');
	await page.getByRole('button', { name: /^Spara \d{4}$/ }).click();
	await expect(page.getByRole('alert')).toContainText('Skriv ett tal, till exempel 1,5.');
	await expect(page.getByLabel('februari')).toHaveValue('12,5');
	await page.getByLabel('mars').fill('');
	await page.getByRole('button', { name: /^Spara \d{4}$/ }).click();
	await expect(page.getByText('Ändringen är sparad.')).toBeVisible();
	await expect(page.getByLabel('februari')).toHaveValue('12,5');
	await expect(page.getByText('Serien har 1 månadsvärde.')).toBeVisible();
});

test('an amount is marked verified, and by whom is shown @long', async ({ page }) => {
	await page.goto(`${ROOT}/belopp`);
	await page.getByLabel('Verifierat 2027').check();
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByRole('alert')).toContainText('Skriv beloppet som är verifierat.');
	await page.getByLabel('Kronor per dygn 2027').fill('12 400');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByRole('row', { name: /2027/ })).toContainText('Test Testsson');
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a list is edited with plain form posts', async ({ page }) => {
		await page.goto(`${ROOT}/listor/orsak-till-ej-hemgang`);
		await page.getByLabel('Namn').fill('Provorsak');
		await page.getByRole('button', { name: 'Lägg till' }).click();
		await expect(page.getByRole('alert')).toContainText('Välj vem orsaken hör till.');
		await expect(page.getByLabel('Namn')).toHaveValue('Provorsak');
		await page.getByLabel('Orsaken hör till').selectOption('region');
		await page.getByRole('button', { name: 'Lägg till' }).click();
		await expect(row(page, 'Provorsak')).toContainText('Extern (region)');
		await page.getByRole('button', { name: 'Flytta upp Provorsak' }).click();
		const names = await page.getByRole('rowheader').allInnerTexts();
		expect(names.at(-2)).toBe('Provorsak');
	});
});

for (const javaScriptEnabled of each(true, false)) {
	const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
	test(`what a colleague saved meanwhile is told, kept, and saved over only on purpose, ${how}`, async ({
		page,
		browser,
		session
	}) => {
		const name = `Provmedicin ${how}`;
		await page.goto(`${ROOT}/listor/avdelningar`);
		await page.getByLabel('Namn').fill(name);
		await page.getByRole('button', { name: 'Lägg till' }).click();
		await row(page, name).getByRole('link').click();
		await expect(page.getByRole('heading', { name })).toBeVisible();

		const context = await browser.newContext({ javaScriptEnabled, storageState: session });
		const slow = await context.newPage();
		await slow.goto(page.url());
		await page.getByLabel('Sista dag').fill('2031-12-31');
		await page.getByRole('button', { name: 'Spara' }).click();
		await expect(row(page, name)).toBeVisible();

		await slow.getByLabel('Namn').fill(`${name} B`);
		await slow.getByRole('button', { name: 'Spara' }).click();
		const told = slow.getByRole('alert');
		await expect(told).toContainText('Gäller till och med: (tomt) → 2031-12-31');
		await expect(slow.getByLabel('Namn')).toHaveValue(`${name} B`);
		await expect(slow.getByLabel('Sista dag')).toHaveValue('2031-12-31');
		await told.getByRole('link', { name: 'ta det som är sparat' }).click();
		await expect(slow.getByLabel('Namn')).toHaveValue(name);

		await page.goto(slow.url());
		await page.getByLabel('Sista dag').fill('2032-12-31');
		await page.getByRole('button', { name: 'Spara' }).click();
		await slow.getByLabel('Namn').fill(`${name} B`);
		await slow.getByRole('button', { name: 'Spara' }).click();
		await slow.getByRole('button', { name: 'Spara ändå' }).click();
		await expect(row(slow, `${name} B`)).toContainText('2032-12-31');
		await context.close();
	});
}
