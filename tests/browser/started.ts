import { test as base, type Browser, type Page } from '@playwright/test';

/**
 * Makes a page's `goto` and `reload` wait until its script has started, where it has one: a key pressed before
 * that is the browser's, and no test of what the script does with it.
 */
function waitUntilStarted(page: Page): void {
	const goto = page.goto.bind(page);
	const reload = page.reload.bind(page);
	page.goto = async (address, options) => {
		const response = await goto(address, options);
		// Whoever does not wait for the page does not wait for its script either.
		if (options?.waitUntil !== 'commit') await started(page);
		return response;
	};
	page.reload = async (options) => {
		const response = await reload(options);
		if (options?.waitUntil !== 'commit') await started(page);
		return response;
	};
}

async function started(page: Page): Promise<void> {
	await page.waitForFunction(
		() =>
			// SvelteKit's own place for what a screen reader is told: there when all is mounted.
			document.getElementById('svelte-announcer') !== null ||
			![...document.scripts].some(({ text }) => text.includes('kit.start')),
		undefined,
		// Not by its frames: a page that nobody looks at draws none.
		{ polling: 50 }
	);
}

/** Tests whose pages have started when they have been gone to, whichever window they stand in. */
export const test = base.extend<object, { browser: Browser }>({
	browser: [
		async ({ browser }, use) => {
			const newContext = browser.newContext.bind(browser);
			browser.newContext = async (options) => {
				const context = await newContext(options);
				if (options?.javaScriptEnabled !== false) context.on('page', waitUntilStarted);
				return context;
			};
			await use(browser);
			browser.newContext = newContext;
		},
		{ scope: 'worker' }
	],
	// What the file says of its tests' own window comes after what it is made with.
	context: async ({ context, javaScriptEnabled }, use) => {
		if (javaScriptEnabled === false) context.off('page', waitUntilStarted);
		await use(context);
	}
});
