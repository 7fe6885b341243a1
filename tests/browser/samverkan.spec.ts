import { expect, type Page } from '@playwright/test';
import { HIDDEN } from '../../src/lib/domain/measures/hidden';
import { measureByCode } from '../../src/lib/domain/measures/catalogue';
import { isDrawn, readTables, tablesOf } from './chart-tables';
import { expectNoFaults, faultlessAtEveryWidth } from './faultless';
import { serveFixtures, type FixtureServer } from './fixture-server';
import { test } from './started';

const MONTH = '/oversikt?manad=2019-12';
const PAGES = [MONTH, '/ar?ar=2019', '/ar?ar=2019&matt=days-mean', '/ar?ar=2019&matt=plan'];
const LEGEND = (threshold: number) =>
	`Där det står ”dolt” gäller talet 1–${threshold - 1} personer, eller skulle avslöja så få.`;

let server: FixtureServer;
let reader: FixtureServer['session'];

test.beforeAll(async () => {
	server = await serveFixtures('2020-01-15');
	reader = await server.sessionAs({ roles: ['collaboration'], committees: [] });
});
test.afterAll(() => server.stop());
// Asked for already before the server is there, for what comes before all tests.
test.use({
	storageState: ({}, use) => use(reader)
});

const at = (path: string) => `${server.address}${path}`;

/** How many figures of the table of the plans are hidden, in the month of the page. */
async function hiddenPlans(page: Page): Promise<number> {
	const plan = measureByCode('plan');
	if (!plan) throw new Error('There is no measure of plans.');
	const [table] = tablesOf(await readTables(page), plan, 'december 2019');
	return [...(table?.rows.values() ?? [])].filter(([now]) => now?.figure === HIDDEN).length;
}

test('samverkan sees the published charts without a fault, at every width', async ({ page }) => {
	test.slow();
	const errors: string[] = [];
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	page.on('pageerror', (error) => errors.push(error.message));
	for (const path of PAGES) {
		await page.goto(at(path));
		await expect(page.getByRole('main')).toContainText(LEGEND(5));
		const [picture] = await page.getByRole('main').getByRole('img').all();
		if (!picture) throw new Error(`${path} has no picture`);
		await picture.scrollIntoViewIfNeeded();
		await expect.poll(() => isDrawn(picture)).toBe(true);
		await faultlessAtEveryWidth(page);
	}
	expect(errors).toEqual([]);
});

test('samverkan is offered the published charts and nothing else', async ({ page }) => {
	await page.goto(at(MONTH));
	const menu = page.getByRole('navigation', { name: 'Huvudmeny' });
	await expect(menu.getByRole('link')).toHaveText(['Översikt', 'År', 'Test Testsson']);
	await expect(page.getByRole('link', { name: /Nytt ärende|^Ärende|spåra/i })).toHaveCount(0);
	const refused = await page.goto(at('/arenden'));
	expect(refused?.status()).toBe(403);
});

test('what a small number hides follows the threshold that is set', async ({ page, browser }) => {
	await page.goto(at(MONTH));
	const few = await hiddenPlans(page);
	expect(few).toBeGreaterThan(0);

	const context = await browser.newContext({ storageState: server.session });
	const administrator = await context.newPage();
	await administrator.goto(at('/installningar/sma-tal'));
	await expectNoFaults(administrator);
	const threshold = administrator.getByLabel('Minsta antal personer som visas');
	await threshold.fill('2');
	await administrator.getByRole('button', { name: 'Spara' }).click();
	// Answered before it is typed over.
	await expect(threshold).toHaveAttribute('aria-invalid', 'true');
	await expect(threshold).toHaveAccessibleDescription(/3–20|mellan 3 och 20/);
	await threshold.fill('8');
	await administrator.getByRole('button', { name: 'Spara' }).click();
	await expect(administrator.getByText(`Nu gäller: ${LEGEND(8)}`)).toBeVisible();
	await context.close();

	await page.reload();
	await expect(page.getByRole('main')).toContainText(LEGEND(8));
	expect(await hiddenPlans(page)).toBeGreaterThan(few);
});
