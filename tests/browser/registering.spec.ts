import { expect, type Page } from '@playwright/test';
import { expectChosen, freshNumber, registerCase, typeAheadsReady } from './case-form';
import { expectNoFaults } from './faultless';
import { test } from './signed-in';

test('the box of a list says what it is, how much it found and what it takes @long', async ({
	page
}) => {
	await page.goto('/arenden/nytt');
	const ward = page.getByRole('combobox', { name: 'Avdelning' });
	await expect(ward).toHaveAttribute('aria-autocomplete', 'list');
	await expect(ward).toHaveAttribute('aria-expanded', 'false');
	await ward.focus();
	await page.keyboard.type('ger');
	await expect(ward).toHaveAttribute('aria-expanded', 'true');
	const options = page.getByRole('listbox', { name: 'Förslag' }).getByRole('option');
	await expect(options).toHaveText(['Geriatrik 1', 'Geriatrik 2']);
	await expect(options.first()).toHaveAttribute('aria-selected', 'true');
	await expect(page.getByText('2 träffar. Geriatrik 1.')).toBeAttached();
	await expectNoFaults(page);
	await page.keyboard.press('ArrowDown');
	const id = await options.nth(1).getAttribute('id');
	await expect(ward).toHaveAttribute('aria-activedescendant', id ?? '');
	await page.keyboard.press('Enter');
	await expect(ward).toHaveValue('Geriatrik 2');
	await expect(ward).toBeFocused();
	await expect(options).toHaveCount(0);
});

test('what matches nothing is said at once at its field, stays there, and saves nothing @long', async ({
	page
}) => {
	await page.goto('/arenden/nytt');
	await typeAheadsReady(page);
	const box = page.getByRole('combobox', { name: 'Brist i informationsöverföringen' });
	for (const [field, text] of [
		[page.getByRole('combobox', { name: 'Avdelning' }), 'Månen'],
		[box, 'inget sådant']
	] as const) {
		await field.focus();
		await page.keyboard.type(text);
		await page.keyboard.press('Tab');
		await expect(field).toHaveValue(text);
		await expect(field).toHaveAccessibleDescription(new RegExp(`”${text}” finns inte i listan`));
	}
	await expectNoFaults(page);
	await page.keyboard.press('Control+Enter');
	await expect(page.getByRole('alert')).toContainText('”inget sådant” finns inte i listan');
	await page.getByRole('link', { name: /inget sådant/ }).click();
	await expect(box).toBeFocused();
	await page.keyboard.type('fvk');
	await page.keyboard.press('Enter');
	await expect(box).toHaveValue('');
	await expect(page.getByLabel('Fast vårdkontakt ej utsedd')).toBeChecked();
});

test('a birth year that may be two is asked about, and any other is echoed in full @long', async ({
	page
}) => {
	await page.goto('/arenden/nytt');
	const year = page.getByLabel('Födelseår');
	await year.fill('41');
	await expect(page.getByText(/^1941, \d+ år i år$/)).toBeVisible();
	await year.fill('20');
	await year.press('Tab');
	await expect(year).toHaveAccessibleDescription(/Menar du 1920 eller 2020\?/);
	await expect(year).toHaveValue('20');
});

test('what is typed before the script has come is kept', async ({ page }) => {
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto('/arenden/nytt', { waitUntil: 'commit' });
	const sex = page.getByLabel('Kön');
	await expect(sex).toBeFocused();
	await page.keyboard.press('m');
	await page.keyboard.press('Tab');
	await page.keyboard.type('38');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Tab');
	const ward = page.getByLabel('Avdelning');
	await expect(ward).toBeFocused();
	await page.keyboard.type('urol');
	release();
	await expect(page.getByRole('combobox', { name: 'Listad hälsocentral' })).toHaveAttribute(
		'aria-autocomplete',
		'list'
	);
	await expect(ward).toBeFocused();
	await page.keyboard.press('Tab');
	await expect(sex).toHaveValue('man');
	await expect(page.getByLabel('Födelseår')).toHaveValue(/^(19)?38$/);
	await expectChosen(page, 'Avdelning', 'Urologi');
});

/** Registers what happens next, once it is said what Enter will do: until then it does nothing. */
async function registerNext(page: Page): Promise<void> {
	await page.keyboard.press('Alt+u');
	await expect(page.getByRole('status').filter({ hasText: 'registrerar:' })).toBeVisible();
	await page.keyboard.press('Enter');
}

test('one key leads to a new case from any page, and one adds what happens next', async ({
	page
}) => {
	await registerCase(page, freshNumber());
	await registerNext(page);
	await expect(page.getByText('Utskrivningsklar, väntar')).toBeVisible();
	await expect(page.getByRole('textbox', { name: 'När' })).toBeFocused();
	await registerNext(page);
	await expect(page.getByText('Sparat.')).toBeVisible();
	await expect(page.getByLabel('Utskriven', { exact: true })).not.toHaveValue('');
	const heading = page.getByRole('heading', { level: 1 });
	await page.getByRole('link', { name: 'Översikt' }).click();
	await expect(heading).toHaveText('Översikt');
	await page.keyboard.press('Alt+n');
	await expect(heading).toHaveText('Nytt ärende');
	await expect(page.getByLabel('Kön')).toBeFocused();
});
