import { expect } from '@playwright/test';
import { freshNumber, freshOldPerson, registerCase, save } from './case-form';
import { faultlessAtEveryWidth } from './faultless';
import { test } from './signed-in';

test('a quick event is undone, and a case registered by mistake is annulled and taken back', async ({
	page
}) => {
	test.slow();
	const number = freshNumber();
	await registerCase(page, number, freshOldPerson());
	const main = page.getByRole('main');
	await page.getByRole('button', { name: 'Utskrivningsklar', exact: true }).click();
	await expect(main.getByText('Sparat.')).toBeVisible();
	await expect(main.getByText('0 dygn hittills')).toBeVisible();
	// Sent again with nothing new in it: what would be undone is what was saved before.
	await save(page);
	await expect(main.getByText('Inget var ändrat.')).toBeVisible();
	await page.getByRole('button', { name: 'Ångra senaste ändringen' }).click();
	await expect(main.getByText('Ångrat.')).toBeVisible();
	await expect(main.getByText('Personen har inte varit utskrivningsklar.')).toBeVisible();

	const other = await page.context().newPage();
	await other.goto(page.url());
	await other.getByLabel('Anteckning om ärendet').fill('Ringer själv');

	await page.getByRole('link', { name: 'Makulera, slå ihop' }).click();
	await page.getByRole('button', { name: 'Makulera ärendet' }).click();
	await expect(page.getByRole('alert')).toContainText('Välj varför ärendet ska makuleras.');
	await faultlessAtEveryWidth(page);
	await page.getByLabel('Fel person').check();
	await page.getByRole('button', { name: 'Makulera ärendet' }).click();
	await expect(main.getByText('Ärendet är makulerat: fel person')).toBeVisible();
	await expect(page.getByLabel('Kön')).toBeDisabled();
	const address = page.url();
	await save(other);
	await expect(other.getByRole('alert')).toContainText('Ärendet är makulerat och kan inte ändras');
	await expect(other.getByLabel('Anteckning om ärendet')).toHaveValue('Ringer själv');
	await other.close();
	await page.goto(`/arenden?sok=${number}`);
	await expect(main.getByText('Inga ärenden stämmer med urvalet')).toBeVisible();
	await page.goto(`/arenden?sok=${number}&status=makulerade`);
	await expect(page.getByRole('link', { name: number })).toBeVisible();
	await page.goto(address);
	await page.getByRole('button', { name: 'Ta tillbaka makuleringen' }).click();
	await expect(main.getByText('Sparat.')).toBeVisible();
	await expect(page.getByLabel('Kön')).toBeEnabled();
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('two cases are merged, and a note with personal data is erased for good @long', async ({
		page
	}) => {
		test.slow();
		const [kept, gone] = [freshNumber(), freshNumber()];
		const [who, one, more] = [freshOldPerson(), freshOldPerson(), freshOldPerson()];
		// No more than two of them are born in the same year.
		const other = one.birthYear === who.birthYear ? more : one;
		await registerCase(page, gone, who);
		await page.getByLabel('Anteckning om ärendet').fill('Anna ringer från numret 070-123 45 67');
		await save(page);
		await expect(page.getByText('något som liknar ett telefonnummer')).toBeVisible();
		await page.getByRole('button', { name: 'Ja, spara ändå' }).click();
		await registerCase(page, kept, other);
		await page.getByRole('link', { name: 'Makulera, slå ihop' }).click();
		await page.getByLabel('Det andra ärendets nummer').fill(gone);
		await page.getByRole('button', { name: 'Jämför' }).click();
		await page.getByLabel(`Från det andra: ${who.birthYear}`).check();
		await page.getByRole('button', { name: 'Slå ihop ärendena' }).click();
		await expect(page.getByLabel('Födelseår')).toHaveValue(who.birthYear);
		const main = page.getByRole('main');
		await expect(main).toContainText('Anna ringer');

		await page.getByRole('link', { name: 'Makulera, slå ihop' }).click();
		await page.getByLabel('Anna ringer').check();
		await page.getByRole('button', { name: 'Utplåna de valda för alltid' }).click();
		await expect(main).toContainText('(utplånad)');
		await expect(main).not.toContainText('Anna ringer');
		await page.goto(`/arenden?sok=${gone}&status=makulerade`);
		await page.getByRole('link', { name: gone }).click();
		await expect(main.getByText('Ärendet är makulerat: dubblett, sammanslaget')).toBeVisible();
		await expect(main).not.toContainText('Anna ringer');
	});
});
