import { expect, type Page } from '@playwright/test';
import { freePort } from '../machine/free-port';
import {
	CLIENT_ID,
	CLIENT_SECRET,
	startIdentityProvider,
	type IdentityProvider
} from '../support/identity-provider';
import { expectNoFaults } from './faultless';
import { serveOwn, type OwnServer } from './fixture-server';
import { test } from './started';
import { each } from '../support/rounds';

let provider: IdentityProvider;
let server: OwnServer;

test.beforeAll(async () => {
	const port = await freePort();
	provider = await startIdentityProvider([`http://127.0.0.1:${port}`]);
	provider.people.set('petra', {
		name: 'Petra Provider',
		email: 'petra@example.test',
		roller: ['handläggare'],
		kommunkod: '2480',
		namnder: ['ÄN']
	});
	const settings = {
		SVU_OIDC_ISSUER: provider.issuer,
		SVU_OIDC_CLIENT_ID: CLIENT_ID,
		SVU_OIDC_CLIENT_SECRET: CLIENT_SECRET,
		SVU_OIDC_ROLE_CLAIM: 'roller',
		SVU_OIDC_KOMMUN_CLAIM: 'kommunkod',
		SVU_OIDC_COMMITTEE_CLAIM: 'namnder'
	};
	server = await serveOwn('new', { settings, port });
});
test.afterAll(async () => {
	await server.stop();
	await provider.close();
});

/** The provider's own pages: who it is, and that the kommun's system may know it. */
async function sayWhoItIs(page: Page) {
	await page.getByPlaceholder('Enter any login').fill('petra');
	await page.getByPlaceholder('and password').fill('any');
	await page.getByRole('button', { name: 'Sign-in' }).click();
	await page.getByRole('button', { name: 'Continue' }).click();
}

for (const javaScriptEnabled of each(true, false)) {
	const how = javaScriptEnabled ? 'with' : 'without';
	test(`the kommun’s own account leads to the page that was asked for, ${how} JavaScript`, async ({
		browser
	}) => {
		const context = await browser.newContext({ javaScriptEnabled });
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on('console', (message) => {
			const ours = message.location().url.startsWith(server.address);
			if (message.type() === 'error' && ours) complaints.push(message.text());
		});
		await page.goto(`${server.address}/arenden?sok=1234`);
		if (javaScriptEnabled) {
			await expectNoFaults(page);
		}
		await page.getByRole('link', { name: 'Logga in med kommunens konto' }).click();
		await expect(page).toHaveURL(new RegExp(`^${provider.issuer}/`));
		await sayWhoItIs(page);
		await expect(page).toHaveURL(`${server.address}/arenden?sok=1234`);
		await expect(page.getByRole('link', { name: 'Mitt konto, Petra Provider' })).toBeVisible();
		expect(complaints).toEqual([]);
		await context.close();
	});
}
