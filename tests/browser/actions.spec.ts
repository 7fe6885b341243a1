import { expect, type Browser, type Page } from '@playwright/test';
import { faultlessAtEveryWidth } from './faultless';
import { serveFixtures, type FixtureServer } from './fixture-server';
import { openLive } from './open-live';
import { test } from './started';

let server: FixtureServer;
let chef: FixtureServer['session'];
let participant: FixtureServer['session'];

test.beforeAll(async () => {
	server = await serveFixtures('2020-01-15');
	chef = await server.sessionAs({ roles: ['manager'], committees: ['ÄN', 'IFN'] });
	participant = await server.sessionAs({ roles: ['collaboration'], committees: [] });
});
test.afterAll(() => server.stop());
// Asked for already before the server is there, for what comes before all tests.
test.use({
	storageState: ({}, use) => use(chef)
});

const at = (path: string) => `${server.address}${path}`;
const said = (page: Page) => page.getByRole('status').filter({ hasText: 'Ändringen är sparad.' });

async function asParticipant(browser: Browser): Promise<Page> {
	const context = await browser.newContext({ storageState: participant });
	return context.newPage();
}

test('an action is born at a signal, begun, answered by the region, studied and decided on', async ({
	page,
	browser
}) => {
	test.slow();
	const errors: string[] = [];
	page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
	page.on('pageerror', (error) => errors.push(error.message));
	await openLive(page, at('/oversikt?manad=2019-12'));
	const changed = page.getByRole('region', { name: 'Det här har ändrats' });
	await changed.getByRole('link', { name: /^Ny åtgärd ?: Dygn till hemgång, snitt/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ny åtgärd');
	await expect(page.getByLabel('Mått', { exact: true })).toHaveValue('days-mean');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByRole('link', { name: 'Skriv vad som ska göras.' })).toBeVisible();
	await page.getByLabel('Vad ska göras?').fill('Ring avdelningen varje morgon');
	await page.getByLabel('Vem gör det?').selectOption('Gemensam');
	await page.getByLabel('Ansvarig funktion').fill('Avdelningschef');
	await page.getByLabel('Hur mycket').fill('0,2');
	await page.getByLabel('Till när').fill('2020-01-10');
	await page.getByRole('button', { name: 'Spara' }).click();

	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText('Ring avdelningen varje morgon');
	await expect(page.getByText('kommunen och samverkan')).toBeVisible();
	await expect(page.getByText(/Ett tecken i ett diagram, december 2019\. Ovanligt/)).toBeVisible();
	const address = page.url().replace(/\?.*/, '');
	await page.getByLabel('Började').fill('2019-09-01');
	await page.getByRole('button', { name: 'Börja', exact: true }).click();
	await expect(said(page)).toBeVisible();
	await expect(page.getByText('dags att följa upp', { exact: true })).toBeVisible();
	await faultlessAtEveryWidth(page);

	await page.getByText('Behöver beslut', { exact: true }).click();
	await page.getByLabel('Vad behöver beslutas?').fill('Vem ringer på helger?');
	await page.getByRole('button', { name: 'Be om beslut' }).click();
	await expect(page.getByRole('button', { name: 'Svara' })).toBeVisible();

	const region = await asParticipant(browser);
	await openLive(region, at('/atgarder'));
	await expect(region.getByRole('heading', { name: 'Behöver beslut' })).toBeVisible();
	await expect(region.getByText('Vem ringer på helger?')).toBeVisible();
	await region.getByRole('link', { name: 'Ring avdelningen varje morgon' }).click();
	await region.getByLabel('Svar', { exact: true }).fill('Avdelningen ringer');
	await region.getByRole('button', { name: 'Svara', exact: true }).click();
	await region.getByLabel('Återkoppling').fill('Det går bra på två avdelningar');
	await region.getByRole('button', { name: 'Spara', exact: true }).click();
	await expect(region.getByRole('listitem').filter({ hasText: 'Det går bra' })).toBeVisible();
	// What is saved is not there to be saved once more: an entry is never taken back.
	await expect(region.getByLabel('Återkoppling')).toHaveValue('');
	await region.context().close();

	await page.goto(address);
	await expect(page.getByRole('listitem').filter({ hasText: 'Det går bra' })).toContainText(
		'Regionen'
	);
	await expect(page.getByText(/^Diagrammet svarar: (Ingen säker|Säker|För få)/)).toBeVisible();
	await page.getByRole('radio', { name: /^Behåll/ }).check();
	await page.getByLabel('Varför?').fill('Väntan är kortare');
	await page.getByRole('button', { name: 'Spara beslutet' }).click();
	await expect(page.getByText('Beslut: behållen.')).toBeVisible();
	await expect(page.getByText(/^Diagrammet svarade:/)).toBeVisible();

	await page.goto(at('/matt/days-mean?manad=2019-12'));
	const start = page.getByRole('listitem').filter({ hasText: 'Åtgärd började: Ring avdelningen' });
	await expect(start).toContainText('September 2019');
	await expect(start.getByRole('link', { name: 'Åtgärden' })).toBeVisible();
	await page.goto(at('/atgarder'));
	await expect(page.getByRole('heading', { name: 'Klara och avslutade' })).toBeVisible();
	await faultlessAtEveryWidth(page);
	await page.goto(at('/atgarder?lage=oppen'));
	await expect(page.getByText('Inga åtgärder i urvalet')).toBeVisible();
	expect(errors).toEqual([]);
});

test('samverkan reads nothing that is not shared, and says so to nobody', async ({
	page,
	browser
}) => {
	await page.goto(at('/atgarder/ny?fran=avdelning&avdelning=medicin-1'));
	await page.getByLabel('Vad ska göras?').fill('Egen rutin');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Egen rutin');
	const region = await asParticipant(browser);
	const answer = await region.goto(page.url());
	expect(answer?.status()).toBe(404);
	await region.goto(at('/atgarder'));
	await expect(region.getByText('Egen rutin')).toHaveCount(0);
	await region.context().close();
});
