import { expect, type Page } from '@playwright/test';
import { freshNumber } from './case-form';
import { expectNoFaults } from './faultless';
import { test } from './signed-in';

const HEADER = [
	...['Ärendenummer', 'Nämnd', 'Kön', 'Avdelning', 'Inskriven', 'Inskrivningsmeddelande'],
	...['Utskriven', 'Planering']
];

interface Cells {
	number?: string;
	ward?: string;
	admitted?: string;
}

const cellsOf = ({
	number = freshNumber(),
	ward = 'Medicin 1',
	admitted = '2024-03-01 08:00'
}: Cells) =>
	[number, 'ÄN', 'kvinna', ward, admitted, '2024-03-01 09:00', '2024-03-05', 'hem-nya'] as const;

/** What Excel puts on the clipboard. */
const copied = (...rows: (readonly string[])[]) =>
	rows.map((row) => `${row.join('\t')}\r\n`).join('');

const cell = (page: Page, row: number, header: string) =>
	page
		.getByRole('textbox', { name: `Rad ${row}, ${header}`, exact: true })
		.or(page.getByRole('combobox', { name: `Rad ${row}, ${header}`, exact: true }));

/** Pastes as Ctrl+V does, with this on the clipboard. */
async function paste(page: Page, text: string): Promise<void> {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.evaluate((copy) => navigator.clipboard.writeText(copy), text);
	await page.keyboard.press('ControlOrMeta+V');
}

const status = (page: Page) => page.getByRole('status').filter({ hasText: /rad/ });

test('rows from Excel are judged as they are pasted, corrected by keyboard, and saved while others stay', async ({
	page
}) => {
	const numbers = [freshNumber(), freshNumber(), freshNumber()];
	await page.goto('/arenden');
	await page.getByRole('link', { name: 'Flera på en gång' }).click();
	await cell(page, 1, 'Ärendenummer').focus();
	await paste(
		page,
		copied(
			HEADER,
			cellsOf({ number: numbers[0] ?? '' }),
			cellsOf({ number: numbers[1] ?? '', admitted: '2024-02-30' }),
			cellsOf({ number: numbers[2] ?? '', ward: 'Medisin 1' })
		)
	);
	await expect(status(page)).toContainText('3 rader: 1 ny, 2 att rätta.');
	await expect(cell(page, 1, 'Utskriven')).toHaveValue('2024-03-05');
	const admitted = cell(page, 2, 'Inskriven');
	await expect(admitted).toHaveAttribute('aria-invalid', 'true');
	await expect(admitted).toHaveAccessibleDescription(/februari 2024 har 29 dagar/);
	await expect(cell(page, 3, 'Avdelning')).toHaveAccessibleDescription(/finns inte i listan/);

	await page.getByRole('link', { name: 'Rad 2, Inskriven' }).click();
	await expect(admitted).toBeFocused();
	await page.keyboard.press('ControlOrMeta+A');
	await page.keyboard.type('2024-03-01 08:00');
	await page.keyboard.press('Enter');
	await expect(cell(page, 3, 'Inskriven')).toBeFocused();
	await expect(status(page)).toContainText('3 rader: 2 nya, 1 att rätta.');
	await expect(admitted).not.toHaveAttribute('aria-invalid');

	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Spara de 2 som stämmer' })).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('2 ärenden är sparade.')).toBeVisible();
	await expect(cell(page, 1, 'Ärendenummer')).toHaveValue(numbers[2] ?? '');
	await expect(cell(page, 1, 'Avdelning')).toBeFocused();
	await page.keyboard.type('Medicin 1');
	await page.getByRole('button', { name: 'Granska', exact: true }).click();
	await page.getByRole('button', { name: 'Spara 1 ärende' }).click();
	await expect(page.getByText('1 ärende är sparat.')).toBeVisible();
	await expect(cell(page, 1, 'Ärendenummer')).toHaveValue('');
	await page.getByRole('link', { name: 'Visa eller ångra' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inklistrat 1 rad');
	await page.goto(`/arenden?sok=${numbers[0]}`);
	await expect(page.getByRole('link', { name: numbers[0] ?? '' })).toBeVisible();
});

test('a real log is read as the form reads it, what is unknown is mapped once, and what changes is shown @long', async ({
	page
}) => {
	test.slow();
	const [first, second] = [freshNumber(), freshNumber()];
	const plan = `Hemgång utan insats ${first}`;
	const header = ['Ärendenummer', 'Nämnd', 'Kön', 'Födelseår', 'Avdelning', 'Hälsocentral'];
	const dates = ['Inskriven', 'Inskrivningsmeddelande', 'Utskriven'];
	const times = ['2024-03-01 08:00', '2024-03-01 09:00', '2024-03-05'];
	await page.goto('/arenden/klistra');
	await cell(page, 1, 'Ärendenummer').focus();
	await paste(
		page,
		copied(
			[...header, ...dates, 'Planering'],
			[first, 'ÄN', 'K', '44', 'g1', 'tegs', ...times, plan],
			[second, 'ÄN', 'M', '38', 'okänd', 'åli', ...times, 'P3']
		)
	);
	await expect(status(page)).toContainText('2 rader: 1 ny, 1 att rätta.');
	await expect(cell(page, 2, 'Avdelning')).toHaveValue('Okänd avdelning');
	await expect(cell(page, 2, 'Planering')).toHaveValue('Hemgång, befintliga insatser');
	const unknown = page.getByLabel(`”${plan}” i Planering (1 rad)`);
	await expect(unknown).toHaveValue('hem-ingen');
	await expectNoFaults(page);
	await page.getByRole('button', { name: 'Koppla värdena och granska igen' }).click();
	await expect(status(page)).toContainText('2 rader: 2 nya.');
	await expect(cell(page, 1, 'Planering')).toHaveValue('Hemgång, ingen insats');
	await expect(cell(page, 1, 'Hälsocentral')).toHaveValue('Tegs hälsocentral');
	await expect(page.getByText(`”${plan}” i Planering läses som`)).toContainText(
		'enligt en koppling'
	);
	await page.getByRole('button', { name: 'Spara 2 ärenden' }).click();
	await expect(page.getByText('2 ärenden är sparade.')).toBeVisible();

	await cell(page, 1, 'Ärendenummer').focus();
	await paste(
		page,
		copied(
			['Ärendenummer', 'Nämnd', 'Kön', 'Hälsocentral', ...dates],
			[first, 'ÄN', 'U', 'tegs', ...times],
			[second, 'ÄN', 'M', '', ...times.slice(0, 2), '']
		)
	);
	const changes = page.getByRole('region', { name: '2 ärenden ändras' });
	const rows = changes.getByRole('row');
	await expect(rows.nth(1)).toContainText('Utskriven tas bort');
	await expect(rows.nth(1)).toContainText(/Utskriven: Före: 2024-03-05 → Efter: \(tas bort\)/);
	await expect(rows.nth(2)).toContainText(/Kön: Före: Kvinna → Efter: Uppgift saknas/);

	page.once('dialog', (dialog) => dialog.accept());
	await page.goto('/installningar/varden');
	const mapped = page.getByRole('row').filter({ hasText: plan });
	await expect(mapped).toContainText('Hemgång, ingen insats');
	await expectNoFaults(page);
	await mapped.getByRole('button', { name: /^Ta bort/ }).click();
	await expect(page.getByText('Borttaget.')).toBeVisible();
	await expect(mapped).toHaveCount(0);
});

test('axe finds nothing in a grid with errors, warnings and names to add @long', async ({
	page
}) => {
	test.slow();
	await page.goto('/arenden/klistra');
	await cell(page, 1, 'Ärendenummer').focus();
	await paste(
		page,
		copied(HEADER, cellsOf({ ward: 'Medisin 1' }), cellsOf({ admitted: '2024-02-20 08:00' }))
	);
	await expect(page.getByRole('heading', { name: 'Att rätta' })).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Att titta på' })).toBeVisible();
	await expectNoFaults(page);
});

test('without column names the cells fill in order, and a paste can be taken back @long', async ({
	page
}) => {
	await page.goto('/arenden/klistra');
	await cell(page, 2, 'Kön').fill('man');
	await cell(page, 2, 'Kön').focus();
	await paste(page, copied(['kvinna', '1938'], ['man', '1940']));
	await expect(cell(page, 2, 'Kön')).toHaveValue('kvinna');
	await expect(cell(page, 3, 'Födelseår')).toHaveValue('1940');
	await page.getByRole('button', { name: 'Ta tillbaka' }).click();
	await expect(cell(page, 2, 'Kön')).toHaveValue('man');
	await expect(cell(page, 3, 'Födelseår')).toHaveValue('');

	await cell(page, 1, 'SÄBO inflyttning').focus();
	await paste(page, copied(['2024-03-01', '2024-03-02'], ['', '']));
	await expect(page.getByRole('alert')).toContainText('har 2 kolumner');
	await expect(cell(page, 1, 'SÄBO inflyttning')).toHaveValue('');
});

test('the arrows, Enter, Tab and Esc move as in a spreadsheet, and a short date is written out @long', async ({
	page
}) => {
	await page.goto('/arenden/klistra');
	await cell(page, 1, 'Inskriven').focus();
	await page.keyboard.press('ArrowDown');
	await expect(cell(page, 2, 'Inskriven')).toBeFocused();
	await page.keyboard.type('igår 930');
	await page.keyboard.press('ArrowRight');
	await expect(cell(page, 2, 'Inskrivningsmeddelande')).toBeFocused();
	await expect(cell(page, 2, 'Inskriven')).toHaveValue(/^\d{4}-\d{2}-\d{2} 09:30$/);
	await page.keyboard.press('ArrowLeft');
	await page.keyboard.press('Shift+Enter');
	await expect(cell(page, 1, 'Inskriven')).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(cell(page, 1, 'Inskrivningsmeddelande')).toBeFocused();
	await page.keyboard.type('fel');
	await page.keyboard.press('Escape');
	await expect(cell(page, 1, 'Inskrivningsmeddelande')).toHaveValue('');
	await page.keyboard.press('Escape');
	await expect(page.getByRole('button', { name: 'Granska', exact: true })).toBeFocused();
});

test('reloading keeps the rows that have been judged, and what is unusual is shown before it is saved @long', async ({
	page
}) => {
	await page.goto('/arenden/klistra');
	await cell(page, 1, 'Ärendenummer').focus();
	await paste(page, copied(HEADER, cellsOf({})));
	const saving = page.getByRole('button', { name: 'Spara 1 ärende' });
	await expect(saving).toBeVisible();
	page.once('dialog', (dialog) => dialog.accept());
	await page.reload();
	await expect(cell(page, 1, 'Avdelning')).toHaveValue('Medicin 1');

	await cell(page, 1, 'Inskrivningsmeddelande').fill('');
	await saving.click();
	await expect(page.getByText('Inget är sparat än.')).toBeVisible();
	await expect(page.getByRole('heading', { name: 'Att titta på' })).toBeVisible();
	await saving.click();
	await expect(page.getByText('1 ärende är sparat.')).toBeVisible();
});

test('a personnummer is refused, and what was typed is still there @long', async ({ page }) => {
	await page.goto('/arenden/klistra');
	await cell(page, 1, 'Ärendenummer').focus();
	await paste(page, copied(HEADER, cellsOf({ number: '19121212-1212' }), cellsOf({})));
	await expect(cell(page, 1, 'Ärendenummer')).toHaveAccessibleDescription(/personnummer/);
	await expect(cell(page, 1, 'Ärendenummer')).toHaveValue('19121212-1212');
	await page.getByRole('button', { name: 'Spara den som stämmer' }).click();
	await expect(page.getByText('1 ärende är sparat.')).toBeVisible();
});

test('a ward that the lists lack is added for who may, with the rows still there @long', async ({
	page
}) => {
	const ward = `Inklistrad avdelning ${freshNumber()}`;
	await page.goto('/arenden/klistra');
	await cell(page, 1, 'Ärendenummer').focus();
	await paste(page, copied(HEADER, cellsOf({ ward })));
	await expect(page.getByRole('listitem').filter({ hasText: `Avdelning: ${ward}` })).toBeVisible();
	await page.getByRole('button', { name: 'Lägg till namnen och granska igen' }).click();
	await expect(page.getByRole('button', { name: 'Spara 1 ärende' })).toBeVisible();
	await expect(cell(page, 1, 'Avdelning')).toHaveValue(ward);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('rows are pasted as text, corrected in the grid and saved @long', async ({ page }) => {
		await page.goto('/arenden/klistra');
		await page.getByText('Klistra in som text', { exact: true }).click();
		await page
			.getByLabel('Rader från Excel')
			.fill(copied(HEADER, cellsOf({}), cellsOf({ admitted: 'i somras' })));
		await page.getByRole('button', { name: 'Granska', exact: true }).click();
		await expect(status(page)).toContainText('2 rader: 1 ny, 1 att rätta.');
		const admitted = cell(page, 2, 'Inskriven');
		await expect(admitted).toHaveAccessibleDescription(/inget datum/);
		await page.getByRole('button', { name: 'Spara den som stämmer' }).click();
		await expect(page.getByText('1 ärende är sparat.')).toBeVisible();
		await cell(page, 1, 'Inskriven').fill('2024-03-01 08:00');
		await page.getByRole('button', { name: 'Granska', exact: true }).click();
		await page.getByRole('button', { name: 'Spara 1 ärende' }).click();
		await expect(page.getByText('1 ärende är sparat.')).toBeVisible();

		await page.getByRole('button', { name: 'Granska', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText('Rutnätet är tomt.');
	});
});

test('rows that the grid cannot read, because the program could not be fetched, are taken as text', async ({
	page
}) => {
	await page.goto('/arenden/klistra');
	await expect(page.locator('#svelte-announcer')).toBeAttached();
	await page.route('**/immutable/**/*.js', (route) => route.abort());
	await cell(page, 1, 'Ärendenummer').focus();
	const rows = copied(HEADER, cellsOf({}));
	await paste(page, rows);
	await expect(page.getByText('Raderna kunde inte klistras in i rutnätet.')).toBeVisible();
	await page.getByText('Klistra in som text', { exact: true }).click();
	await page.getByLabel('Rader från Excel').fill(rows);
	await page.getByRole('button', { name: 'Granska', exact: true }).last().click();
	await expect(status(page)).toContainText('1 rad: 1 ny.');
});
