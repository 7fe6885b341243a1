import { chromium } from '@playwright/test';
import { findChromium } from '../machine/chromium';
import { serveFolder, sessionAt } from './fixture-server';
import { mkdtemp } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
const NOW = '2026-11-25T10:00:00Z';
const dir = await mkdtemp('/tmp/formwork/d-');
const env = { ...process.env, DATABASE_URL: '', SVU_DATA_DIR: dir, SVU_NOW: NOW };
execFileSync(process.execPath, ['build/node/svu.js', 'sample'], { env, stdio: 'ignore' });
const server = await serveFolder(dir, env);
const one = await sessionAt(NOW, dir, { roles: ['case-worker'], committees: ['ÄN'] });
const two = await sessionAt(NOW, dir);
const browser = await chromium.launch({
	executablePath: findChromium(),
	args: ['--no-sandbox', '--disable-gpu']
});
for (const [w, h] of [
	[1440, 900],
	[1280, 720],
	[390, 844]
] as const) {
	const page = await browser.newPage({
		storageState: w === 1280 ? two : one,
		viewport: { width: w, height: h },
		locale: 'sv-SE'
	});
	page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
	page.on('pageerror', (e) => console.log('pageerror', e.message));
	await page.goto(`${server.address}/arenden/nytt`);
	await page.waitForTimeout(1200);
	await page.screenshot({ path: `/tmp/formwork/new-${w}.png` });
	await page.screenshot({ path: `/tmp/formwork/new-full-${w}.png`, fullPage: true });
	await page.getByLabel('Kön').selectOption('kvinna');
	await page.getByLabel('Födelseår').fill('41');
	await page.getByLabel('Inskriven', { exact: true }).fill('20 1015');
	await page.getByLabel('Avdelning').click();
	await page.keyboard.type('me');
	await page.screenshot({ path: `/tmp/formwork/typing-${w}.png` });
	await page.keyboard.press('Tab');
	await page.getByLabel('Brist i informationsöverföringen').click();
	await page.keyboard.type('an');
	await page.screenshot({ path: `/tmp/formwork/def-${w}.png` });
	await page.keyboard.press('Enter');
	await page.keyboard.type('xyz');
	await page.keyboard.press('Tab');
	await page.screenshot({ path: `/tmp/formwork/added-${w}.png` });
	await page.goto(`${server.address}/arenden?status=oppna`);
	page.on('dialog', (d) => void d.accept());
	await page.goto(`${server.address}/tavla`);
	const link = page.locator('a[href^="/arenden/"]:not([href$=nytt])').first();
	const href = await link.getAttribute('href');
	await page.goto(server.address + href);
	await page.waitForTimeout(500);
	await page.screenshot({ path: `/tmp/formwork/case-${w}.png`, fullPage: w === 390 });
	await page.close();
}
await browser.close();
await server.stop();
