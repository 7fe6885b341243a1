/** The pictures of the guides for users and of docs/meetings.md, from the sample data of a Tuesday morning. */
import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { svu } from '../support/program';
import type { Rights } from '../support/session-cookie';
import { drawnDownTo } from './drawn-down-to';
import { serveOwn, type OwnServer } from './fixture-server';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'anvandare', 'bilder');
const NOW = '2026-11-24T08:00:00Z';
const SCREEN = { width: 1280, height: 720 };

const CASE_WORKER: Rights = { roles: ['case-worker'], committees: ['ÄN'] };
const CHIEF: Rights = { roles: ['manager'], committees: ['ÄN', 'IFN'] };
const SAMVERKAN: Rights = { roles: ['collaboration'], committees: [] };
const ADMINISTRATOR: Rights = { roles: ['administrator'], committees: [] };

/** What a page looks like when somebody has done something on it. */
interface Taken {
	name: string;
	path: string;
	prepare?: (page: Page) => Promise<void>;
}

const OF_ROLES: readonly { rights: Rights; pictures: readonly Taken[] }[] = [
	{
		rights: CASE_WORKER,
		pictures: [
			{ name: 'handlaggare-tavla', path: '/tavla', prepare: hearNews },
			{ name: 'handlaggare-nytt', path: '/arenden/nytt', prepare: typeCase },
			{ name: 'handlaggare-arende', path: '/arenden?status=väntar', prepare: openFirst },
			{ name: 'handlaggare-klistra', path: '/arenden/klistra' }
		]
	},
	{
		rights: CHIEF,
		pictures: [
			{ name: 'chef-oversikt', path: '/oversikt' },
			{ name: 'chef-matt', path: '/matt/days-mean' },
			{ name: 'chef-registervard', path: '/registervard' },
			{ name: 'chef-atgarder', path: '/atgarder' }
		]
	},
	{ rights: SAMVERKAN, pictures: [{ name: 'samverkan-sida', path: '/samverkan' }] },
	{
		rights: ADMINISTRATOR,
		pictures: [
			{ name: 'systemforvaltare-installningar', path: '/installningar' },
			{ name: 'systemforvaltare-anvandare', path: '/installningar/anvandare' },
			{ name: 'systemforvaltare-logg', path: '/installningar/logg' }
		]
	}
];

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

/** Until the board is kept current. */
async function hearNews(page: Page): Promise<void> {
	await expect(page.getByText(/^Uppdateras av sig själv/)).toBeVisible();
}

async function typeCase(page: Page): Promise<void> {
	await page.getByLabel('Kön').selectOption('kvinna');
	await page.getByLabel('Födelseår').fill('1941');
	await page.getByRole('combobox', { name: 'Avdelning' }).fill('ger');
}

async function openFirst(page: Page): Promise<void> {
	await page.getByRole('rowheader').first().getByRole('link').click();
	await expect(heading(page)).toContainText('Ärende');
}

/** Waits until every chart that the picture shows is drawn. */
async function drawn(page: Page): Promise<void> {
	await page.waitForLoadState();
	await page.evaluate(async () => void (await document.fonts.ready));
	await drawnDownTo(page, SCREEN.height);
}

/** Takes them all; gives the file of each as it is there. */
export async function* takeGuidePictures(browser: Browser): AsyncGenerator<string> {
	const server = await serveOwn('new', {
		now: NOW,
		prepare: async ({ env }) => void (await svu(env, 'sample'))
	});
	const shoot = async (page: Page, name: string) => {
		await drawn(page);
		const path = join(FOLDER, `${name}.png`);
		await page.screenshot({ path });
		return path;
	};
	try {
		for (const { rights, pictures } of OF_ROLES) {
			const page = await opened(browser, server, rights);
			for (const { name, path, prepare } of pictures) {
				await page.goto(path);
				await prepare?.(page);
				yield await shoot(page, name);
			}
			await page.context().close();
		}
		const page = await opened(browser, server, SAMVERKAN);
		await planMeeting(page);
		yield await shoot(page, 'mote-forbereds');
		const meeting = page.url();
		await page.goto(`${meeting}/visa`, { waitUntil: 'networkidle' });
		await page.keyboard.press('PageDown');
		await expect(heading(page)).toHaveText('Öppna åtgärder');
		await page.keyboard.press('PageDown');
		await expect(heading(page)).toHaveText('Vad som ändrats');
		yield await shoot(page, 'mote-vagg');
		await page.goto(meeting);
		await page.getByRole('button', { name: 'Stäng mötet' }).click();
		await expect(page.getByText('Hållet', { exact: true })).toBeVisible();
		await page.getByRole('link', { name: 'Protokoll' }).click();
		await expect(heading(page)).toContainText('Protokoll');
		yield await shoot(page, 'mote-protokoll');
		await page.context().close();
	} finally {
		await server.stop();
	}
}

async function opened(browser: Browser, server: OwnServer, rights: Rights): Promise<Page> {
	const context = await browser.newContext({
		...{ storageState: await server.sessionAs(rights), baseURL: server.address },
		...{ viewport: SCREEN, colorScheme: 'light', locale: 'sv-SE' }
	});
	const page = await context.newPage();
	// The font is for who has it: a first page does without, rather than wait.
	await page.goto('/konto', { waitUntil: 'networkidle' });
	return page;
}

/** Plans a meeting of the day, and writes at a point of it. */
async function planMeeting(page: Page): Promise<void> {
	await page.goto('/moten/nytt');
	await page.getByLabel('Dag', { exact: true }).fill(NOW.slice(0, 10));
	await page.getByLabel('Börjar').fill('13.00');
	await page.getByLabel('Organisation 1').fill('Umeå kommun');
	await page.getByLabel('Funktioner 1').fill('biståndschef, enhetschef');
	await page.getByLabel('Organisation 2').fill('Region Västerbotten');
	await page.getByLabel('Funktioner 2').fill('verksamhetschef, utskrivningskoordinator');
	await page.getByRole('button', { name: 'Gör dagordningen' }).click();
	const point = page.getByRole('article', { name: 'Övriga frågor' });
	await point.getByLabel('Anteckningar').fill('Fem platser öppnar i mars.');
	await point.getByLabel('Beslut').fill('Kommunen öppnar platserna den 2 mars.');
	await point.getByRole('button', { name: 'Spara punkten' }).click();
	await expect(point.getByText('Sparat', { exact: true })).toBeVisible();
	await page.evaluate(() => scrollTo(0, 0));
}
