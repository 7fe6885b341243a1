import { expect } from '@playwright/test';
import { choose, freshNumber, registerCase } from './case-form';
import { expectNoFaults } from './faultless';
import { openLive } from './open-live';
import { test } from './signed-in';

test('the day begins at the board', async ({ page }) => {
	await page.goto('/');
	await expect(page).toHaveURL(/\/tavla$/);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tavla');
});

test('somebody ready stands on the board with what is missing, until the discharge @long', async ({
	page
}) => {
	const number = freshNumber();
	await registerCase(page, number);
	await page.getByRole('textbox', { name: 'När' }).fill('-2 10');
	await page.getByRole('button', { name: 'Utskrivningsklar', exact: true }).click();
	await expect(page.getByText('Utskrivningsklar, väntar')).toBeVisible();

	await page.goto('/tavla');
	const row = page.getByRole('row', { name: number });
	await expect(row).toContainText('Medicin 1');
	await expect(row.getByRole('cell').first()).toHaveText('2');
	await expect(row).toContainText('Betalningsansvar från i morgon');
	for (const missing of ['Planering', 'Besked', 'SIP-kallelse']) {
		await expect(row).toContainText(missing);
	}
	await expectNoFaults(page);

	await row.getByRole('link', { name: number, exact: true }).click();
	await choose(page, 'Planering efter sjukhusvistelse', 'Särskilt boende');
	await page.getByRole('button', { name: 'Utskriven', exact: true }).click();
	// A discharge to a care home on a weekend is asked about; on other days it is saved at once.
	const confirm = page.getByRole('button', { name: 'Ja, spara ändå' });
	await expect(page.getByText('Sparat.').or(confirm)).toBeVisible();
	if (await confirm.isVisible()) await confirm.click();
	await expect(page.getByText('Sparat.')).toBeVisible();
	await page.goto('/tavla');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tavla');
	await expect(page.getByRole('row', { name: number })).toHaveCount(0);
});

test('what happens is registered from the row of the board, by keyboard, and what is to be done comes up when it is due', async ({
	page
}) => {
	const number = freshNumber();
	await registerCase(page, number);
	await page.getByRole('button', { name: 'Utskrivningsklar', exact: true }).click();
	await expect(page.getByText('Utskrivningsklar, väntar')).toBeVisible();
	await expect(page.getByText('Ansvarig:')).toBeVisible();

	await openLive(page, '/tavla');
	const row = page.getByRole('row', { name: number }).first();
	const form = page.getByRole('region', { name: `Registrera i ${number}` });
	const open = row.getByRole('link', { name: `Registrera i ${number}` });
	await open.press('Enter');
	await expect(form.getByLabel('Händelse')).toBeFocused();
	await form.getByLabel('Händelse').selectOption({ value: 'canReceive' });
	await form.getByLabel('När', { exact: true }).fill('i somras');
	await form.getByLabel('Anteckning').fill('Dottern hämtar');
	await form.getByLabel('Bevaka').fill('idag');
	await form.getByLabel('Vad som ska göras').fill(`Ring om ${number}`);
	await form.getByLabel('Vad som ska göras').press('Enter');
	await expect(form.getByLabel('När', { exact: true })).toHaveAccessibleDescription(/Fel: /);
	await expect(form.getByLabel('Anteckning')).toHaveValue('Dottern hämtar');
	await form.getByLabel('När', { exact: true }).fill('nu');
	await form.getByLabel('När', { exact: true }).press('Enter');
	await expect(form).toHaveCount(0);
	await expect(open).toBeFocused();
	await expect(row).toContainText('Kan ta emot');
	await expect(row).toContainText('Dottern hämtar');
	const told = page.getByRole('status').filter({ hasText: `Sparat i ${number}` });
	await expect(told).toContainText(
		/Kommunens besked: Kommunen kan ta emot, .* \d{4}-\d\d-\d\d \d\d:\d\d;/
	);
	await expect(told).toContainText('Anteckning: Dottern hämtar');
	await expect(row).toContainText(`Ring om ${number}`);
	await expectNoFaults(page);

	const mine = page.getByRole('region', { name: 'Att göra nu' });
	await mine.getByRole('button', { name: `Klar med Ring om ${number}` }).press('Enter');
	await expect(page.getByText(`Ring om ${number}`)).toHaveCount(0);
	await page.getByRole('button', { name: 'Ångra', exact: true }).press('Enter');
	await expect(page.getByText(`Ångrat i ${number}`)).toBeFocused();
	await expect(mine).toContainText(`Ring om ${number}`);

	await open.press('Enter');
	await form.getByLabel('Händelse').selectOption({ value: 'deceased' });
	await form.getByRole('button', { name: 'Spara', exact: true }).last().press('Enter');
	await expect(row).toHaveCount(0);
	await page.getByRole('button', { name: 'Ångra', exact: true }).press('Enter');
	await expect(page.getByText(`Ångrat i ${number}`)).toBeFocused();
	await expect(row).toContainText('Kan ta emot');
});

test('on a phone everything about whoever waits stands within the screen @long', async ({
	page
}) => {
	const number = freshNumber();
	await registerCase(page, number);
	await page.getByRole('button', { name: 'Utskrivningsklar', exact: true }).click();
	await expect(page.getByText('Utskrivningsklar, väntar')).toBeVisible();
	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/tavla');
	const row = page.getByRole('row', { name: number });
	await expect(row).toContainText('Betalningsansvar från');
	const hidden = await page
		.getByRole('group', { name: 'Väntar på hemgång' })
		.evaluate((list) => list.scrollWidth - list.clientWidth);
	expect(hidden).toBeLessThanOrEqual(0);
	await expectNoFaults(page);
});
