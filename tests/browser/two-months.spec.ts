import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { textOf } from '../../src/lib/server/office/xml-tree';
import { atTime } from '../support/at-time';
import { packageFaults, readPackage } from '../support/office/read-package';
import { connectAsOwner } from '../support/owner';
import { svu } from '../support/program';
import { addNeighbour, NEIGHBOUR } from './access-actors';
import { expectNoFaults } from './faultless';
import { serve } from './fixture-server';
import { installation, type Installation } from './installations';
import { openLive } from './open-live';
import { sessionIn, type Session } from './signed-in';
import { test } from './started';

const BEFORE = '2020-01-15';
const AFTER = '2020-03-16';
const WALL = { width: 1280, height: 720 };
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const status = (page: Page) => page.getByRole('status');

type Who = 'chef' | 'region' | 'neighbour';
const RIGHTS = {
	chef: { roles: ['manager'], committees: ['ÄN', 'IFN'] },
	region: { roles: ['collaboration'], committees: [] },
	neighbour: { roles: ['collaboration'], committees: [], kommun: NEIGHBOUR }
} satisfies Record<Who, Parameters<typeof sessionIn>[1]>;

let made: Installation;
test.beforeAll(async () => {
	made = await installation('imported');
	const { sql, close } = await connectAsOwner(made.place);
	await addNeighbour(sql);
	await close();
});
test.afterAll(() => made.remove());

/** The first two months of 2020: as those of a year earlier were, a year later. */
async function importNextMonths(): Promise<void> {
	const file = join(import.meta.dirname, '..', 'fixtures', 'svu-2018-2019.csv');
	const [header = '', ...lines] = (await readFile(file, 'utf8')).trimEnd().split(/\r?\n/);
	const discharged = header.split(';').indexOf('Utskriven');
	const next = lines
		.filter((line) => /^2019-0[12]/.test(line.split(';')[discharged] ?? ''))
		.map((line) => line.replaceAll(/\b(20\d\d)-/g, (_, year) => `${Number(year) + 1}-`))
		.filter((line) => (line.match(/\b20\d\d-\d\d-\d\d/g) ?? []).every((date) => date < AFTER));
	expect(next.length).toBeGreaterThan(200);
	await mkdir(test.info().outputDir, { recursive: true });
	const shifted = join(test.info().outputDir, 'januari-februari.csv');
	await writeFile(shifted, [header, ...next].join('\n'));
	await svu({ ...made.env, SVU_NOW: AFTER }, 'import', 'cases', shifted);
}

/** The program as it is served on a day, to everybody who takes part. */
async function served(now: string, browser: Browser) {
	const server = await serve({ ...made.env, SVU_NOW: now });
	const errors: string[] = [];
	async function as(who: Who): Promise<Page> {
		const storageState: Session = await atTime(now, () => sessionIn(made.place, RIGHTS[who]));
		const context = await browser.newContext({ storageState, viewport: WALL });
		const page = await context.newPage();
		page.on('pageerror', (error) => errors.push(error.message));
		return page;
	}
	const at = (path: string) => `${server.address}${path}`;
	return { ...{ as, at, errors }, end: () => server.end('SIGTERM') };
}

test('a meeting is prepared, held with the network cut, minuted and followed up two months later @long', async ({
	browser
}) => {
	test.slow();
	const january = await served(BEFORE, browser);
	const chef = await january.as('chef');
	const region = await january.as('region');

	// Prepared: an action at what has changed, a meeting that takes it up, and a point of the region's.
	await chef.goto(january.at('/oversikt?manad=2019-12'));
	const changed = chef.getByRole('region', { name: 'Det här har ändrats' });
	await changed.getByRole('link', { name: /^Ny åtgärd ?: Dygn till hemgång, snitt/ }).click();
	await chef.getByLabel('Vad ska göras?').fill('Ring avdelningen varje morgon');
	await chef.getByLabel('Vem gör det?').selectOption('Gemensam');
	await chef.getByLabel('Klart senast').fill('2020-02-28');
	await chef.getByLabel('Hur mycket').fill('0,2');
	await chef.getByLabel('Till när').fill('2020-03-15');
	await chef.getByRole('button', { name: 'Spara' }).click();
	await expect(heading(chef)).toHaveText('Ring avdelningen varje morgon');
	await chef.getByLabel('Började').fill('2019-12-01');
	await chef.getByRole('button', { name: 'Börja', exact: true }).click();
	await expect(chef.getByText('Ändringen är sparad.')).toBeVisible();
	await chef.goto(january.at('/moten/nytt'));
	await chef.getByLabel('Dag', { exact: true }).fill(BEFORE);
	await chef.getByLabel('Organisation 1').fill('Umeå kommun');
	await chef.getByLabel('Funktioner 1').fill('biståndschef');
	await chef.getByLabel('Organisation 2').fill('Region Västerbotten');
	await chef.getByRole('button', { name: 'Gör dagordningen' }).click();
	await expect(chef.getByText('Ring avdelningen varje morgon').first()).toBeVisible();
	const meeting = chef.url().replace(/\?.*/, '');

	await region.goto(january.at('/moten'));
	await region.getByRole('link', { name: /Månadsmöte/ }).click();
	await region.getByLabel('Punkt', { exact: true }).last().fill('Läkemedel på fredagar');
	await region.getByRole('button', { name: 'Lägg till' }).click();
	await expect(region.getByRole('article', { name: 'Läkemedel på fredagar' })).toBeVisible();
	await region.getByLabel('Punkt', { exact: true }).last().fill('');

	// Held on the wall; in the middle the network goes, and what is agreed on is kept.
	await openLive(chef, `${meeting}/visa`);
	await chef.keyboard.press('PageDown');
	const aside = chef.getByRole('complementary');
	await aside.getByRole('button', { name: /Läkemedel på fredagar/ }).click();
	await aside.getByLabel('Anteckning').fill('Recept skrivs dagen före.');
	await expect(status(chef)).toHaveText('Allt är sparat');
	await chef.context().setOffline(true);
	await aside.getByLabel('Beslut').fill('Avdelningen skriver recept dagen före hemgång.');
	await aside.getByText('Ny åtgärd').click();
	await aside.getByLabel('Vad ska göras?').fill('Recept dagen före hemgång');
	await aside.getByLabel('Vem?').selectOption('Gemensam');
	await aside.getByLabel('Senast').fill('2020-03-01');
	await aside.getByRole('button', { name: 'Lägg till åtgärden' }).click();
	await expect(status(chef)).toHaveText(/Ingen kontakt med servern/);
	await chef.keyboard.press('PageDown');
	await chef.keyboard.press('PageUp');
	await chef.context().setOffline(false);
	await expect(status(chef)).toHaveText('Allt är sparat');

	// Minuted: final, and a document that opens, with what was decided and who is to do what.
	await chef.goto(meeting);
	await chef.getByRole('button', { name: 'Stäng mötet' }).click();
	await expect(chef.getByText('Hållet', { exact: true })).toBeVisible();
	const minutes = readPackage(await (await chef.request.get(`${meeting}/protokoll.docx`)).body());
	expect(packageFaults(minutes)).toEqual([]);
	const written = textOf(minutes.xml('word/document.xml'));
	for (const words of [
		...['Umeå kommun (biståndschef)', 'Region Västerbotten', 'Recept skrivs dagen före.'],
		...['Avdelningen skriver recept dagen före hemgång.', 'Recept dagen före hemgång']
	]) {
		expect(written).toContain(words);
	}
	// The same on paper: whole, and told to who hears it as it is to who sees it.
	await chef.goto(`${meeting}/protokoll`);
	const paper = (await chef.pdf({ tagged: true })).toString('latin1');
	expect(paper.startsWith('%PDF-')).toBe(true);
	expect(paper.trimEnd().endsWith('%%EOF')).toBe(true);
	for (const tag of ['/StructTreeRoot', '/Marked true', '/S /H1', '/S /TH']) {
		expect(paper).toContain(tag);
	}
	const neighbour = await january.as('neighbour');
	await neighbour.goto(january.at('/moten'));
	await neighbour.getByRole('link', { name: 'Månadsmöte', exact: true }).click();
	await expect(neighbour.getByText('Recept skrivs dagen före.')).toBeVisible();
	await expect(neighbour.getByText('Umeå').first()).toBeVisible();
	for (const page of [chef, region, neighbour]) await page.context().close();
	await january.end();

	// Two months later both are told, the region writes how it goes, and the chart is asked.
	await importNextMonths();
	const march = await served(AFTER, browser);
	const later = await march.as('region');
	await later.goto(march.at('/samverkan'));
	await later.getByRole('link', { name: /Recept dagen före hemgång/ }).click();
	await expect(later.getByText('försenad', { exact: true })).toBeVisible();
	await later.getByLabel('Återkoppling').fill('Görs på sju avdelningar av tio');
	await later.getByRole('button', { name: 'Spara', exact: true }).click();
	await expect(later.getByText('Görs på sju avdelningar av tio')).toBeVisible();

	const chief = await march.as('chef');
	await chief.goto(march.at('/tavla'));
	await chief.getByRole('link', { name: /Ring avdelningen varje morgon/ }).click();
	await expect(chief.getByRole('heading', { name: 'Dags att följa upp' })).toBeVisible();
	await expect(
		chief.getByText(/^Diagrammet svarar: .* Sett till och med (januari|februari) 2020\./)
	).toBeVisible();
	await expectNoFaults(chief);
	await chief.getByRole('radio', { name: /^Behåll/ }).check();
	await chief.getByLabel('Varför?').fill('Avdelningarna vill fortsätta');
	await chief.getByRole('button', { name: 'Spara beslutet' }).click();
	await expect(chief.getByText('Beslut: behållen.')).toBeVisible();
	await expect(chief.getByText(/^Diagrammet svarade: /)).toBeVisible();
	await chief.goto(march.at('/matt/days-mean?manad=2020-02'));
	await expect(
		chief.getByRole('listitem').filter({ hasText: 'Åtgärd började: Ring avdelningen' })
	).toContainText('December 2019');

	// The next meeting begins with what is still open, and what is kept is not on it.
	await chief.goto(meeting.replace(/^https?:\/\/[^/]+/, march.at('')));
	await chief.getByRole('link', { name: 'Starta nästa möte' }).click();
	await expect(chief.getByRole('region', { name: 'Det här tas upp' })).toContainText(
		'1 öppen åtgärd'
	);
	await chief.getByLabel('Dag', { exact: true }).fill(AFTER);
	await chief.getByRole('button', { name: 'Gör dagordningen' }).click();
	await expect(heading(chief)).toHaveText('Månadsmöte 16 mars 2020');
	await expect(chief.getByText('Recept dagen före hemgång').first()).toBeVisible();
	await expect(chief.getByText('Ring avdelningen varje morgon')).toHaveCount(0);
	expect([...january.errors, ...march.errors]).toEqual([]);
	await march.end();
});
