/**
 * `npm run mutate -- FOLDER…`: changes every line of these folders of the domain, one at a time,
 * and says which changes the unit tests of the same folder do not notice (docs/mutation.md). Fails
 * where fewer than 90 % are noticed.
 */
import { existsSync } from 'node:fs';
import { Stryker } from '@stryker-mutator/core';

/** Of a hundred faults, how many the tests of a folder have to notice. */
const NOTICED = 90;
const MUTATION = 'tests/mutation';

const folders = process.argv.slice(2);
const unknown = folders.filter((folder) => !existsSync(`src/lib/domain/${folder}`));
if (folders.length === 0 || unknown.length > 0) {
	const wrong = unknown.length > 0 ? `Unknown: ${unknown.join(', ')}. ` : '';
	console.error(`${wrong}Give folders of src/lib/domain: npm run mutate -- payment`);
	process.exit(2);
}

for (const folder of folders) await mutate(folder);

async function mutate(folder: string): Promise<void> {
	const within = `src/lib/domain/${folder}`;
	// Read by the tests' configuration, in processes of Stryker's own.
	process.env.SVU_MUTATED = within;
	const report = `.cache/mutation/${folder}`;
	await new Stryker({
		mutate: [`${within}/**/*.ts`, `!${within}/**/*.test.ts`],
		testRunner: 'vitest',
		vitest: { configFile: `${MUTATION}/vitest.config.ts`, related: false },
		coverageAnalysis: 'perTest',
		plugins: ['@stryker-mutator/vitest-runner', `./${MUTATION}/wording.js`],
		ignorers: ['wording'],
		thresholds: { high: NOTICED, low: NOTICED, break: NOTICED },
		reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
		clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
		htmlReporter: { fileName: `${report}.html` },
		jsonReporter: { fileName: `${report}.json` },
		// Below the project, whose packages it uses.
		tempDirName: `.cache/mutation/sandbox`,
		// What the tests of the domain read, and no more, is copied for them.
		ignorePatterns: [
			'**',
			'!src/lib/domain/**',
			'!tests/{fixtures,mutation,support}/**',
			'!{package,tsconfig}.json',
			'!.svelte-kit/tsconfig.json'
		],
		disableTypeChecks: false,
		allowConsoleColors: false
	}).runMutationTest();
}
