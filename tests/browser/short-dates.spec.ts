import { expect, type Locator, type Page } from '@playwright/test';
import { typeAheadsReady } from './case-form';
import { expectNoFaults } from './faultless';
import { serveOwn } from './fixture-server';
import { test } from './signed-in';

/** A Wednesday. */
const NOW = '2026-11-25T10:00:00Z';

/** Types in a field as somebody does who goes on to the next. */
async function type(field: Locator, text: string) {
	await field.fill(text);
	await field.press('Tab');
}

/** What stands below a field is large enough, and clear of the ring around it. */
async function expectReadable(page: Page, field: Locator) {
	await field.focus();
	const said = page.locator(`output[for="${await field.getAttribute('id')}"]`);
	const [below, above] = [await said.boundingBox(), await field.boundingBox()];
	expect(below && above && below.y - above.y - above.height).toBeGreaterThanOrEqual(5);
	const size = await said.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
	expect(size).toBeGreaterThanOrEqual(15);
}

test('a short date is read in the light of the case or asked about, and a nämnd by the birth year @long', async ({
	browser
}) => {
	const { address, sessionAs, stop } = await serveOwn('new', { now: NOW });
	try {
		const storageState = await sessionAs({ roles: ['case-worker'], committees: ['ÄN', 'IFN'] });
		const page = await browser.newPage({ storageState });
		await page.goto(`${address}/arenden/nytt`);
		await typeAheadsReady(page);
		const committee = page.getByLabel('Nämnd');
		await type(page.getByLabel('Födelseår'), '85');
		await expect(committee).toHaveValue('IFN');
		await expect(page.getByText('Föreslagen efter födelseåret.')).toBeVisible();
		await committee.selectOption('ÄN');
		await expect(page.getByText(/Personen är 41 år, men ÄN är för dem/)).toBeVisible();

		const ward = page.getByRole('combobox', { name: 'Avdelning' });
		await ward.fill('g1');
		await ward.press('Tab');
		const admitted = page.getByLabel('Inskriven', { exact: true });
		await type(admitted, '30/11');
		await expect(admitted).toHaveAccessibleDescription(/har inte varit än i år/);
		await expect(page.getByRole('button', { name: 'måndag 2026-11-30' })).toHaveCount(0);
		await expect(page.getByRole('button', { name: 'söndag 2025-11-30' })).toBeFocused();
		await page.keyboard.press('Enter');
		await expect(admitted).toBeFocused();
		await expect(admitted).toHaveValue('2025-11-30');
		await admitted.fill('22 november kl. 9.30');
		await expect(page.getByText('söndag 2026-11-22 kl. 09:30')).toBeVisible();
		await expectReadable(page, admitted);
		await admitted.press('Tab');
		await expect(admitted).toHaveValue('2026-11-22 09:30');

		const notice = page.getByLabel('Inskrivningsmeddelande', { exact: true });
		await type(notice, '= 1340');
		await expect(notice).toHaveValue('2026-11-22 13:40');
		const discharged = page.getByLabel('Utskriven', { exact: true });
		await type(discharged, '2026-02-30');
		await expect(discharged).toHaveAccessibleDescription(/februari 2026 har 28 dagar/);
		await type(discharged, '');
		await type(page.getByLabel('SIP kallad'), '3/11 2026');
		await expect(page.getByLabel('SIP kallad')).toHaveValue('2026-11-03');
		await type(page.getByLabel('SIP kallad'), 'kl 9');
		await expect(page.getByLabel('SIP kallad')).toHaveValue('2026-11-25 09:00');
		await type(page.getByLabel('SIP kallad'), 'i måndags');

		const held = page.getByLabel('SIP-datum');
		await type(held, 'ti');
		await expect(held).toHaveAccessibleDescription(/Menar du tis 2026-11-24 eller tis 2026-12-01/);
		await expectNoFaults(page);
		await page.getByRole('button', { name: 'tisdag 2026-12-01' }).press('Enter');
		await expect(held).toHaveValue('2026-12-01');
		await held.press('Control+Enter');
		await expect(page.getByRole('alert')).toContainText('Personen är 41 år');
		await page.getByRole('button', { name: 'Ja, spara ändå' }).click();
		await expect(page.getByText(/är registrerat/)).toBeVisible();
	} finally {
		await stop();
	}
});
