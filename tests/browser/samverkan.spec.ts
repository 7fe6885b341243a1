import { expect, type Page } from '@playwright/test';
import { expectNoFaults, faultlessAtEveryWidth } from './faultless';
import { serveFixtures, type FixtureServer } from './fixture-server';
import { test } from './started';

const PAGE = '/samverkan';
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

/** What the cells of a table say, a row in each. */
function cellsOf(page: Page, table: string): Promise<string[][]> {
	return page
		.getByRole('table', { name: table })
		.getByRole('row')
		.evaluateAll((rows) =>
			rows.map((row) => [...row.children].map((cell) => cell.textContent.trim()))
		);
}

/** How many figures of the wards are hidden. */
async function hiddenOf(page: Page): Promise<number> {
	const cells = await cellsOf(page, 'Avdelningarna, 2019');
	return cells.flat().filter((text) => text === 'dolt').length;
}

test('samverkan meets on one page, with keys alone, in light and dark and at every width', async ({
	page
}) => {
	test.slow();
	const errors: string[] = [];
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	page.on('pageerror', (error) => errors.push(error.message));
	await page.goto(at('/'));
	await expect(page).toHaveURL(at(PAGE));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Umeå 2019');
	const menu = page.getByRole('navigation', { name: 'Huvudmeny' });
	await expect(menu.getByRole('link')).toHaveText([
		'Åtgärdsplan',
		'Rapporter',
		'Samverkan',
		'Möten',
		'Test Testsson'
	]);
	for (const closed of ['/arenden', '/oversikt', '/ar', '/oversikt/cases.csv?manad=2019-12']) {
		expect((await page.request.get(at(closed))).status()).toBe(403);
	}

	// A person who knows no mouse goes from part to part, and chooses another period.
	const parts = page.getByRole('navigation', { name: 'Delar' });
	await parts.getByRole('link', { name: 'Brister åt båda hållen' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Brister åt båda hållen' })).toBeInViewport();
	await page.getByLabel('Period').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Umeå sep–dec 2019');
	await expect(page.getByRole('table', { name: 'Avdelningarna, sep–dec 2019' })).toBeVisible();
	await page.goto(at(`${PAGE}?period=2019`));

	// The cards say in words what is drawn, and the footer how it is to be read.
	await expect(page.getByRole('article')).toHaveCount(6);
	await expect(page.getByRole('article').first()).toContainText('36 färre än 2018.');
	await expect(page.getByRole('article').nth(2)).toContainText('Förbättring.');
	const about = page.getByRole('region', { name: 'Om siffrorna' });
	await expect(about).toContainText('2019 publicerades 15 januari 2020.');
	await expect(about).toContainText(LEGEND(5));
	await expect(about).toContainText('Dygn visas avrundade');

	// The file has the figures of its table.
	const wards = await cellsOf(page, 'Avdelningarna, 2019');
	const link = page.getByRole('link', { name: /^CSV.*Avdelningarna$/ });
	const file = await page.request.get(at((await link.getAttribute('href')) ?? ''));
	const lines = (await file.text()).split('\r\n').map((line) => line.split(';').slice(1, 9));
	const stroke = wards.find(([ward]) => ward === 'Strokeavdelning');
	expect(stroke?.slice(1)).toContain('dolt');
	expect(lines).toContainEqual(stroke?.slice(0, 8));

	// Nothing is smaller than can be read from the other end of the room.
	await page.setViewportSize({ width: 1280, height: 720 });
	const small = await page
		.locator('main article *, main table *')
		.evaluateAll(
			(elements) =>
				elements.filter(
					(element) =>
						element.checkVisibility() &&
						[...element.childNodes].some(
							({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim()
						) &&
						parseFloat(getComputedStyle(element).fontSize) < 16
				).length
		);
	expect(small).toBe(0);
	const moved = await page.evaluate(
		() =>
			new Promise<number>((resolve) => {
				new PerformanceObserver((list) => {
					resolve(
						list
							.getEntries()
							.reduce((sum, entry) => sum + ('value' in entry ? Number(entry.value) : 0), 0)
					);
				}).observe({ type: 'layout-shift', buffered: true });
				requestAnimationFrame(() => requestAnimationFrame(() => resolve(0)));
			})
	);
	expect(moved).toBeLessThan(0.01);
	await faultlessAtEveryWidth(page);
	await page.emulateMedia({ colorScheme: 'dark' });
	await expectNoFaults(page);
	expect(errors).toEqual([]);
});

test('what a small number hides follows the threshold that is set, and a chief looks on as samverkan @long', async ({
	page,
	browser
}) => {
	await page.goto(at(`${PAGE}?period=2019`));
	const few = await hiddenOf(page);
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
	await expect(page.getByRole('region', { name: 'Om siffrorna' })).toContainText(LEGEND(8));
	const many = await cellsOf(page, 'Avdelningarna, 2019');
	expect(await hiddenOf(page)).toBeGreaterThan(few);

	const session = await server.sessionAs({ roles: ['manager'], committees: ['ÄN', 'IFN'] });
	const own = await browser.newContext({ storageState: session });
	const chief = await own.newPage();
	await chief.goto(at('/oversikt?manad=2019-12'));
	await chief.getByRole('link', { name: 'Visa som samverkan' }).click();
	await expect(chief.getByText('Så här ser samverkan er kommun')).toBeVisible();
	expect(await cellsOf(chief, 'Avdelningarna, 2019')).toEqual(many);
	await own.close();
});
