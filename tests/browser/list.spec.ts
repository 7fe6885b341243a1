import { expect, type Page } from '@playwright/test';
import { fillCase, freshNumber, registerCase } from './case-form';
import { expectNoFaults } from './faultless';
import { openLive } from './open-live';
import { test } from './signed-in';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test('a list’s filters keep the focus, read short dates, and lead on from case to case @long', async ({
	page
}) => {
	const shared = freshNumber();
	const numbers = ['X3', 'X2', 'X1'].map((last) => `${shared}-${last}`);
	for (const number of numbers.toReversed()) await registerCase(page, number);
	const list = `/arenden?sok=${shared}&sortera=nummer&ordning=fallande`;
	await openLive(page, list);
	await expect(page.getByRole('rowheader')).toHaveText(numbers);

	// An arrow key only chooses; Enter shows, and the focus stays where it was.
	const plan = page.getByLabel('Planering', { exact: true });
	await plan.focus();
	await page.keyboard.press('s');
	await expect(plan).toHaveValue(/./);
	const chosen = await plan.inputValue();
	expect(page.url()).not.toContain('planering');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL(new RegExp(`planering=${encodeURIComponent(chosen)}`));
	await expect(plan).toBeFocused();
	await plan.selectOption('');
	await page.keyboard.press('Enter');
	await expect(page).not.toHaveURL(/planering=./);

	// A short date is read as in a case; what cannot be read says so, and shows no other list.
	const from = page.getByLabel('Inskriven från');
	await from.fill('-3');
	await from.press('Enter');
	await expect(from).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
	await expect(from).toBeFocused();
	await expect(page.getByRole('rowheader')).toHaveText(numbers);
	// What is typed in another field while the answer is on its way stays.
	await page.route('**/__data.json*', async (route) => {
		await expect(page.getByLabel('Ärendenummer')).toHaveValue('meanwhile');
		await route.continue();
	});
	await from.fill('-2');
	await from.press('Enter');
	const found = page.getByLabel('Ärendenummer');
	const before = await found.inputValue();
	await found.fill('meanwhile');
	await expect(from).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
	await expect(found).toHaveValue('meanwhile');
	await page.unroute('**/__data.json*');
	await found.fill(before);
	await from.fill('i somras');
	await from.press('Enter');
	await expect(from).toHaveAccessibleDescription(/Skriv ett datum/);
	await expect(from).toHaveValue('i somras');
	await expect(page.getByRole('rowheader')).toHaveCount(0);
	await page.getByText('Fler urval').click();
	await page.getByLabel('Ändrad sedan').fill('nyss');
	await from.fill('');
	await from.press('Enter');
	await expect(page.getByLabel('Ändrad sedan')).toHaveAccessibleDescription(/Skriv ett datum/);
	await expectNoFaults(page);

	// A selection is saved under a name, and taken away again.
	await openLive(page, list);
	await page.getByText('Spara eller ta bort urval').click();
	await page.getByLabel('Urvalets namn').fill('Mina tre');
	await page.getByLabel('Urvalets namn').press('Enter');
	const saved = page.getByRole('navigation', { name: 'Sparade urval' });
	await expect(saved.getByRole('link', { name: 'Mina tre' })).toBeVisible();
	await page.getByRole('button', { name: 'Ta bort ”Mina tre”' }).click();
	await expect(saved).toHaveCount(0);

	// From case to case, and back to where one was, though the list has changed meanwhile.
	await openLive(page, list);
	await page.getByRole('link', { name: numbers[0] }).click();
	await expect(heading(page)).toHaveText(`Ärende ${numbers[0]}`);
	await page.getByRole('link', { name: /^Nästa/ }).click();
	await expect(heading(page)).toHaveText(`Ärende ${numbers[1]}`);
	await page.keyboard.press('Alt+k');
	await expect(heading(page)).toHaveText(`Ärende ${numbers[0]}`);
	await page.keyboard.press('Alt+j');
	await expect(heading(page)).toHaveText(`Ärende ${numbers[1]}`);
	await page.getByRole('link', { name: 'Ärenden i urvalet' }).click();
	await expect(page.getByRole('link', { name: numbers[1] })).toBeFocused();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a short date limits the list, what cannot be read says so, and a number opens its case @long', async ({
		page
	}) => {
		const number = freshNumber();
		await fillCase(page, number);
		await page.getByRole('button', { name: 'Registrera', exact: true }).click();
		await page.goto(`/arenden?sok=${number}`);
		await page.getByLabel('Inskriven från').fill('-3');
		await page.getByRole('button', { name: 'Visa' }).click();
		await expect(page.getByRole('rowheader')).toHaveText([number]);
		await page.getByLabel('Inskriven från').fill('i somras');
		await page.getByRole('button', { name: 'Visa' }).click();
		await expect(page.getByLabel('Inskriven från')).toHaveAccessibleDescription(/Skriv ett datum/);
		await page.getByRole('link', { name: 'Hitta ärende' }).click();
		await page.getByLabel('Ärendenummer, eller en del av det').fill(number.slice(3));
		await page.getByRole('button', { name: 'Öppna' }).click();
		await expect(heading(page)).toHaveText(`Ärende ${number}`);
	});
});
