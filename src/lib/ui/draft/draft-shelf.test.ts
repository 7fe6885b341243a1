import { beforeEach, describe, expect, it } from 'vitest';
import { draftCipher } from './draft-cipher';
import { DRAFT_LIFE_MS, DraftShelf } from './draft-shelf';

const KEY = Buffer.alloc(32, 1).toString('base64');
const OTHER_KEY = Buffer.alloc(32, 2).toString('base64');
const NAME = 'utkast.hylla.nytt.1';
const always = () => true;

/** As much of the browser's storage as a shelf uses. */
function storage(): Storage {
	const kept: Record<string, string> = {};
	const methods = {
		getItem: (name: string) => kept[name] ?? null,
		setItem: (name: string, text: string) => void (kept[name] = text),
		removeItem: (name: string) => void delete kept[name]
	};
	return new Proxy(kept, {
		get: (_, name) => methods[name as keyof typeof methods]
	}) as unknown as Storage;
}

let browser: Storage;
let clock = 0;
const shelfOf = async (key: string) => new DraftShelf(browser, await draftCipher(key), () => clock);

beforeEach(() => {
	browser = storage();
	clock = Date.parse('2026-11-25T08:00:00Z');
});

describe('a draft in the browser', () => {
	it('is given back as it was, with when it was written', async () => {
		const shelf = await shelfOf(KEY);
		expect(await shelf.put(NAME, 'åldern är 88', always)).toBe(true);
		expect(await shelf.take(NAME)).toEqual({ name: NAME, savedAt: clock, text: 'åldern är 88' });
	});

	it('can be read by nobody else, and never lies there in plain text', async () => {
		await (await shelfOf(KEY)).put(NAME, 'avdelning medicin', always);
		expect(browser.getItem(NAME)).not.toMatch(/medicin/);
		expect(await (await shelfOf(OTHER_KEY)).take(NAME)).toBeNull();
	});

	it('opens under no other name, and not with another time', async () => {
		const shelf = await shelfOf(KEY);
		await shelf.put(NAME, 'text', always);
		const sealed = browser.getItem(NAME) ?? '';
		browser.setItem('utkast.hylla.annat.1', sealed);
		expect(await shelf.take('utkast.hylla.annat.1')).toBeNull();
		browser.setItem(NAME, sealed.replace(/^\d+/, String(clock + 1)));
		expect(await shelf.take(NAME)).toBeNull();
	});

	it('is never the same twice on the disk', async () => {
		const shelf = await shelfOf(KEY);
		await shelf.put(NAME, 'text', always);
		const first = browser.getItem(NAME);
		await shelf.put(NAME, 'text', always);
		expect(browser.getItem(NAME)).not.toBe(first);
	});

	it('is not put away when it was saved while it was being encrypted', async () => {
		const shelf = await shelfOf(KEY);
		expect(await shelf.put(NAME, 'text', () => false)).toBe(false);
		expect(browser.getItem(NAME)).toBeNull();
	});

	it('goes after four days, whoever comes by, and nothing else with it', async () => {
		await (await shelfOf(KEY)).put(NAME, 'text', always);
		browser.setItem('annat', 'står kvar');
		clock += DRAFT_LIFE_MS - 1;
		(await shelfOf(OTHER_KEY)).tidy();
		expect(browser.getItem(NAME)).not.toBeNull();
		clock += 1;
		(await shelfOf(OTHER_KEY)).tidy();
		expect(browser.getItem(NAME)).toBeNull();
		expect(browser.getItem('annat')).toBe('står kvar');
	});

	it('gives way when the browser has no room', async () => {
		const full = {
			...storage(),
			setItem: () => {
				throw new Error('QuotaExceededError');
			}
		};
		const shelf = new DraftShelf(full, await draftCipher(KEY), () => clock);
		expect(await shelf.put(NAME, 'text', always)).toBe(false);
	});
});
