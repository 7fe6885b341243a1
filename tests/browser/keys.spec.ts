import { expect, type Page } from '@playwright/test';
import { expectChosen, freshNumber, registerCase } from './case-form';
import { openLive } from './open-live';
import { test } from './signed-in';

const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const quick = (page: Page) => page.getByRole('region', { name: 'Det här hände' });
const PLAN = 'Planering efter sjukhusvistelse';
const plan = 'Hemgång, befintliga insatser';

test('no key registers an event but its own, which first says what it registers and when', async ({
	page
}) => {
	await registerCase(page, freshNumber());
	await page.reload();
	await expect(page.getByText('Sparat.')).toHaveCount(0);
	const changes = page.getByRole('region', { name: 'Historik' }).getByRole('listitem');
	await expect(changes).toHaveCount(1);
	const buttons = quick(page).getByRole('button');
	const next = await buttons.allInnerTexts();

	// Alt+U goes to the button, says what Enter does, and does nothing yet; Esc forgets it.
	await field(page, 'SIP kallad').focus();
	await page.keyboard.press('Alt+U');
	await expect(buttons.first()).toBeFocused();
	await expect(quick(page)).toContainText(
		/Enter registrerar: Utskrivningsklar \d{4}-\d\d-\d\d \d\d:\d\d/
	);
	await page.keyboard.press('Escape');
	await field(page, 'SIP kallad').focus();
	await expect(field(page, 'När')).toHaveValue('');

	// A time in short is written out before its button is reached; one that is none stays where it is, and says so.
	await field(page, 'När').pressSequentially('igår 14');
	await page.keyboard.press('Enter');
	await expect(field(page, 'När')).toHaveValue(/^\d{4}-\d\d-\d\d 14:00$/);
	await expect(quick(page)).toContainText(
		`Enter registrerar: Utskrivningsklar ${await field(page, 'När').inputValue()}.`
	);
	await page.keyboard.press('Escape');
	await field(page, 'När').fill('30 feb');
	await page.keyboard.press('Enter');
	await expect(field(page, 'När')).toBeFocused();
	await expect(field(page, 'När')).toHaveAccessibleDescription(/30 februari finns inte/);
	await expect(quick(page)).not.toContainText('registrerar');
	await field(page, 'När').fill('');

	// What is refused has not happened: the buttons and the fields are as they were, however often.
	for (let times = 0; times < 2; times += 1) {
		await field(page, 'När').fill('2016-01-01');
		await page.keyboard.press('Alt+U');
		await page.keyboard.press('Enter');
		await expect(page.getByRole('alert').first()).toBeFocused();
		await expect(field(page, 'När')).toHaveAttribute('aria-invalid', 'true');
		expect(await buttons.allInnerTexts()).toEqual(next);
		await expect(field(page, 'Utskrivningsklar')).toHaveCount(1);
		await expect(field(page, 'Utskrivningsklar')).toHaveValue('');
	}
	await field(page, 'När').fill('igår 14');
	await expect(field(page, 'När')).not.toHaveAttribute('aria-invalid');
	await field(page, 'När').fill('');

	// Enter in a field saves what is written, twice or once.
	await field(page, 'SIP kallad').fill('igår');
	await page.keyboard.press('Enter');
	await page.keyboard.press('Enter');
	await expect(changes).toHaveCount(2);
	await expect(field(page, 'Utskrivningsklar')).toHaveValue('');
	await expect(field(page, 'Utskriven')).toHaveValue('');

	// A key that is held down registers once, and so do two clicks where another button comes.
	await page.keyboard.press('Alt+U');
	for (let times = 0; times < 5; times += 1) await page.keyboard.down('Enter');
	await expect(field(page, 'Utskrivningsklar')).not.toHaveValue('');
	for (let times = 0; times < 5; times += 1) await page.keyboard.down('Enter');
	await page.keyboard.up('Enter');
	await expect(changes).toHaveCount(3);
	await quick(page).getByRole('button', { name: 'Återta utskrivningsklar' }).dblclick();
	await expect(changes).toHaveCount(4);
	await expect(field(page, 'Utskrivningsklar').last()).not.toHaveValue('');
	await expect(field(page, 'Utskriven')).toHaveValue('');
	await page.reload();
	await expect(changes).toHaveCount(4);
});

test('what is written in a list’s field means the same from the first key, with and without a script', async ({
	page,
	browser,
	session
}) => {
	await registerCase(page, freshNumber());
	const address = page.url();
	let release = () => {};
	const held = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/*.js', async (route) => {
		await held;
		await route.continue();
	});
	await page.goto(address, { waitUntil: 'commit' });
	await field(page, PLAN).focus();
	await page.keyboard.type('hb');
	release();
	await expect(page.getByRole('listbox').getByRole('option').first()).toHaveText(plan);
	await page.keyboard.press('Tab');
	await expectChosen(page, PLAN, plan);
	await page.unrouteAll({ behavior: 'wait' });

	const plain = await browser.newContext({ javaScriptEnabled: false, storageState: session });
	const still = await plain.newPage();
	await still.goto(address);
	await field(still, PLAN).fill('hb');
	await field(still, PLAN).press('Enter');
	await expect(still.getByRole('alert')).toContainText(`Menar du ”${plan}”?`);
	await expect(field(still, PLAN)).toHaveValue(plan);
	await field(still, PLAN).press('Enter');
	await expect(still.getByText('Sparat.')).toBeVisible();
	await expect(field(still, PLAN)).toHaveValue(plan);
	await plain.close();
});

test('a session that ends, or a network that fails, says so where one is, and nothing is lost @long', async ({
	page,
	context
}) => {
	await page.clock.install();
	await registerCase(page, freshNumber());
	await page.clock.fastForward('11:00');
	await page.clock.fastForward('45:00');
	await expect(page.getByText('Du loggas snart ut')).toBeVisible();
	await page.getByRole('button', { name: 'Fortsätt vara inloggad' }).click();
	await expect(page.getByText('Du loggas snart ut')).toHaveCount(0);

	await field(page, 'Anteckning om ärendet').fill('Väntar på hjälpmedel');
	await context.setOffline(true);
	await page.getByRole('button', { name: 'Spara', exact: true }).click();
	const trouble = page.getByRole('alert').filter({ hasText: 'Det du skrivit finns kvar här.' });
	await expect(trouble).toBeFocused();
	await expect(trouble).toBeInViewport();
	await context.setOffline(false);

	page.on('dialog', (dialog) => void dialog.accept());
	await openLive(page, '/arenden/redigera?sortera=nummer');
	const cell = page.getByRole('combobox', { name: /^Planering, / }).first();
	const before = await cell.inputValue();
	await cell.focus();
	await page.keyboard.type('särskilt');
	await page.keyboard.press('Escape');
	await expect(cell).toHaveValue(before);
	await page.keyboard.type('hb');
	await page.keyboard.press('Enter');
	await expect(cell).toHaveValue(plan);
	const signedIn = await context.cookies();
	await context.clearCookies();
	const saving = page.getByRole('button', { name: 'Spara alla' }).last();
	await saving.click();
	await expect(trouble).toContainText('Du är utloggad');
	await expect(trouble).toBeFocused();
	await expect(trouble.getByRole('link', { name: 'Logga in i en ny flik' })).toBeVisible();
	await expect(cell).toHaveValue(plan);
	await context.addCookies(signedIn);
	await saving.click();
	await expect(trouble).toHaveCount(0);
	await expect(page.getByText(/1\särende sparat\.|Inget var ändrat\.|att titta på/)).toBeVisible();
});

test('a small window leaves room to read, and paper has all that is filled in @long', async ({
	page,
	browserName
}) => {
	expect(browserName).toBe('chromium');
	await registerCase(page, freshNumber());
	const address = page.url();
	await page.setViewportSize({ width: 320, height: 256 });
	const covered = () =>
		page.evaluate(() =>
			[...document.querySelectorAll('main *')]
				.filter((one) => getComputedStyle(one).position === 'sticky')
				.reduce((sum, one) => sum + one.getBoundingClientRect().height, 0)
		);
	expect(await covered()).toBeLessThan(64);
	await page.goto('/arenden/redigera');
	expect(await covered()).toBeLessThan(64);

	await page.setViewportSize({ width: 390, height: 844 });
	await page.goto('/arenden?status=väntar');
	const fold = page.getByRole('button', { name: /^Urval av ärenden: / });
	await expect(fold).toContainText('Väntar på hemgång');
	await expect(page.getByLabel('Status')).toBeHidden();
	const overflow = () =>
		page.evaluate(() => {
			const wide = [...document.querySelectorAll('main, main [role=group]')];
			return wide.filter((one) => one.scrollWidth > one.clientWidth + 1).length;
		});
	await page.goto('/arenden');
	await expect(fold).toContainText('Alla ärenden');
	expect(await overflow()).toBe(0);

	await page.setViewportSize({ width: 1280, height: 800 });
	const pages = async () => {
		const text = (await page.pdf({ format: 'A4' })).toString('latin1');
		return text.match(/\/Type\s*\/Page\b/g)?.length;
	};
	await page.goto(address);
	expect(await pages()).toBe(1);
	await page.goto('/arenden');
	expect(await page.getByRole('row').count()).toBeGreaterThan(1);
	await page.emulateMedia({ media: 'print' });
	await page.setViewportSize({ width: 718, height: 1000 });
	expect(await overflow()).toBe(0);
	await expect(page.getByRole('columnheader')).toHaveCount(10);
});
