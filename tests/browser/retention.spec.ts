import { expect } from '@playwright/test';
import { svu } from '../support/program';
import { freshNumber, registerCase, save } from './case-form';
import { expectNoFaults } from './faultless';
import { serveFixtures, type FixtureServer } from './fixture-server';
import { test } from './signed-in';

let server: FixtureServer;

test.beforeAll(async () => {
	server = await serveFixtures('2022-03-01');
});
test.afterAll(() => server.stop());

test('gallring is tried, decided on and done; the figures stay and single cases say they are gone @long', async ({
	browser
}) => {
	const context = await browser.newContext({ storageState: server.session });
	const page = await context.newPage();
	const at = (path: string) => `${server.address}${path}`;
	// A month that nobody has reviewed is preliminary until it is frozen: that is no figure.
	await page.goto(at('/registervard?manad=2019-12'));
	for (const name of ['Äldrenämnden', 'Individ- och familjenämnden']) {
		const settle = page.getByRole('button', { name: new RegExp(`^Även .+ för ${name}$`) });
		await settle.click();
		await expect(settle).toBeHidden();
	}
	await page.goto(at('/oversikt?manad=2019-12'));
	const before = await page.getByRole('main').innerText();

	await page.goto(at('/installningar/gallring'));
	await expect(page.getByText('Gallring är av.')).toBeVisible();
	await page.getByLabel('Månader efter utskrivningsårets slut').fill('ett');
	await page.getByRole('button', { name: 'Visa vad som skulle tas bort' }).click();
	await expect(page.getByText('Skriv ett tal')).toBeVisible();
	await page.getByLabel('Månader efter utskrivningsårets slut').fill('14');
	await page.getByRole('button', { name: 'Visa vad som skulle tas bort' }).click();
	await expect(
		page.getByText(/Skulle ta bort 3\s590\särenden utskrivna till och med 2020/)
	).toBeVisible();
	await expectNoFaults(page);
	await page.getByRole('button', { name: 'Slå på gallring' }).click();
	await expect(page.getByRole('alert')).toContainText('Det kan inte ångras');
	await page.getByLabel('Jag har sett vad som tas bort').check();
	await page.getByRole('button', { name: 'Slå på gallring' }).click();
	await expect(page.getByText('Ärenden sparas 14 månader')).toBeVisible();

	await svu(server.env, 'retention');
	await page.goto(at('/installningar/gallring'));
	await expect(page.getByText('Månaderna till och med december 2020 är frysta.')).toBeVisible();
	await expect(page.getByRole('row', { name: /2019 Äldrenämnden/ })).toBeVisible();
	await expectNoFaults(page);

	await page.goto(at('/oversikt?manad=2019-12'));
	expect(await page.getByRole('main').innerText()).toBe(before);
	await page.goto(at('/oversikt?manad=2019-12&avdelning=medicin-1&alder=80%2B'));
	await expect(page.getByText('men inte för flera i kombination')).toBeVisible();
	await expectNoFaults(page);
	await page.goto(at('/avvikelser?ar=2019'));
	await expect(page.getByText('Ärendena från 2019 är gallrade')).toBeVisible();
	await expectNoFaults(page);
	await page.goto(at('/arenden'));
	await expect(page.getByText('till och med december 2020 är gallrade')).toBeVisible();
});

test('a protected identity leaves neither ward nor birth year, also not in the history @long', async ({
	page
}) => {
	const number = freshNumber();
	await registerCase(page, number);
	const birthYear = await page.getByLabel('Födelseår').inputValue();
	await page.getByLabel('Skyddad identitet').check();
	await expect(page.getByLabel('Födelseår')).toBeHidden();
	await save(page);
	// What goes is said first, and can be regretted as long as nothing is saved.
	await expect(page.getByText('tas bort ur ärendet och dess historik')).toBeVisible();
	await page.getByLabel('Skyddad identitet').uncheck();
	await expect(page.getByLabel('Födelseår')).toHaveValue(birthYear);
	await page.getByLabel('Skyddad identitet').check();
	await page.getByRole('button', { name: 'Ja, spara ändå' }).click();
	await expect(page.getByText('Sparat.')).toBeVisible();
	await expect(page.locator('[name=birthYear]')).toHaveValue('');
	const main = page.getByRole('main');
	await expect(main).not.toContainText(birthYear);
	await expect(main.getByText('Skyddad identitet').first()).toBeVisible();
	await page.goto('/tavla');
	await expect(page.getByRole('main')).not.toContainText(birthYear);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('gallring is tried with a plain form and refused without the tick @long', async ({
		page
	}) => {
		await page.goto('/installningar/gallring?manader=24');
		await page.getByRole('button', { name: 'Slå på gallring' }).click();
		await expect(page.getByRole('alert')).toContainText('Bocka i');
	});
});
