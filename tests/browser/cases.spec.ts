import { expect, type Page } from '@playwright/test';
import {
	expectChosen,
	fillCase,
	freshNumber,
	freshOldPerson,
	registerCase,
	save
} from './case-form';
import { expectNoFaults } from './faultless';
import { openLive } from './open-live';
import { test } from './signed-in';
import { long } from '../support/rounds';

test('a case is registered by keyboard alone, with a number of its own @long', async ({ page }) => {
	const number = freshNumber();
	await page.goto('/arenden/nytt');
	const keys = page.keyboard;
	await expect(page.getByLabel('Kön')).toBeFocused();
	await keys.press('Shift+Tab');
	await expect(page.getByLabel('Ärendenummer')).toBeFocused();
	await keys.type(number);
	await keys.press('Tab');
	await keys.press('k');
	await keys.press('Tab');
	await keys.type('38');
	await keys.press('Tab');
	await expect(page.getByLabel('Födelseår')).toHaveValue('1938');
	await expect(page.getByText('Föreslagen efter födelseåret.')).toBeVisible();
	await keys.press('Tab');
	await keys.type('med2');
	await keys.press('Tab');
	await keys.press('Tab');
	await expect(page.getByLabel('Inskriven', { exact: true })).toBeFocused();
	await keys.type('-2 930');
	await keys.press('Tab');
	await keys.type('=');
	await keys.press('Enter');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ärende ${number}`);
	await expect(page.getByLabel('Inskrivningsmeddelande', { exact: true })).toHaveValue(/ 09:30$/);
	await expectChosen(page, 'Avdelning', 'Medicin 2');
});

test('a wrong form lists its errors, links to them and keeps everything typed', async ({
	page
}) => {
	await fillCase(page, freshNumber(), { sex: 'Kvinna', birthYear: '1938' });
	await page.getByLabel('Inskriven', { exact: true }).fill('i somras');
	await page.getByLabel('Utskriven', { exact: true }).fill('+2');
	await page.getByLabel('Anteckning om ärendet').fill('Ringde 19121212-1212');
	await page.getByRole('button', { name: 'Registrera', exact: true }).click();

	const summary = page.getByRole('alert');
	await expect(summary).toContainText('Det finns något att rätta');
	await expect(summary).toBeFocused();
	await expect(summary.getByRole('link')).toHaveCount(3);
	await summary.getByRole('link').first().click();
	await expect(page.getByLabel('Inskriven', { exact: true })).toBeFocused();
	await expect(page.getByLabel('Inskriven', { exact: true })).toHaveValue('i somras');
	await expect(page.getByLabel('Födelseår')).toHaveValue('1938');
	await expect(page.getByLabel('Anteckning om ärendet')).toHaveAccessibleDescription(/Fel: /);
});

test('a missing notice is asked about once, and the proposed deficiency is one click @long', async ({
	page
}) => {
	const number = freshNumber();
	await fillCase(page, number, freshOldPerson());
	await page.getByLabel('Inskrivningsmeddelande', { exact: true }).fill('');
	await page.getByRole('button', { name: 'Registrera', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('Stämmer det här?');
	await page.getByRole('button', { name: /^Lägg till bristen .* och spara$/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ärende ${number}`);
	await expect(page.getByLabel('Inskrivningsmeddelande saknas eller > 24 h')).toBeChecked();
	await page.getByLabel('Födelseår').fill('1939');
	await save(page);
	await expect(page.getByRole('status')).toContainText(['Sparat.']);
});

test('what is unusual can be saved all the same @long', async ({ page }) => {
	const number = freshNumber();
	await fillCase(page, number);
	await page.getByLabel('Födelseår').fill(String(new Date().getFullYear() - 10));
	await page.getByRole('button', { name: 'Registrera', exact: true }).click();
	await page.getByRole('button', { name: 'Ja, spara ändå' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ärende ${number}`);
});

test('a number already taken is refused at its field, and the next is one button @long', async ({
	page
}) => {
	const number = freshNumber();
	await registerCase(page, number);
	await fillCase(page, number);
	await page.getByRole('button', { name: 'Registrera', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('finns redan');
	await expect(page.getByLabel('Ärendenummer')).toHaveAttribute('aria-invalid', 'true');
	await page.getByRole('button', { name: /^Spara som \d{4}-\d{5}$/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Ärende \d{4}-\d{5}$/);
});

test('ready, withdrawn, ready again and discharged are one button each, and stand in the history', async ({
	page
}) => {
	await registerCase(page, freshNumber());
	await page.getByRole('textbox', { name: 'När' }).fill('-2 10');
	await page.getByRole('button', { name: 'Utskrivningsklar', exact: true }).click();
	await expect(page.getByText('Utskrivningsklar, väntar')).toBeVisible();
	await page.getByRole('textbox', { name: 'När' }).fill('-2 14');
	await page.getByRole('button', { name: 'Återta utskrivningsklar' }).click();
	await expect(page.getByLabel('Återtagen')).toHaveValue(/14:00$/);
	await page.getByRole('textbox', { name: 'När' }).fill('-1 10');
	await page.getByRole('button', { name: 'Utskrivningsklar', exact: true }).click();
	await expect(page.getByRole('group', { name: 'utskrivningsklar 2' })).toBeVisible();
	await page.getByRole('button', { name: 'Utskriven', exact: true }).click();
	await expect(page.getByRole('region', { name: 'Det här hände' })).toBeHidden();
	const history = page.getByRole('region', { name: 'Historik' });
	await expect(history.getByRole('listitem')).toHaveCount(5);
	await expect(history).toContainText('Skrevs in i efterhand');
});

/** Types when a SIP was called in an open case, and presses Enter; no event may come of it. */
async function enterSavesAlone(page: Page): Promise<void> {
	await registerCase(page, freshNumber());
	await page.getByLabel('SIP kallad').fill('-1');
	await page.getByLabel('SIP kallad').press('Enter');
	await expect(page.getByText('Sparat.')).toBeVisible();
	await expect(page.getByLabel('SIP kallad')).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
	const readiness = page.getByRole('textbox', { name: 'Utskrivningsklar', exact: true });
	await expect(readiness).toHaveValue('');
}

test('Enter saves what is written in a case and registers no event, also after the time of one', async ({
	page
}) => {
	await enterSavesAlone(page);
	await page.getByRole('textbox', { name: 'När' }).fill('-1 10');
	await page.getByRole('textbox', { name: 'När' }).press('Enter');
	const button = page.getByRole('button', { name: /^Utskrivningsklar/ });
	await expect(button).toBeFocused();
	await page.keyboard.press('Enter');
	await expect(page.getByText('Utskrivningsklar, väntar')).toBeVisible();
});

test('a second SIP is added with its button and taken away again @long', async ({ page }) => {
	await registerCase(page, freshNumber());
	await page.getByRole('button', { name: 'Lägg till SIP' }).click();
	const second = page.getByRole('group', { name: 'SIP 2' });
	await expect(second.getByLabel('SIP kallad')).toBeFocused();
	await second.getByLabel('SIP kallad').fill('-1');
	await second.getByLabel('SIP-utfall').selectOption({ label: 'Genomförd' });
	await save(page);
	await expect(page.getByRole('alert')).toContainText('Det finns något att rätta');
	await page.getByRole('button', { name: 'Ta bort SIP 2' }).click();
	await save(page);
	// It is as it was.
	await expect(page.getByText('Inget var ändrat.')).toBeVisible();
});

test('saving keeps the place, the focus and the way back to the list as it was filtered @long', async ({
	page
}) => {
	const number = freshNumber();
	await registerCase(page, number);
	await page.goto(`/arenden?sok=${number}`);
	await page.getByRole('link', { name: number }).click();
	const note = page.getByLabel('Anteckning om ärendet');
	for (const text of ['Första', 'Andra']) {
		await note.fill(text);
		await save(page);
		await expect(page.getByText('Sparat.')).toBeVisible();
		await expect(note).toBeFocused();
		await expect(note).toBeInViewport();
	}
	await page.goBack();
	await expect(page).toHaveURL(/\/arenden\?sok=/);
	await page.goForward();
	await page.getByRole('link', { name: 'Ärenden i urvalet' }).click();
	await expect(page.getByRole('rowheader')).toHaveText([number]);
});

test('a list of errors follows the form and says where each one is @long', async ({ page }) => {
	await fillCase(page, '');
	await page.getByText('Betalningsansvar', { exact: true }).click();
	await page.getByLabel('Bestritt den').fill('x');
	await page.getByLabel('Inskriven', { exact: true }).fill('32/13');
	await page.getByRole('button', { name: 'Registrera', exact: true }).click();
	await expect(page.getByRole('alert').getByRole('listitem')).toHaveText([
		'Inskriven: Månad 13 finns inte. Rätta datumet.',
		/^Bestritt den: Skriv ett datum/
	]);
});

test('what is asked about is said not to be saved, and nothing follows on it meanwhile @long', async ({
	page
}) => {
	await fillCase(page, freshNumber());
	await page.getByLabel('Inskrivningsmeddelande', { exact: true }).fill('');
	await page.getByRole('button', { name: 'Registrera', exact: true }).click();
	await page.getByRole('button', { name: 'Ja, spara ändå' }).click();
	const next = page.getByRole('region', { name: 'Det här hände' });
	await next.getByRole('button', { name: 'Utskrivningsklar', exact: true }).click();
	await expect(page.getByRole('alert')).toContainText('Inget är sparat än: utskrivningsklar');
	await expect(next).toBeHidden();
	await page.getByRole('button', { name: 'Ja, spara ändå' }).click();
	await expect(page.getByText('Utskrivningsklar, väntar')).toBeVisible();
	await expect(next).toBeVisible();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a case is registered, refused, corrected and given another row', async ({ page }) => {
		const number = freshNumber();
		await fillCase(page, number);
		await page.getByLabel('Utskriven', { exact: true }).fill('+3');
		await page.getByRole('button', { name: 'Registrera', exact: true }).click();
		await expect(page.getByRole('alert')).toContainText('Det finns något att rätta');
		await expect(page.getByLabel('Ärendenummer')).toHaveValue(number);
		await page.getByLabel('Utskriven', { exact: true }).fill('');
		await page.getByRole('button', { name: 'Lägg till SIP' }).click();
		await page.getByRole('group', { name: 'SIP 2' }).getByLabel('SIP kallad').fill('-1');
		await page.getByRole('button', { name: 'Registrera', exact: true }).click();
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ärende ${number}`);
		await expect(page.getByLabel('SIP kallad')).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);
	});

	test('Enter saves what is written in a case and registers no event @long', async ({ page }) => {
		await enterSavesAlone(page);
	});

	test('the list is searched, filtered and sorted @long', async ({ page }) => {
		const number = freshNumber();
		await fillCase(page, number);
		await page.getByRole('button', { name: 'Registrera', exact: true }).click();
		await page.goto('/arenden');
		await page.getByRole('searchbox', { name: 'Ärendenummer' }).fill(number);
		await page.getByLabel('Status').selectOption({ label: 'Öppna' });
		await page.getByRole('button', { name: 'Visa' }).click();
		await expect(page.getByRole('rowheader')).toHaveText([number]);
		await page.getByRole('link', { name: 'Dygn' }).click();
		await expect(page.getByRole('columnheader', { name: 'Dygn' })).toHaveAttribute(
			'aria-sort',
			'descending'
		);
		await expect(page.getByRole('rowheader')).toHaveText([number]);
	});
});

test('the list keeps its selection in the address and opens a case from its row @long', async ({
	page
}) => {
	const number = freshNumber();
	await registerCase(page, number);
	await openLive(page, `/arenden?sok=${number}`);
	await page.getByLabel('Avdelning').selectOption({ label: 'Kirurgi 1' });
	await expect(page.getByText('Inga ärenden stämmer med urvalet')).toBeVisible();
	await expect(page).toHaveURL(/avdelning=/);
	await page.goBack();
	await page.getByRole('row', { name: number }).getByText('Medicin 1').click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Ärende ${number}`);
});

test('a case that is not there says so', async ({ page }) => {
	const answer = await page.goto('/arenden/00000000-0000-4000-8000-000000000000');
	expect(answer?.status()).toBe(404);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sidan finns inte');
});

test('list, empty form, form with errors and case have no accessibility fault, and are not cached', async ({
	page
}) => {
	await registerCase(page, freshNumber());
	await expectNoFaults(page);
	const list = await page.goto('/arenden');
	expect(list?.headers()['cache-control']).toContain('no-store');
	// The list is looked at by list.spec.ts too, and the form when something is wrong in it.
	if (long) await expectNoFaults(page);
	await page.goto('/arenden/nytt');
	if (long) await expectNoFaults(page);
	await page.getByRole('button', { name: 'Registrera', exact: true }).click();
	await expect(page.getByRole('alert')).toBeVisible();
	await expectNoFaults(page);
});
