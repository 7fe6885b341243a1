import { expect, type Page } from '@playwright/test';
import { each, long } from '../support/rounds';
import { isDrawn, readTables } from './chart-tables';
import { expectNoFaults } from './faultless';
import { serveFixtures, type FixtureServer } from './fixture-server';
import { openLive } from './open-live';
import { test } from './started';

const MONTH = '/oversikt?manad=2019-12';
const YEAR = '/ar?ar=2019';
const OUTLIERS = '/avvikelser?ar=2019';
const OPENED = `${MONTH}&visa=alla`;
const MEASURE = '/matt/days-mean?manad=2019-12';
/** Every page of figures, with some of its charts; in the long run with all. */
const PAGES = [
	...[`${MONTH}&visa=sip`, MEASURE, `${YEAR}&matt=plan`, OUTLIERS],
	...(long ? [OPENED, YEAR] : [])
];

/** A measure's row on Översikt. */
const rowOf = (page: Page, name: string) =>
	page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });

let server: FixtureServer;

test.beforeAll(async () => {
	server = await serveFixtures('2020-01-15');
});
test.afterAll(() => server.stop());
// Asked for already before the server is there, for what comes before all tests.
test.use({
	storageState: ({}, use) => use((server as FixtureServer | undefined)?.session)
});

const at = (path: string) => `${server.address}${path}`;

for (const colorScheme of each('light', 'dark')) {
	test(`the charts have no accessibility fault and no error, ${colorScheme}`, async ({ page }) => {
		test.slow();
		const errors: string[] = [];
		page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
		page.on('pageerror', (error) => errors.push(error.message));
		await page.emulateMedia({ colorScheme });
		for (const path of PAGES) {
			await page.goto(at(path));
			await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
			await expectNoFaults(page);
		}
		expect(errors).toEqual([]);
	});
}

test('every picture is drawn once it is looked at, and nothing moves @long', async ({ page }) => {
	test.slow();
	await page.addInitScript(() => {
		const shifts = Object.assign(globalThis, { shifted: 0 });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
				shifts.shifted += entry.value;
		}).observe({ type: 'layout-shift', buffered: true });
	});
	for (const path of PAGES.filter((path) => path !== OUTLIERS)) {
		await page.goto(at(path));
		const pictures = page.getByRole('main').getByRole('img');
		expect(await pictures.count()).toBeGreaterThan(0);
		for (const picture of await pictures.all()) {
			await picture.scrollIntoViewIfNeeded();
			await expect.poll(() => isDrawn(picture)).toBe(true);
		}
		const shifted = await page.evaluate(() => (globalThis as { shifted?: number }).shifted ?? 0);
		expect(shifted, path).toBeLessThan(0.1);
	}
});

test('a figure says what it rests on, how it compares and where it stands against its target', async ({
	page
}) => {
	await page.goto(at(MONTH));
	const row = rowOf(page, 'Dygn till hemgång, snitt');
	await expect(row).toContainText('0,91\u00A0dygn');
	await expect(row).toContainText('n\u00A0=\u00A0145');
	await expect(row).toContainText('0,87\u00A0dygn kortare');
	await expect(row).toContainText('Målet nås');
	await expect(row).toContainText('högst 1,0\u00A0dygn');
	await expect(row).toContainText('nås ibland');
	await expect(row).toContainText('Förbättring: lägre än vanligt');
	// What may still change is neither judged nor counted in: the icon speaks of the month before.
	const share = rowOf(page, 'Andel SIP');
	await expect(share).toContainText('54 av 149');
	await expect(share).toContainText('preliminär');
	await expect(share).toContainText('(nov)');
	const kronor = rowOf(page, 'Betalningsansvar, kronor');
	await expect(kronor).toContainText('85\u00A0800\u00A0kr');
	await expect(kronor).toContainText('belopp ej verifierat');
});

test('months that have not been are gaps, never zeros @long', async ({ page }) => {
	await page.goto(at('/ar?ar=2020'));
	const tables = await readTables(page);
	const cases = tables.find(({ caption }) => caption.startsWith('Antal ärenden, 2020'));
	const column = cases?.columns.indexOf('2020') ?? -1;
	expect(cases?.rows.get('februari')?.[column]?.figure).toBe('–');
	expect(cases?.rows.get('februari')?.[cases.columns.indexOf('2019')]?.figure).toBe('127');
	await page.goto(at('/oversikt?manad=2021-05'));
	await expect(page.getByText('Inga uppgifter för maj 2021')).toBeVisible();
	await page.getByRole('link', { name: 'Visa december 2019' }).click();
	await expect(page).toHaveURL(/manad=2019-12/);
});

test('the month is typed or stepped with the keyboard @long', async ({ page }) => {
	await openLive(page, at(MONTH));
	const month = page.getByRole('textbox', { name: /Månad/ });
	await month.focus();
	await page.keyboard.press('PageUp');
	await expect(month).toHaveValue('november 2019');
	await expect(page).toHaveURL(/manad=2019-11/);
	await month.fill('mars 2019');
	await page.keyboard.press('Enter');
	await expect(rowOf(page, 'Antal ärenden')).toContainText('145');
	await page.goto(at(YEAR));
	await page.getByRole('navigation', { name: 'År' }).getByRole('link', { name: '2019' }).focus();
	await page.keyboard.press('PageUp');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('År 2018');
});

test('a filter set with the keyboard is in the address, and other figures follow @long', async ({
	page
}) => {
	await openLive(page, at(MONTH));
	await page.getByLabel('Kön').focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/kon=kvinna/);
	const row = rowOf(page, 'Antal ärenden');
	await expect(row).toContainText('78');
	await page.reload();
	await expect(page.getByLabel('Kön')).toHaveValue('kvinna');
	await page.getByRole('link', { name: 'Rensa' }).click();
	await expect(row).toContainText('149');
	await page.goto(at(`${MONTH}&avdelning=finns-inte`));
	await expect(page.getByText('Avdelning ”finns-inte” finns inte.')).toBeVisible();
	await expect(page.getByRole('table')).toHaveCount(0);
	for (const query of ['&manad=2019-11', '&Avdelning=a', '&dela=sjukhus']) {
		await page.goto(at(`${MONTH}${query}`));
		await expect(page.getByText('Inga siffror visas')).toBeVisible();
		await expect(page.getByRole('table')).toHaveCount(0);
	}
	for (const address of ['/oversikt?manad=9999-12', '/ar?ar=1899', '/avvikelser?ar=9999']) {
		expect((await page.goto(at(address)))?.status()).toBe(200);
		await expect(page.getByText(/Välj ett år från 1900 till \d{4}\./)).toBeVisible();
	}
});

test('on a telephone the filters are folded behind what is chosen @long', async ({ page }) => {
	await page.setViewportSize({ width: 390, height: 844 });
	await openLive(page, at(`${MONTH}&kon=man`));
	const fold = page.getByRole('button', { name: 'Urval: Män' });
	await expect(page.getByLabel('Kön')).toBeHidden();
	await fold.click();
	await expect(fold).toHaveAttribute('aria-expanded', 'true');
	await page.getByLabel('Kön').selectOption('Alla');
	await expect(page.getByRole('button', { name: 'Urval: Alla ärenden' })).toBeVisible();
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect(wide).toBeLessThanOrEqual(390);
});

test('the file has the figures of the table, with four decimals at most @long', async ({
	page
}) => {
	await page.goto(at(OPENED));
	await page.getByText('Tabell och underlag, Planering efter sjukhusvistelse').click();
	const link = page.getByRole('link', { name: /^Ladda ner CSV.*Planering efter sjukhusvistelse/ });
	const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
	expect(download.suggestedFilename()).toBe('plan 2019-12.csv');
	const file = await page.request.get(at((await link.getAttribute('href')) ?? ''));
	const [head = '', ...lines] = (await file.text()).trimEnd().split('\r\n');
	expect(head.startsWith('\uFEFFGrupp;december 2019;')).toBe(true);
	const tables = await readTables(page);
	const plan = tables.find(({ caption }) => caption.startsWith('Planering efter'));
	const read = lines.map((line) => line.split(';').slice(0, 2));
	expect(read).toEqual([...(plan?.rows ?? [])].map(([name, cells]) => [name, cells[0]?.figure]));
	const mean = await page.request.get(at('/oversikt/days-mean.csv?manad=2019-12'));
	expect(await mean.text()).toContain('Totalt;0,9103;');
	expect((await page.request.get(at('/oversikt/finns-inte.csv?manad=2019-12'))).status()).toBe(404);
	expect((await page.request.get(at('/oversikt/plan.csv?manad=igår'))).status()).toBe(400);
});

for (const javaScriptEnabled of each(true, false)) {
	const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
	test(`what is printed is without a few persons of one sex, ${how}`, async ({ browser }) => {
		const context = await browser.newContext({
			javaScriptEnabled,
			storageState: server.session
		});
		const page = await context.newPage();
		const seen = page.locator('main');
		const row = rowOf(page, 'Antal ärenden');
		const figures = async () =>
			(await row.getByRole('cell').filter({ visible: true }).allInnerTexts()).join(' ');
		await page.goto(at(`${MONTH}&visa=ärenden&avdelning=urologi&kon=man`));
		expect(await figures()).toMatch(/\d (fler|färre)/);
		const divided = page.locator('#cases-divided');
		await divided.getByText('Tabell och underlag').click();
		const cells = divided.getByRole('cell').filter({ visible: true });
		await expect(cells.first()).toHaveText(/^\d/);
		const picture = divided.getByRole('img');
		if (javaScriptEnabled) {
			await picture.scrollIntoViewIfNeeded();
			await expect.poll(() => isDrawn(picture)).toBe(true);
			await expect(picture).toHaveAccessibleName(/Totalt \d/);
			await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
		}
		await page.emulateMedia({ media: 'print' });
		await expect(seen).toContainText('Där det står ”dolt” gäller talet 1–4 personer');
		expect(await figures()).toMatch(/dolt/);
		expect(await figures()).not.toMatch(/\d (fler|färre)/);
		expect(new Set(await cells.allInnerTexts())).toEqual(new Set(['dolt']));
		if (javaScriptEnabled) {
			await expect(picture).toHaveAccessibleName(/december 2019: dolt: Totalt, Män/);
			await expect(picture).not.toHaveAccessibleName(/Totalt \d/);
			await expect.poll(() => isDrawn(picture)).toBe(true);
			// What has not been near the screen is drawn too.
			await expect.poll(() => isDrawn(seen.getByRole('img').last())).toBe(true);
		}
		// Of everybody the ward's figures are printed, and only those of each sex are not.
		await page.goto(at(`${MONTH}&avdelning=urologi`));
		expect(await figures()).toMatch(/\d (fler|färre)/);
		await page.goto(at(`${OUTLIERS}&kon=man`));
		await expect(seen).toContainText('dolt: varje punkt är en person');
		await expect(page.getByRole('table').filter({ visible: true })).toHaveCount(0);
		await context.close();
	});
}

test('an outlier is found and opened with the keyboard @long', async ({ page }) => {
	await page.goto(at(OUTLIERS));
	await expect(page.getByText('1\u00A0734\u00A0personer, varav 833 gick hem samma')).toBeVisible();
	const picture = page.getByRole('application', { name: /^Avvikelser 2019/ });
	await picture.focus();
	for (const key of ['End', 'ArrowLeft', 'Home', 'ArrowRight']) await page.keyboard.press(key);
	const said = page.getByText(/^Ärende ÄN \S+: \d+/);
	await expect(said).toBeVisible();
	const number = /\d{4}-\d+/.exec(await said.innerText())?.[0] ?? '';
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(/\/arenden\/[\da-f-]{36}$/);
	await expect(page.getByRole('heading', { level: 1 })).toContainText(number);
	await page.goBack();
	await expect(page.getByRole('rowheader').first()).toHaveText('ÄN 2019-00555');
	// A month by itself has the limit of the year, and each of its outliers what there is to do about it.
	await page.getByRole('link', { name: 'maj', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Avvikelser maj 2019');
	const table = page.getByRole('table', { name: 'Avvikelser maj 2019' });
	await expect(table.getByRole('columnheader')).toContainText(['Planering', 'Orsak', 'Vems']);
	await expectNoFaults(page);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('the figures are read, unfolded and filtered @long', async ({ page }) => {
		await page.goto(at(MONTH));
		await page.getByRole('link', { name: /^Visa diagram.*Ärenden och planering/ }).click();
		await page.getByText('Tabell och underlag, Antal ärenden').first().click();
		await expect(page.getByRole('table', { name: /^Antal ärenden/ }).first()).toContainText('149');
		await page.getByLabel('Kön').selectOption('Män');
		await page.getByRole('search').getByRole('button', { name: 'Visa' }).click();
		await expect(page).toHaveURL(/kon=man/);
		await expect(rowOf(page, 'Antal ärenden')).toContainText('71');
		await page.goto(at(OUTLIERS));
		await page.getByRole('link', { name: '2019-00555' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('2019-00555');
	});
});
