import { DAY_MS } from '../../domain/calendar/moment';
import type { DraftCipher } from './draft-cipher';
import { DRAFT_PREFIX } from './draft-name';

/** From a Friday afternoon over the weekend; a browser holds no draft longer. */
export const DRAFT_LIFE_MS = 4 * DAY_MS;

/** Something put away, with when. */
export interface Shelved {
	name: string;
	/** Milliseconds since 1970, on the browser's clock. */
	savedAt: number;
	text: string;
}

/**
 * Drafts in the browser's storage. Only when one was put there can be read without the key, so
 * that whoever comes next can throw away what has become too old.
 */
export class DraftShelf {
	readonly #storage: Storage;
	readonly #cipher: DraftCipher;
	readonly #clock: () => number;

	constructor(storage: Storage, cipher: DraftCipher, clock: () => number) {
		this.#storage = storage;
		this.#cipher = cipher;
		this.#clock = clock;
	}

	/**
	 * Puts a text away unless `wanted` has become false while it was encrypted.
	 * @returns whether it is there now; false when the browser has no room
	 */
	async put(name: string, text: string, wanted: () => boolean): Promise<boolean> {
		const savedAt = String(this.#clock());
		const sealed = await this.#cipher.seal(text, `${name} ${savedAt}`);
		if (!wanted()) return false;
		try {
			this.#storage.setItem(name, `${savedAt} ${sealed}`);
			return true;
		} catch {
			// Full, or closed by the browser's settings: the form asks before it is left.
			return false;
		}
	}

	/** What is put away under a name; what cannot be read any more is thrown away. */
	async take(name: string): Promise<Shelved | null> {
		const [savedAt = '', sealed = ''] = (this.#storage.getItem(name) ?? '').split(' ');
		const text = await this.#cipher.open(sealed, `${name} ${savedAt}`);
		if (text !== null) return { name, savedAt: Number(savedAt), text };
		this.#storage.removeItem(name);
		return null;
	}

	remove(name: string): void {
		this.#storage.removeItem(name);
	}

	/** Throws away what is too old, whoever it belongs to. */
	tidy(): void {
		const oldest = this.#clock() - DRAFT_LIFE_MS;
		for (const name of Object.keys(this.#storage)) {
			if (!name.startsWith(DRAFT_PREFIX)) continue;
			const savedAt = Number(this.#storage.getItem(name)?.split(' ')[0]);
			if (!(savedAt > oldest)) this.#storage.removeItem(name);
		}
	}
}
