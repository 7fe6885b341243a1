import { defineConfig } from '@playwright/test';
import { findChromium } from './machine/chromium';
import { long } from './support/rounds';

// Kept in the environment, which Playwright's worker processes inherit: they read this file too.
const port = (process.env.SVU_TEST_PORT ??= '4173');

// What the night backs up is tested by itself (tests/database).
process.env.SVU_BACKUP_DAYS ??= '0';

/** Browser tests run against the production build: `npm run build` first. */
export default defineConfig({
	testDir: 'browser',
	outputDir: '../test-results',
	globalSetup: './browser/set-up.ts',
	// As many as the cores: what waits leaves its core to the other stage.
	workers: 2,
	// On a busy machine all takes longer; nothing here is about how long.
	timeout: long ? 4 * 3_600_000 : 180_000,
	expect: { timeout: 30_000 },
	// What the title of a test says is for `npm run test:long` alone.
	...(!long && { grepInvert: /@long/ }),
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
	}
});
