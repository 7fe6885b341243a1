import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt';

/** Chromium without windows: what its pages do and look like is the same, for a third less work. */
const HEADLESS = 'chromium-headless-shell';
const NAMES = [HEADLESS, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium'
];

/**
 * The machine's Chromium, installed if there is none. `CHROMIUM` names another one.
 * @throws when there is none and it cannot be installed
 */
export function findChromium(): string {
	const found = process.env.CHROMIUM ?? onMachine();
	if (found) return found;
	aptInstall([HEADLESS]);
	const installed = onMachine();
	if (!installed) throw new Error('Chromium installerades men hittas inte');
	return installed;
}

function onMachine(): string | undefined {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...candidates, ...PLACES].find((path) => existsSync(path));
}
