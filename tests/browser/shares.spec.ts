import { expect, type Page } from '@playwright/test';
import { expectNoFaults, faultlessAtEveryWidth } from './faultless';
import { serveFixtures, type FixtureServer } from './fixture-server';
import { test } from './started';

const ROOT = '/samverkan/delningar';
const CLOSED = 'Länken gäller inte: den kan ha gått ut eller återkallats.';

let server: FixtureServer;
let reader: FixtureServer['session'];

test.beforeAll(async () => {
	server = await serveFixtures('2020-01-15');
	reader = await server.sessionAs({ roles: ['collaboration'], committees: [] });
});
test.afterAll(() => server.stop());
test.use({ storageState: ({}, use) => use(reader) });

const at = (path: string) => `${server.address}${path}`;

/** What every cell of the page's tables says. */
const cellsOf = (page: Page) =>
	page
		.getByRole('table')
		.evaluateAll((tables) =>
			tables.map((table) =>
				[...table.querySelectorAll('caption, th, td')].map((cell) => cell.textContent.trim())
			)
		);

/** Shares what samverkan's page shows, with keys alone; gives the link. */
async function share(page: Page, name: string): Promise<string> {
	await page.getByRole('link', { name: 'Dela vyn' }).press('Enter');
	await page.getByLabel('Delas med').fill(name);
	await page.getByRole('radio', { name: '30 dygn' }).press('Space');
	await page.getByRole('button', { name: 'Skapa länk' }).press('Enter');
	const link = page.getByLabel('Länk', { exact: true });
	await expect(link).toBeFocused();
	return link.inputValue();
}

const row = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('a view is shared, read without an account, seen to be read, and revoked @long', async ({
	page,
	browser
}) => {
	test.slow();
	await page.goto(at('/samverkan?period=2018'));
	const own = await cellsOf(page);
	const link = await share(page, 'Socialnämnden 12 mars');
	await expectNoFaults(page);

	const context = await browser.newContext({ storageState: undefined });
	const stranger = await context.newPage();
	const errors: string[] = [];
	stranger.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	stranger.on('pageerror', (error) => errors.push(error.message));
	const answer = await stranger.goto(link);
	expect(answer?.headers()).toMatchObject({
		'cache-control': 'no-store',
		'referrer-policy': 'no-referrer',
		'x-robots-tag': 'noindex, nofollow'
	});
	await expect(stranger.getByRole('heading', { level: 1 })).toHaveText('Umeå 2018');
	await expect(stranger.getByText('Länken gäller till 14 februari 2020 kl. 13:00.')).toBeVisible();
	expect(await cellsOf(stranger)).toEqual(own);
	// There is nowhere to go from it but within it, and no file.
	await expect(stranger.getByRole('navigation')).toHaveCount(1);
	for (const inside of await stranger.getByRole('main').getByRole('link').all()) {
		expect(await inside.getAttribute('href')).toMatch(/^#/);
	}
	await faultlessAtEveryWidth(stranger);
	await stranger.emulateMedia({ colorScheme: 'dark' });
	await expectNoFaults(stranger);
	expect(errors).toEqual([]);

	await page.goto(at(ROOT));
	await expect(row(page, 'Socialnämnden')).toContainText('Umeå 2018');
	await expect(row(page, 'Socialnämnden')).toContainText('1 gång, senast 2020-01-15 13:00');
	expect(await page.content()).not.toContain(link.split('/').at(-1));
	await page.getByRole('button', { name: 'Återkalla Socialnämnden 12 mars' }).press('Enter');
	await expect(row(page, 'Socialnämnden')).toContainText('återkallad');
	await faultlessAtEveryWidth(page);

	await stranger.reload();
	await expect(stranger.getByText(CLOSED)).toBeVisible();
	await stranger.goto(at(`/delad/${'a'.repeat(43)}`));
	await expect(stranger.getByText(CLOSED)).toBeVisible();
	await expectNoFaults(stranger);
	await context.close();
});

test('whoever is signed in sees a shared view as others do, and what is missing is told @long', async ({
	page
}) => {
	await page.goto(at('/samverkan?period=2019'));
	await page.getByRole('link', { name: 'Dela vyn' }).click();
	await page.getByRole('button', { name: 'Skapa länk' }).click();
	await expect(page.getByRole('alert')).toContainText('Skriv vem eller vad vyn delas för');
	await expect(page.getByRole('alert')).toContainText('Välj hur länge länken ska gälla');
	await page.goto(at('/samverkan?period=2019'));
	await page.goto(await share(page, 'Den egna'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Umeå 2019');
	await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toHaveCount(0);
});

test('links that open nothing are answered 429 when they are many, and a good one still opens @long', async ({
	page,
	request
}) => {
	await page.goto(at('/samverkan'));
	const link = await share(page, 'Fler försök');
	const statuses = [];
	for (let at = 0; at < 40; at += 1) {
		const answer = await request.get(`${server.address}/delad/${String(at).padStart(43, 'x')}`);
		statuses.push(answer.status());
	}
	expect(statuses.slice(0, 5)).toEqual([200, 200, 200, 200, 200]);
	expect(statuses.at(-1)).toBe(429);
	expect((await request.get(link)).status()).toBe(200);
});
