import { expect, type Page } from '@playwright/test';
import { fillCase, freshNumber, registerCase } from './case-form';
import { expectNoFaults } from './faultless';
import { openLive } from './open-live';
import { test } from './signed-in';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Registers a case that is given its number, which it gives. */
async function registerUnnumbered(page: Page): Promise<string> {
	await fillCase(page, '');
	await page.getByRole('button', { name: 'Registrera', exact: true }).click();
	await expect(heading(page)).toHaveText(/^Ärende \d{4}-\d{5}$/);
	return (await heading(page).innerText()).replace('Ärende ', '');
}

test('a case is found from anywhere in at most ten keys, the ambiguous are listed, and ? shows every shortcut @long', async ({
	page
}) => {
	const number = await registerUnnumbered(page);
	await openLive(page, '/tavla');
	const keys = ['/', ...number.slice(-5), 'Enter'];
	expect(keys.length).toBeLessThanOrEqual(10);
	await expect(page.getByRole('link', { name: 'Hitta ärende' })).toBeVisible();
	for (const key of keys) await page.keyboard.press(key);
	await expect(heading(page)).toHaveText(`Ärende ${number}`);

	const shared = freshNumber();
	for (const last of ['X1', 'X2']) await registerCase(page, `${shared}-${last}`);
	await page.getByLabel('Anteckning om ärendet').focus();
	await page.keyboard.press('Control+k');
	await page.getByLabel('Ärendenummer, eller en del av det').fill(`${shared.slice(4)}-X`);
	await page.keyboard.press('Enter');
	await expect(page.getByRole('rowheader')).toHaveText([
		new RegExp(`^${shared}-X[12]`),
		new RegExp(`^${shared}-X[12]`)
	]);
	await expect(page.getByRole('row', { name: `${shared}-X1` })).toContainText('Medicin 1');
	await expectNoFaults(page);
	const first = page.getByRole('rowheader').first().getByRole('link');
	await expect(first).toBeFocused();
	const expected = await first.innerText();
	await page.keyboard.press('Enter');
	await expect(heading(page)).toHaveText(`Ärende ${expected}`);

	await page.keyboard.press('?');
	const help = page.getByRole('dialog', { name: 'Kortkommandon' });
	await expect(help).toContainText('hitta ett ärende');
	await expectNoFaults(page);
	await page.keyboard.press('Escape');
	await expect(help).toBeHidden();
});
