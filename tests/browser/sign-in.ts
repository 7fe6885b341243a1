import { expect, type Page } from '@playwright/test';
import { svu } from '../support/program';
import { totpCode } from '../support/totp';

export const PASSWORD = 'fyra ord utan ordning';

let made = 0;

/** Makes an account from the command line, through the server that runs; gives its link. */
export async function makeUser(
	...roles: string[]
): Promise<{ email: string; link: string; id: string }> {
	made += 1;
	const email = `prov${made}.${process.pid}.${Date.now()}@example.test`;
	const given = roles.flatMap((role) => ['--role', role]);
	const person = ['--name', 'Prov Provsson', '--email', email, '--committee', 'ÄN'];
	const stdout = await svu(process.env, 'user', 'create', ...person, ...given);
	return { email, ...(JSON.parse(stdout) as { link: string; id: string }) };
}

/** Follows an activation link to its end; gives the key of the authenticator app. */
export async function activate(page: Page, link: string): Promise<string> {
	await page.goto(link);
	await page.getByLabel('Nytt lösenord').fill(PASSWORD);
	await page.getByLabel('Samma lösenord igen').fill(PASSWORD);
	await page.getByRole('button', { name: 'Fortsätt' }).click();
	await expect(page.getByRole('heading', { name: 'Tvåstegsverifiering' })).toBeVisible();
	const key = (await page.getByRole('code').innerText()).replaceAll(' ', '');
	await page.getByLabel('Koden som appen visar').fill(totpCode(key));
	await page.getByRole('button', { name: 'Slå på' }).click();
	await expect(page.getByRole('list', { name: 'Reservkoder' })).toBeVisible();
	return key;
}

/** Gives e-mail address and password at the door. */
export async function givePassword(page: Page, email: string, password: string = PASSWORD) {
	await page.getByLabel('E-postadress').fill(email);
	await page.getByLabel('Lösenord').fill(password);
	await page.getByRole('button', { name: 'Fortsätt' }).click();
}
