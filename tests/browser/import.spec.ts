import { expect, type Page } from '@playwright/test';
import { freshNumber } from './case-form';
import { expectNoFaults } from './faultless';
import { test } from './signed-in';

const HEADER =
	'Ärendenummer;Nämnd;Kön;Avdelning;Inskriven;Inskrivningsmeddelande;Utskriven;Planering';
const line = (number: string, more: { ward?: string; admitted?: string } = {}) =>
	`${number};ÄN;kvinna;${more.ward ?? 'Medicin 1'};${more.admitted ?? '2024-03-01 08:00'};2024-03-01 09:00;2024-03-05;hem-nya`;
const csv = (lines: readonly string[]) => ({
	name: 'prov.csv',
	mimeType: 'text/csv',
	buffer: Buffer.from([HEADER, ...lines].join('\r\n'))
});

async function read(page: Page, file: ReturnType<typeof csv>): Promise<void> {
	await page.goto('/import');
	await page.getByLabel('Välj fil').setInputFiles(file);
	await page.getByRole('button', { name: 'Läs filen' }).click();
	await expect(page).toHaveURL(/\/import\/[0-9a-f-]{36}$/);
}

test('a file is previewed, imported, unchanged the second time, and undone', async ({ page }) => {
	const numbers = [freshNumber(), freshNumber()];
	const file = csv(numbers.map((number) => line(number)));
	await read(page, file);
	await page.getByRole('button', { name: 'Importera 2 ärenden' }).click();
	await expect(page.getByText('Klart. Filen är importerad.')).toBeVisible();
	const imported = page.url();

	await read(page, file);
	await expect(page.getByText('Filen ändrar ingenting')).toBeVisible();

	await page.goto(imported);
	await page.getByRole('button', { name: 'Ångra importen' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Behåll den' }).click();
	await page.getByRole('button', { name: 'Ångra importen' }).click();
	await page.getByRole('dialog').getByRole('button', { name: 'Ja, ångra importen' }).click();
	await expect(page.getByText('Klart. Importen är ångrad.')).toBeVisible();
	await page.goto(`/arenden?sok=${numbers[0]}`);
	await expect(page.getByText('Inga ärenden stämmer med urvalet')).toBeVisible();
});

test('each refused row says its line, column, value and reason, and the others go in @long', async ({
	page
}) => {
	await read(
		page,
		csv([
			line(freshNumber()),
			line(freshNumber(), { admitted: '2024-02-30' }),
			line(freshNumber(), { admitted: '' })
		])
	);
	const rows = page.getByRole('table', { name: 'Rad för rad' });
	await expect(rows.getByRole('row').nth(1)).toContainText(/3\s*Inskriven\s*2024-02-30/);
	await expect(rows.getByRole('row').nth(2)).toContainText(/4\s*Inskriven/);
	await expectNoFaults(page);
	await page.getByRole('button', { name: 'Importera 1 ärende' }).click();
	await expect(page.getByText('Klart. Filen är importerad.')).toBeVisible();
});

test('a file with nothing to import says whether it is empty or all refused @long', async ({
	page
}) => {
	await read(page, csv([]));
	await expect(page.getByText('Filen har inga rader')).toBeVisible();
	const refused = [freshNumber(), freshNumber()].map((one) => line(one, { admitted: 'i tisdags' }));
	await read(page, csv(refused));
	await expect(page.getByText('Ingen rad kan importeras')).toBeVisible();
	await expect(page.getByRole('table', { name: 'Samma fel i flera rader' })).toBeVisible();
	const each = page.getByRole('table', { name: 'Rad för rad' });
	await expect(each).toBeHidden();
	await page.getByText('Visa rad för rad').click();
	await expect(each.getByRole('row')).toHaveCount(3);
});

test('an unknown ward is refused, and added when asked for @long', async ({ page }) => {
	const ward = `Provavdelning ${freshNumber()}`;
	await read(page, csv([line(freshNumber(), { ward })]));
	await expect(page.getByText('Filen har namn som inte finns i listorna')).toBeVisible();
	await expect(page.getByRole('listitem').filter({ hasText: `Avdelning: ${ward}` })).toBeVisible();
	await page.getByRole('button', { name: 'Lägg till namnen och läs om filen' }).click();
	await expect(page.getByRole('button', { name: 'Importera 1 ärende' })).toBeVisible();
});

test('a column with a name of its own is mapped, and remembered for the next file @long', async ({
	page
}) => {
	const header = `Löpnummer ${freshNumber()}`;
	const file = () => {
		const lines = [HEADER.replace('Ärendenummer', header), line(freshNumber())];
		return { ...csv([]), buffer: Buffer.from(lines.join('\r\n')) };
	};
	await read(page, file());
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Filen gick inte att läsa');
	await page.getByLabel(`”${header}”`).selectOption({ label: 'Ärendenummer' });
	await page.getByRole('button', { name: 'Koppla kolumner och läs om' }).click();
	await expect(page.getByRole('button', { name: 'Importera 1 ärende' })).toBeVisible();
	await read(page, file());
	await expect(page.getByRole('button', { name: 'Importera 1 ärende' })).toBeVisible();
});

test('a file that cannot be read says why, and the next one can be chosen @long', async ({
	page
}) => {
	await read(page, {
		name: 'ark.xlsx',
		mimeType: 'application/octet-stream',
		buffer: Buffer.from('PK\u0003\u0004 trasig')
	});
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Filen gick inte att läsa');
	await expect(page.getByRole('alert')).toContainText('Inget har ändrats.');
	await page.getByRole('link', { name: 'Välj en annan fil' }).click();
	await expect(page.getByLabel('Välj fil')).toBeVisible();

	await page.getByLabel('Välj fil').setInputFiles({ ...csv([]), buffer: Buffer.alloc(0) });
	await page.getByRole('button', { name: 'Läs filen' }).click();
	await expect(page.getByRole('alert')).toContainText('Filen är tom.');
	await page.getByLabel('Välj fil').setInputFiles(csv([line(freshNumber())]));
	await page.getByRole('button', { name: 'Läs filen' }).click();
	await expect(page.getByRole('button', { name: 'Importera 1 ärende' })).toBeVisible();
});

test('no file, and a file over the limit, are refused where they are chosen @long', async ({
	page,
	request
}) => {
	await page.goto('/import');
	await page.getByRole('button', { name: 'Läs filen' }).click();
	await expect(page.getByRole('alert')).toContainText('Välj en fil');
	const answer = await request.post('/import/fil?slag=arenden&namn=stor.csv', {
		headers: { 'content-type': 'application/octet-stream', origin: new URL(page.url()).origin },
		data: Buffer.alloc(51 * 1024 * 1024, 'x')
	});
	expect(answer.status()).toBe(413);
	expect(await answer.json()).toEqual({ message: expect.stringContaining('Högst 50 MB') });
});

test('a monthly series is previewed value by value and imported @long', async ({ page }) => {
	const name = `Beläggning ${freshNumber()}`;
	await page.goto('/import');
	await page.getByLabel('Månadsserier').check();
	await page.getByLabel('Välj fil').setInputFiles({
		...csv([]),
		buffer: Buffer.from(`serie;år;månad;värde\r\n${name};2024;1;91,5\r\n${name};2024;2;88\r\n`)
	});
	await page.getByRole('button', { name: 'Läs filen' }).click();
	await expect(
		page.getByRole('row', { name: new RegExp(`${name}.*januari 2024.*91,5`) })
	).toBeVisible();
	await page.getByRole('button', { name: 'Importera 2 värden' }).click();
	await expect(page.getByText('Klart. Filen är importerad.')).toBeVisible();
});
