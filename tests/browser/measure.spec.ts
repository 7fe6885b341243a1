import { expect } from '@playwright/test';
import { expectNoFaults } from './faultless';
import { serveFixtures, type FixtureServer } from './fixture-server';
import { openLive } from './open-live';
import { test } from './started';

let server: FixtureServer;

test.beforeAll(async () => {
	server = await serveFixtures('2020-01-15');
});
test.afterAll(() => server.stop());
// Asked for already before the server is there, for what comes before all tests.
test.use({
	storageState: ({}, use) => use((server as FixtureServer | undefined)?.session)
});

const at = (path: string) => `${server.address}${path}`;

test('from what has changed to the month, the cases behind it, and a phase that begins there @long', async ({
	page
}) => {
	await openLive(page, at('/oversikt?manad=2019-12'));
	const changed = page.getByRole('region', { name: 'Det här har ändrats' });
	await expect(changed).toContainText('Ovanligt korta väntetider i december 2019');
	const card = changed.getByRole('article').first();
	const words = await card.locator('p').last().boundingBox();
	const act = await card.getByRole('link', { name: /^Ny åtgärd/ }).boundingBox();
	expect(act?.y).toBeGreaterThanOrEqual((words?.y ?? Infinity) + (words?.height ?? 0));
	await changed.getByRole('link', { name: 'Dygn till hemgång, snitt', exact: true }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dygn till hemgång, snitt');
	await expect(page.getByText('Målet 1,0\u00A0dygn nås ibland, inte alltid.')).toBeVisible();

	const months = page.getByRole('slider', { name: /^Månader i styrdiagrammet/ });
	await expect(months).toHaveAttribute('aria-valuetext', /^December 2019: 0,91\u00A0dygn/);
	await months.focus();
	for (let month = 0; month < 12; month += 1) await page.keyboard.press('ArrowLeft');
	await expect(months).toHaveAttribute('aria-valuetext', /^December 2018: 1,07\u00A0dygn/);

	await page.getByText('Skriv en kommentar vid december 2018').click();
	await page.getByLabel('Vad är det?').selectOption('Ny fas');
	await page.getByRole('button', { name: 'Spara', exact: true }).click();
	await expect(page.getByText('Skriv vad det beror på.').first()).toBeVisible();
	await page.getByLabel('Orsak').fill('Nytt hemgångsteam');
	await page.getByRole('button', { name: 'Spara', exact: true }).click();
	await expect(page.getByText(/^Inget ovanligt i december 2019: 0,91/)).toBeVisible();
	const written = page.getByRole('listitem').filter({ hasText: 'Nytt hemgångsteam' });
	await expect(written).toContainText('December 2018');
	await expect(written).toContainText('Ny fas');
	await expectNoFaults(page);
	await written.getByRole('button', { name: /^Ta bort/ }).click();
	await expect(written).toHaveCount(0);
	await expect(page.getByText(/^Ovanligt korta väntetider/)).toBeVisible();

	await months.focus();
	await page.keyboard.press('End');
	await page.getByRole('link', { name: 'Ärendena bakom december 2019' }).click();
	const heading = page.getByRole('heading', { level: 1 });
	await expect(heading).toHaveText('Dygn till hemgång, snitt, december 2019');
	await expect(page.getByRole('navigation', { name: 'Sidor' })).toContainText('av 145 ärenden');

	// And back; then from a part's figure to its own cases, with the filter in the list.
	await page.getByRole('link', { name: 'Dygn till hemgång, snitt' }).click();
	const women = page.getByRole('row', { name: /^Kvinna/ });
	const [n] = (await women.innerText()).match(/\d+(?= ärenden)|n\s*=\s*\d+/) ?? [''];
	await women.getByRole('link', { name: /ärendena bakom siffran/ }).click();
	await expect(page.getByRole('combobox', { name: 'Kön' })).toHaveValue('kvinna');
	await expect(page.getByRole('navigation', { name: 'Sidor' })).toContainText(
		`av ${n.replace(/\D/g, '')} ärenden`
	);
});

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a part is looked at by itself, and a month commented @long', async ({ page }) => {
		// From the wards held to each other to the types of one of them.
		await page.goto(at('/matt/deficiency-ward?manad=2019-12'));
		const wards = page.getByRole('region', { name: 'Avdelningarna mot varandra' });
		await expect(wards.getByRole('row', { name: /^Urologi/ })).toContainText(
			/inom|över|under|för få/
		);
		await wards.getByRole('link', { name: 'Medicin 1' }).click();
		await expect(page.getByLabel('Avdelning')).toHaveValue('medicin-1');
		await page.getByRole('link', { name: 'Rensa' }).click();
		const heaviest = page.getByRole('region', { name: 'Vad som väger mest' });
		await heaviest.getByRole('link', { name: 'Ej fullständig egenvårdsbedömning' }).click();
		await expect(page.getByRole('heading', { level: 1 })).toContainText('egenvårdsbedömning');
		await page.getByText(/^Skriv en kommentar vid/).click();
		await page.getByRole('combobox', { name: 'Månad' }).selectOption('Juni 2019');
		await page.getByLabel('Orsak').fill('Semester');
		await page.getByLabel('Åtgärd').fill('Vikarier');
		await page.getByRole('button', { name: 'Spara', exact: true }).click();
		const written = page.getByRole('listitem').filter({ hasText: 'Semester' });
		await expect(written).toContainText('Juni 2019');
		await expect(written).toContainText('Åtgärd: Vikarier');
	});
});

test('a month’s slides, ground data and table are a few clicks from Översikt, on the kommun’s own template @long', async ({
	page
}) => {
	await openLive(page, at('/oversikt?manad=2019-10&alder=80%2B'));
	await page.getByRole('link', { name: 'Rapporter', exact: true }).last().click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rapporter');
	await expect(page.getByText(/^Urval: 80/)).toBeVisible();
	await page.getByRole('link', { name: 'Rensa' }).click();
	await expect(page.getByText(/^Urval:/)).toHaveCount(0);
	await expectNoFaults(page);
	const saved = async (name: RegExp) => {
		const started = page.waitForEvent('download');
		await page.getByRole('link', { name }).click();
		return started;
	};
	const slides = await saved(/^PowerPoint.*Bilder, oktober 2019/);
	expect(slides.suggestedFilename()).toBe('Umeå Bilder 2019-10.pptx');
	const book = await saved(/^Excel.*Underlag, oktober 2019/);
	expect(book.suggestedFilename()).toBe('Umeå Underlag 2019-10.xlsx');
	const table = await saved(/^Word.*Nämndtabell, oktober 2019/);
	expect(table.suggestedFilename()).toBe('Umeå Nämndtabell 2019-10.docx');

	await page.getByRole('textbox', { name: 'Period' }).fill('T7 2019');
	await page.getByRole('textbox', { name: 'Period' }).press('Enter');
	await expect(page.getByText('Skriv perioden som 2019-12')).toBeVisible();
	await page.getByRole('link', { name: 'Visa den senaste perioden' }).click();
	await page.getByRole('link', { name: /rapport att skriva ut/ }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Samverkan vid utskrivning, december 2019'
	);
	await expect(page.getByRole('img', { name: /^Antal ärenden, styrdiagram/ })).toBeVisible();

	await openLive(page, at('/installningar/rapportmall'));
	const file = page.getByLabel('Er fil från PowerPoint');
	await file.setInputFiles({
		...{ name: 'mall.potx', mimeType: 'application/octet-stream' },
		buffer: Buffer.from('ingen mall')
	});
	await page.getByRole('button', { name: 'Spara mallen' }).click();
	await expect(file).toHaveAttribute('aria-invalid', 'true');
	await expectNoFaults(page);
	await file.setInputFiles(await slides.path());
	await page.getByRole('button', { name: 'Spara mallen' }).click();
	await expect(page.getByText('Ändringen är sparad.')).toBeVisible();
	await page.getByRole('button', { name: 'Använd programmets egen i stället' }).click();
	await expect(page.getByText('Nu används programmets egen form.')).toBeVisible();
});

test('short stays and care homes have a page, and a series stands beside the measure it is compared with @long', async ({
	page
}) => {
	await openLive(page, at('/korttids-och-sabo?manad=2019-12'));
	const stays = page.getByRole('region', { name: 'Korttidsvistelse efter sjukhusvistelse' });
	await expect(stays).toContainText('Inget ovanligt i december 2019: 22,1\u00A0dygn');
	const kinds = page.getByRole('region', { name: 'Korttidsvistelse, dygn efter slag, december' });
	await expect(kinds.getByRole('row', { name: /^Väntar SÄBO/ })).toContainText('239\u00A0dygn');
	await expectNoFaults(page);

	await page.goto(at('/installningar/serier/ny'));
	await page.getByLabel('Namn').fill('Riket, dygn till hemgång');
	await page.getByLabel('Enhet').fill('dygn');
	await page.getByText('Lägre är bättre').click();
	await page.getByLabel('Källa').fill('Kolada, RKA');
	await page
		.getByLabel('Jämförs med')
		.selectOption('Dygn på sjukhuset innan hemgång (ut.klar–utskrivning), genomsnitt');
	await page.getByRole('button', { name: 'Lägg till' }).click();
	await expect(page.getByText('Tillagt.')).toBeVisible();
	await page.getByRole('link', { name: '← 2019' }).click();
	await expect(page.getByRole('heading', { name: '2019', exact: true })).toBeVisible();
	await page.getByLabel('november').fill('1,31');
	await page.getByLabel('december').fill('1,42');
	await page.getByRole('button', { name: 'Spara 2019' }).click();
	await expect(page.getByText('Ändringen är sparad.')).toBeVisible();
	await page.getByRole('link', { name: 'Visa diagrammet' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Riket, dygn till hemgång');
	await expect(page.getByText('Källa: Kolada, RKA').first()).toBeVisible();
	const beside = page.getByRole('region', { name: /^Jämfört med/ });
	await beside.getByText('Månaderna i en tabell').click();
	const december = beside.getByRole('row', { name: 'december 2019' });
	await expect(december).toContainText('0,91');
	await expect(december).toContainText('1,42');
});

test('the year in words is counted as it is changed, and the committee’s table is copied as a table @long', async ({
	page,
	context
}) => {
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await openLive(page, at('/rapporter?period=2019'));
	await page.getByRole('link', { name: /^Skriv vidare.*Årstext, 2019/ }).click();
	const short = page.getByRole('region', { name: 'Kort text' });
	const text = short.getByRole('textbox');
	await expect(text).toHaveValue(/^Under 2019: 1\u00A0777 ärenden avslutades/);
	await expect(short.getByText(/^\d{3} av 1\u00A0000 tecken$/)).toBeVisible();
	await text.fill('å'.repeat(1001));
	await expect(short.getByText('1\u00A0001 av 1\u00A0000 tecken, 1 för många')).toBeVisible();
	await expectNoFaults(page);
	const clipboard = (kind: string) =>
		page.evaluate(async (type) => {
			const [item] = await navigator.clipboard.read();
			return (await item?.getType(type))?.text() ?? '';
		}, kind);
	await short.getByRole('button', { name: /^Kopiera.*Kort text/ }).click();
	await expect(short.getByRole('status')).toHaveText('Kopierad.');
	expect(await clipboard('text/plain')).toBe('å'.repeat(1001));

	await openLive(page, at('/rapporter/namndtabell?period=2019'));
	await page.getByRole('button', { name: 'Kopiera tabellen' }).click();
	await expect(page.getByRole('status').filter({ hasText: 'Kopierad' })).toBeVisible();
	expect(await clipboard('text/html')).toMatch(/<caption>Utfall 2019 bredvid 2018<\/caption>/);
	expect(await clipboard('text/html')).toContain('<th scope="col">Mått</th>');
	expect((await clipboard('text/plain')).split('\n')[0]).toMatch(/^Mått\tMålvärde\tKvinnor 2019/);
	await expectNoFaults(page);
});

test('the reports that the night makes are chosen among the settings, with a day @long', async ({
	page
}) => {
	await openLive(page, at('/installningar/rapporter'));
	await page.getByLabel('Dag i månaden').fill('10');
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByText('Välj minst en rapport').first()).toBeVisible();
	await page.getByLabel('Bilder (PowerPoint)').check();
	await page.getByRole('button', { name: 'Spara' }).click();
	await expect(page.getByText('Nu gäller: den 10:e varje månad: bilder.')).toBeVisible();
	await expectNoFaults(page);
});
