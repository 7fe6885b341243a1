import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './machine/chromium';
import { long } from './support/rounds';

// Kept in the environment, which Playwright's worker processes inherit: they read this file too.
const port = (process.env.SVU_TEST_PORT ??= '4173');
const dataDir = (process.env.SVU_DATA_DIR ??= mkdtempSync(join(tmpdir(), 'svu-browser-')));

/** Browser tests run against the production build: `npm run build` first. */
export default defineConfig({
	testDir: 'browser',
	outputDir: '../test-results',
	globalSetup: './browser/installations.ts',
	// One more than the cores: a test also waits.
	workers: 3,
	// On a busy machine all takes longer; nothing here is about how long.
	timeout: long ? 4 * 3_600_000 : 60_000,
	expect: { timeout: 15_000 },
	forbidOnly: process.env.CI !== undefined,
	reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['line'], ['json']] : 'list',
	use: {
		baseURL: `http://127.0.0.1:${port}`,
		locale: 'sv-SE',
		timezoneId: 'Europe/Stockholm',
		trace: 'off',
		launchOptions: {
			executablePath: findChromium(),
			args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
		}
	},
	webServer: {
		command: 'node build/node/svu.js serve',
		cwd: '..',
		wait: { stdout: /Utskrivningsklar körs på http/ },
		gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
		env: { PORT: port, SVU_DATA_DIR: dataDir, DATABASE_URL: '' }
	}
});
