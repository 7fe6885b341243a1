import { expect } from '@playwright/test';
import { expectNoFaults } from './faultless';
import { freshNumber, registerCase, save } from './case-form';
import { openLive } from './open-live';
import { test } from './signed-in';

test('several cases are given the same at once in the list, and one row what the row above has @long', async ({
	page
}) => {
	const prefix = freshNumber();
	const numbers = ['a', 'b', 'c'].map((letter) => `${prefix}${letter}`);
	for (const number of numbers) await registerCase(page, number);
	await openLive(page, `/arenden/redigera?sok=${prefix}&sortera=nummer`);
	const plan = (number: string) => page.getByRole('combobox', { name: `Planering, ${number}` });
	await plan(numbers[0] ?? '').fill('Särskilt boende');
	await plan(numbers[0] ?? '').press('Tab');
	await plan(numbers[1] ?? '').press('Control+d');
	await expect(plan(numbers[1] ?? '')).toHaveValue('Särskilt boende');
	await page.getByRole('checkbox', { name: 'Markera alla' }).check();
	const together = page.getByRole('group', { name: 'Ändra markerade' });
	await together.getByLabel('Fält').selectOption({ label: 'Utskriven' });
	await together.getByLabel('Utskriven').fill('-1 10');
	await together.getByRole('button', { name: 'Sätt i 3 rader' }).click();
	for (const number of numbers) {
		await expect(page.getByRole('textbox', { name: `Utskriven, ${number}` })).toHaveValue('-1 10');
	}
	await expectNoFaults(page);
	await together.getByLabel('Utskriven').fill('');
	await together.getByRole('button', { name: 'Sätt i 3 rader' }).click();
	await plan(numbers[0] ?? '').press('Control+Shift+d');
	await page.getByRole('button', { name: 'Spara alla' }).last().click();
	await expect(page.getByText('3 ärenden sparade.')).toBeVisible();
	await page.reload();
	for (const number of numbers) {
		await expect(plan(number)).toHaveValue('Särskilt boende');
	}
});

test('contributing reasons are chosen by typing, as the main one is @long', async ({ page }) => {
	const number = freshNumber();
	await registerCase(page, number);
	await page.getByLabel('Främsta orsak till ej hemgång').focus();
	const main = page.getByRole('combobox', { name: 'Främsta orsak till ej hemgång' });
	await page.getByLabel('Ärendenummer').focus();
	await expect(main).toHaveAttribute('aria-autocomplete', 'list');
	await main.fill('smitta');
	await main.press('Enter');
	await page.getByText('Bidragande orsaker', { exact: true }).first().press('Enter');
	const more = page.getByRole('combobox', { name: 'Bidragande orsaker' });
	await more.fill('info');
	await more.press('Enter');
	await expect(more).toHaveValue('');
	await expect(page.getByRole('checkbox', { checked: true, name: /info/i })).toBeVisible();
	await save(page);
	await expect(page.getByText('Sparat.')).toBeVisible();
	await expect(page.getByRole('checkbox', { checked: true, name: /info/i })).toBeVisible();
	await expectNoFaults(page);
});
