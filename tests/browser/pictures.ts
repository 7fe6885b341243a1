/**
 * `npm run pictures`: takes the pictures of docs/pictures anew, from the fixtures of 2018–2019 as
 * they stood in January 2020, and those of the guides for users. `npm run pictures -- --guides` takes
 * the latter alone. Needs Chromium, which `npm test` installs when the machine has none.
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findChromium } from '../machine/chromium';
import { drawnDownTo } from './drawn-down-to';
import { serveFixtures } from './fixture-server';
import { takeGuidePictures } from './guide-pictures';
import { IMPORTED_ON } from '../support/at-time';
import { makeInstallations } from './installations';

const FOLDER = join(import.meta.dirname, '..', '..', 'docs', 'pictures');
const PAGES = {
	'oversikt-2019-12': '/oversikt?manad=2019-12',
	'ar-2019': '/ar?ar=2019',
	'avvikelser-2019': '/avvikelser?ar=2019'
};
/** The parts of samverkan's page, as they are shown in a meeting room. */
const MEETING = ['andrats', 'avdelningar', 'brister', 'sip', 'dygn'];
const WALL = { width: 1280, height: 720 };
/** The screens the product is looked at on; `kept` is how far down the picture goes. */
const SCREENS = [
	{ width: 1440, height: 900, kept: 1500 },
	{ width: 1280, height: 720, kept: 1300 },
	{ width: 390, height: 844, kept: 1688 }
];

/** Takes the pictures of docs/pictures; gives each file as it is there. */
async function* takeCharts(browser: Browser): AsyncGenerator<string> {
	const server = await serveFixtures(IMPORTED_ON);
	try {
		for (const { width, height, kept } of SCREENS) {
			for (const colorScheme of ['light', 'dark'] as const) {
				const narrow = width < 600;
				const page = await browser.newPage({
					storageState: server.session,
					viewport: { width, height: Math.max(height, kept) },
					colorScheme,
					locale: 'sv-SE',
					isMobile: narrow,
					hasTouch: narrow
				});
				for (const [name, path] of Object.entries(PAGES)) {
					await page.goto(`${server.address}${path}`);
					await drawnDownTo(page, kept);
					const file = join(FOLDER, `${name}-${width}-${colorScheme}.png`);
					await page.screenshot({ path: file });
					yield file;
				}
				await page.close();
			}
		}
		const reader = await server.sessionAs({ roles: ['collaboration'], committees: [] });
		for (const colorScheme of ['light', 'dark'] as const) {
			for (const part of MEETING) {
				const page = await browser.newPage({
					...{ storageState: reader, viewport: WALL, colorScheme, locale: 'sv-SE' }
				});
				await page.goto(`${server.address}/samverkan?period=2019#${part}`);
				const file = join(FOLDER, `samverkan-2019-${part}-${WALL.width}-${colorScheme}.png`);
				await page.screenshot({ path: file });
				yield file;
				await page.close();
			}
		}
	} finally {
		await server.stop();
	}
}

await mkdir(FOLDER, { recursive: true });
const remove = await makeInstallations();
const browser = await chromium.launch({
	executablePath: findChromium(),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
});
try {
	if (!process.argv.includes('--guides')) {
		for await (const file of takeCharts(browser)) console.log(file);
	}
	for await (const file of takeGuidePictures(browser)) console.log(file);
} finally {
	await browser.close();
	await remove();
}
