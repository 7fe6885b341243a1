import { expect } from '@playwright/test';
import { cliScope } from '../../src/lib/server/access/gate';
import { openDatabase } from '../../src/lib/server/database/open';
import {
	createSampleUsers,
	removeSampleUsers
} from '../../src/lib/server/sample/write-sample-users';
import { faultlessAtEveryWidth } from './faultless';
import { serveOwn } from './fixture-server';
import { test } from './started';
import { each } from '../support/rounds';

/** Serves an installation that has sample users; `withUsers` changes them while it runs. */
async function serveSample(settings: NodeJS.ProcessEnv = {}) {
	const { address, place, stop } = await serveOwn('new', { settings });
	const withUsers = async (change: typeof createSampleUsers) => {
		const database = await openDatabase({ ...place, join: true });
		await change(database, await cliScope(database));
		await database.close();
	};
	await withUsers(createSampleUsers);
	return { address, stop, withUsers };
}

const BUTTONS = [/^Hanna Exempel/, /^Carl Exempel/, /^Sara Exempel/, /^Stig Exempel/];

test('on the machine one signs in as a sample user with a button, as often as one likes @long', async ({
	browser
}) => {
	// Looked at six times by axe.
	test.slow();
	const { address, stop, withUsers } = await serveSample();
	const context = await browser.newContext({ baseURL: address });
	const page = await context.newPage();
	await page.goto('/oversikt');
	const door = page.getByRole('form', { name: 'Prova med exempeldata' });
	await expect(door.getByRole('button')).toHaveText(BUTTONS);
	for (const colorScheme of each('light', 'dark')) {
		await page.emulateMedia({ colorScheme });
		await faultlessAtEveryWidth(page);
	}
	await page.setViewportSize({ width: 1280, height: 900 });
	await door.getByRole('button', { name: 'Hanna' }).focus();
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	await expect(page).toHaveURL('/oversikt');
	await expect(page.getByText('Carl Exempel (chef)').first()).toBeVisible();

	await context.clearCookies();
	await page.goto('/');
	await door.getByRole('button', { name: 'Stig' }).click();
	await expect(page).not.toHaveURL(/logga-in/);
	await page.goto('/konto');
	await expect(page.getByText('Du är systemförvaltare.')).toBeVisible();

	await withUsers(removeSampleUsers);
	await page.goto('/logga-in');
	await expect(page.getByLabel('Lösenord')).toBeVisible();
	await expect(door).toBeHidden();
	await context.close();
	await stop();
});

test('no one else is shown the buttons, or let in by what they send', async ({ request }) => {
	const { address, stop } = await serveSample();
	const { host } = new URL(address);
	const page = await (await request.get(`${address}/logga-in`)).text();
	const account = /name="account" value="([^"]+)"/.exec(page)?.[1] ?? '';
	expect(account).not.toBe('');
	const press = (headers: Record<string, string>) =>
		request.post(`${address}/logga-in?/sample`, {
			headers: { accept: 'text/html', origin: address, ...headers },
			form: { account },
			maxRedirects: 0
		});
	for (const headers of [
		{ 'x-forwarded-for': '127.0.0.1' },
		{ 'x-forwarded-for': '192.0.2.7' },
		{ forwarded: 'for=127.0.0.1' },
		{ via: '1.1 proxy' },
		{ 'x-real-ip': '::1' },
		{ host: `evil.example:${new URL(address).port}` },
		{ host: `localhost:${new URL(address).port}`, 'x-forwarded-host': host }
	] as Record<string, string>[]) {
		const seen = await request.get(`${address}/logga-in`, { headers, maxRedirects: 0 });
		expect(await seen.text(), JSON.stringify(headers)).not.toContain('name="account"');
		const pressed = await press(headers);
		expect(pressed.headers()['set-cookie'], JSON.stringify(headers)).toBeUndefined();
	}
	const foreign = await press({ origin: 'https://evil.example' });
	expect(foreign.status()).toBe(403);
	expect((await press({})).status()).toBe(303);
	await stop();
});

test('a server that others reach has no such buttons @long', async ({ request }) => {
	const { address, stop } = await serveSample({ ORIGIN: 'https://svu.example.test' });
	const seen = await request.get(`${address}/logga-in`, { headers: { host: 'svu.example.test' } });
	const text = await seen.text();
	expect(text).toContain('name="password"');
	expect(text).not.toContain('name="account"');
	await stop();
});
