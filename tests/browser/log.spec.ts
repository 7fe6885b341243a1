import { expect } from '@playwright/test';
import { faultlessAtEveryWidth } from './faultless';
import { test } from './signed-in';

const LOG = '/installningar/logg';

test.beforeEach(async ({ page }) => {
	await page.goto('/tavla');
});

test('the log shows what was just done, and an entry of it whole @long', async ({ page }) => {
	await page.goto(LOG);
	await expect(page.getByRole('row').filter({ hasText: 'Tavlan läst' }).first()).toContainText(
		'Test Testsson'
	);
	await faultlessAtEveryWidth(page);
	await page.getByLabel('Händelse').selectOption('Tavlan läst');
	await expect(page).toHaveURL(/handelse=board-read/);
	await page.getByRole('link', { name: 'Tavlan läst' }).first().click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Tavlan läst, loggpost');
	await faultlessAtEveryWidth(page);
});

test('a selection that holds nothing says so, and the selection is saved as a file @long', async ({
	page
}) => {
	await page.goto(`${LOG}?fran=2001-01-01&till=2001-01-02`);
	await expect(page.getByText('Inga loggposter stämmer med urvalet')).toBeVisible();
	await page.goto(LOG);
	const saved = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Hämta urvalet som fil (CSV)' }).click();
	expect((await saved).suggestedFilename()).toMatch(/^logg .*\.csv$/);
});

test('what is refused is in the log in words, and no address hides the log @long', async ({
	page
}) => {
	await page.goto(`/arenden/${crypto.randomUUID()}`);
	const foreign = { headers: { origin: 'https://annan.example' } };
	expect((await page.request.post('/arenden/liknande', foreign)).status()).toBe(403);
	const year = new Date().getFullYear();
	const figures = async (more: string) =>
		(await page.request.get(`/ar/cases.csv?ar=${year}${more}`)).status();
	expect(await figures('')).toBe(200);
	expect(await figures('&__proto__=x&constructor=y')).toBe(400);
	await page.goto(`/lank/${'a'.repeat(43)}`);
	await page.goto(`${LOG}?handelse=refused`);
	const refused = page.getByRole('row').filter({ hasText: 'Åtkomst nekad' });
	for (const about of ['kommunens register', 'sökning efter liknande ärenden', 'engångslänk']) {
		await expect(refused.filter({ hasText: about }).first()).toBeVisible();
	}
	await refused.filter({ hasText: 'liknande' }).getByRole('link').first().click();
	await expect(page.getByText('Begäran kom från en annan webbplats.')).toBeVisible();
	await faultlessAtEveryWidth(page);
	await page.goto(`${LOG}?handelse=uttag`);
	await page.getByRole('link', { name: 'Siffror exporterade' }).first().click();
	await expect(page.getByText(`år: ${year}`)).toBeVisible();
	await expect(page.getByText('__proto__')).toBeHidden();
});

test('the log is verified, and says when a link is not in it @long', async ({ page }) => {
	await page.goto(`${LOG}/kontroll`);
	await page.getByRole('button', { name: 'Kontrollera nu' }).click();
	await expect(page.getByText('Loggen är hel')).toBeVisible();
	await faultlessAtEveryWidth(page);
	await page.getByLabel('Tidigare kontrollsumma').fill('a'.repeat(64));
	await page.getByRole('button', { name: 'Kontrollera nu' }).click();
	await expect(page.getByText('Loggen är inte hel')).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a spot check is drawn, gone through and saved as a file @long', async ({ page }) => {
		await page.goto(`${LOG}/stickprov`);
		await page.getByLabel('Antal loggposter').fill('0');
		await page.getByRole('button', { name: 'Dra stickprov' }).click();
		await expect(page.getByRole('alert')).toContainText('Skriv ett heltal');
		await page.getByLabel('Antal loggposter').fill('1');
		await page.getByRole('button', { name: 'Dra stickprov' }).click();
		await expect(page.getByText('ej granskad')).toBeVisible();
		await page.getByLabel('Utfall').selectOption('Följs upp');
		await page.getByLabel('Anteckning').fill('Fråga 19121212-1212');
		await page.getByRole('button', { name: 'Markera som granskad' }).click();
		await expect(page.getByText('innehåller ett personnummer')).toBeVisible();
		await page.getByLabel('Anteckning').fill('Fråga enhetschefen');
		await page.getByRole('button', { name: 'Markera som granskad' }).click();
		await expect(page.getByText('av Test Testsson: Fråga enhetschefen')).toBeVisible();
		await page.goto(`${LOG}/stickprov`);
		await expect(page.getByRole('row').filter({ hasText: 'klart' }).first()).toBeVisible();
	});
});

test('spot checks are sound on every width @long', async ({ page }) => {
	await page.goto(`${LOG}/stickprov`);
	await page.getByRole('button', { name: 'Dra stickprov' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toContainText('Stickprov');
	await expect(page.getByText('ej granskad').first()).toBeVisible();
	await faultlessAtEveryWidth(page);
	await page.goto(`${LOG}/stickprov`);
	await faultlessAtEveryWidth(page);
});
