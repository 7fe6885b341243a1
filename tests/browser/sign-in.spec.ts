import { expect } from '@playwright/test';
import { nextTotpCode, totpCode } from '../support/totp';
import { expectNoFaults } from './faultless';
import { activate, givePassword, makeUser, PASSWORD } from './sign-in';
import { test } from './started';
import { long, rounds } from '../support/rounds';

/** How often somebody says it wrong. */
const ATTEMPTS = rounds(1, 6);

test('a page asks who comes, and is there again once they have said it', async ({ page }) => {
	const { email, link } = await makeUser('handläggare');
	await page.goto('/arenden?sok=1234');
	await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
	await expectNoFaults(page);

	await page.goto(link);
	await expect(page.getByRole('heading', { name: 'Välkommen' })).toBeVisible();
	await expectNoFaults(page);
	const key = await activate(page, link);
	await expectNoFaults(page);
	await page.getByRole('link', { name: 'Jag har sparat koderna' }).click();
	await expect(page.getByRole('navigation', { name: 'Huvudmeny' })).toBeVisible();
	await page.getByRole('button', { name: 'Logga ut' }).click();
	await expect(page.getByText('Du är utloggad.')).toBeVisible();

	await page.goto('/arenden?sok=1234');
	await givePassword(page, email);
	await expect(page.getByRole('heading', { name: 'Skriv koden' })).toBeVisible();
	await expectNoFaults(page);
	await page.getByLabel('Kod', { exact: true }).fill(nextTotpCode(key));
	await page.getByRole('button', { name: 'Logga in' }).click();
	await expect(page).toHaveURL('/arenden?sok=1234');
});

test('all of it works without JavaScript @long', async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const { email, link } = await makeUser('chef');
	const key = await activate(page, link);
	await page.getByRole('link', { name: 'Jag har sparat koderna' }).click();
	await page.getByRole('button', { name: 'Logga ut' }).click();
	await givePassword(page, email);
	await page.getByLabel('Kod', { exact: true }).fill(nextTotpCode(key));
	await page.getByRole('button', { name: 'Logga in' }).click();
	await page.goto('/konto');
	await expect(page.getByText('Du är chef.')).toBeVisible();
	await context.close();
});

test('a wrong password and an unknown person are told the same, and both are locked out @long', async ({
	page
}) => {
	const { email, link } = await makeUser('handläggare');
	await activate(page, link);
	await page.context().clearCookies();
	const told: string[][] = [];
	for (const who of [email, `ingen.${Date.now()}@example.test`]) {
		const words: string[] = [];
		for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
			await page.goto('/logga-in');
			await givePassword(page, who, 'det här är fel lösenord');
			words.push(await page.getByRole('alert').innerText());
			await expect(page.getByLabel('Lösenord')).toHaveValue(/.*/);
		}
		told.push(words);
	}
	expect(told[0]).toEqual(told[1]);
	expect(told[0]?.[0]).toContain('Fel e-postadress eller lösenord');
	await expectNoFaults(page);
	// That the sixth is locked out is told of everybody in tests/database.
	if (!long) return;
	expect(told[0]?.[5]).toContain('Vänta en kvart');
	await page.goto('/logga-in');
	await givePassword(page, email);
	await expect(page.getByRole('alert')).toContainText('Vänta en kvart');
});

test('a wrong code is refused, and the field is reached from the words about it @long', async ({
	page
}) => {
	const { email, link } = await makeUser('handläggare');
	const key = await activate(page, link);
	await page.context().clearCookies();
	await page.goto('/logga-in');
	await givePassword(page, email);
	const wrong = String((Number(totpCode(key)) + 7) % 1_000_000).padStart(6, '0');
	await page.getByLabel('Kod', { exact: true }).fill(wrong);
	await page.getByRole('button', { name: 'Logga in' }).click();
	await page
		.getByRole('alert')
		.getByRole('link', { name: /Koden stämmer inte/ })
		.click();
	await expect(page.getByLabel('Kod', { exact: true })).toBeFocused();
	await page.goto('/tavla');
	await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
});

test('a link that was used says so, and what it opened stays closed @long', async ({ page }) => {
	const { link } = await makeUser('handläggare');
	await activate(page, link);
	await page.context().clearCookies();
	await page.goto(link);
	await expect(page.getByRole('heading', { name: 'Länken gäller inte' })).toBeVisible();
	await expectNoFaults(page);
});

test('a password that is easy to guess is refused with what to do instead @long', async ({
	page
}) => {
	const { link } = await makeUser('handläggare');
	await page.goto(link);
	await page.getByLabel('Nytt lösenord').fill('Sommar2026!!');
	await page.getByLabel('Samma lösenord igen').fill('Sommar2026!!');
	await page.getByRole('button', { name: 'Fortsätt' }).click();
	await expect(page.getByRole('alert')).toContainText('för vanligt');
	await expectNoFaults(page);
});

test('one sees where one is signed in, and ends the others @long', async ({ page, browser }) => {
	const { email, link } = await makeUser('handläggare');
	const key = await activate(page, link);
	const other = await browser.newContext();
	const elsewhere = await other.newPage();
	await elsewhere.goto('/logga-in');
	await givePassword(elsewhere, email);
	await elsewhere.getByLabel('Kod', { exact: true }).fill(nextTotpCode(key));
	await elsewhere.getByRole('button', { name: 'Logga in' }).click();
	await expect(elsewhere.getByRole('navigation', { name: 'Huvudmeny' })).toBeVisible();

	await page.goto('/konto');
	await expectNoFaults(page);
	await expect(page.getByRole('row')).toHaveCount(3);
	await page.getByRole('button', { name: /^Avsluta.*inloggad/ }).click();
	await expect(page.getByRole('row')).toHaveCount(2);
	await elsewhere.goto('/tavla');
	await expect(elsewhere.getByText('Du har loggats ut')).toBeVisible();
	await other.close();
});

test('a new password and a new phone take the old password @long', async ({ page }) => {
	const { link } = await makeUser('handläggare');
	await activate(page, link);
	await page.goto('/konto');
	const password = page.getByRole('region', { name: 'Byt lösenord' });
	await password.getByLabel('Nuvarande lösenord').fill('fel fel fel fel fel');
	await password.getByLabel('Nytt lösenord').fill('helt andra ord den här gången');
	await password.getByLabel('Samma lösenord igen').fill('helt andra ord den här gången');
	await password.getByRole('button', { name: 'Byt lösenord' }).click();
	await expect(page.getByRole('alert')).toContainText('Lösenordet stämmer inte.');
	await password.getByLabel('Nuvarande lösenord').fill(PASSWORD);
	await password.getByRole('button', { name: 'Byt lösenord' }).click();
	await expect(page.getByText('Ändringen är sparad.')).toBeVisible();

	const phone = page.getByRole('region', { name: 'Ny telefon' });
	await phone.getByLabel('Nuvarande lösenord').fill('helt andra ord den här gången');
	await phone.getByRole('button', { name: 'Koppla en ny app' }).click();
	await expect(page.getByRole('heading', { name: 'Tvåstegsverifiering' })).toBeVisible();
	const key = (await page.getByRole('code').innerText()).replaceAll(' ', '');
	await page.goto('/tavla');
	await expect(page.getByRole('heading', { name: 'Logga in' })).toBeVisible();
	await page.goto('/logga-in/tvasteg');
	await page.getByLabel('Koden som appen visar').fill(totpCode(key));
	await page.getByRole('button', { name: 'Slå på' }).click();
	await expect(page.getByRole('list', { name: 'Reservkoder' })).toBeVisible();
});

test('an administrator makes an account, changes what it may, and closes it @long', async ({
	page,
	browser
}) => {
	test.slow();
	const administrator = await makeUser('systemförvaltare');
	await activate(page, administrator.link);
	await page.goto('/installningar/anvandare');
	await expectNoFaults(page);
	await page.getByRole('link', { name: 'Ny användare' }).click();
	await page.getByRole('button', { name: 'Lägg till' }).click();
	await expect(page.getByRole('alert')).toContainText('Skriv personens namn.');
	await expectNoFaults(page);
	await page.getByLabel('Namn').fill('Nils Nykomling');
	const email = `nils.${Date.now()}@example.test`;
	await page.getByLabel('E-postadress').fill(email);
	await page.getByLabel('Handläggare').check();
	await page.getByLabel('Äldrenämnden').check();
	await page.getByRole('button', { name: 'Lägg till' }).click();
	const link = await page.getByRole('status').getByRole('code').innerText();
	await expectNoFaults(page);

	const theirs = await browser.newContext();
	const newcomer = await theirs.newPage();
	await activate(newcomer, link);
	await newcomer.goto('/tavla');
	await expect(newcomer.getByRole('heading', { level: 1 })).toHaveText('Tavla');

	await page.getByRole('link', { name: 'Till användaren' }).click();
	await page.getByLabel('Handläggare').uncheck();
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByText('Ändringen är sparad.')).toBeVisible();
	await expectNoFaults(page);
	await newcomer.goto('/tavla');
	await expect(newcomer.getByText('Du har ingen roll ännu')).toBeVisible();

	await page.getByRole('button', { name: 'Stäng av kontot' }).click();
	await expect(page.getByText('Avstängd', { exact: true })).toBeVisible();
	await newcomer.goto('/konto');
	await expect(newcomer.getByRole('heading', { name: 'Logga in' })).toBeVisible();
	await theirs.close();
});

test('an administrator cannot shut themselves out @long', async ({ page }) => {
	const { id, link } = await makeUser('systemförvaltare');
	await activate(page, link);
	await page.goto(`/installningar/anvandare/${id}`);
	await page.getByLabel('Systemförvaltare').uncheck();
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByRole('alert')).toContainText('Du kan inte ta bort din egen åtkomst.');
});
