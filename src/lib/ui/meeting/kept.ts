import { DRAFT_PREFIX, draftNames } from '../draft/draft-name';
import { draftCipher } from '../draft/draft-cipher';
import { DraftShelf } from '../draft/draft-shelf';
import type { DraftKey } from '../../domain/sign-in/draft-key';

/**
 * What has been written in a meeting and not been answered by the server, put away encrypted in this
 * browser: a lost network, a reload or a computer that goes to sleep takes nothing. Each tab has a
 * place of its own, and takes over what a closed one left.
 */
export class KeptMeeting {
	readonly #shelf: DraftShelf;
	readonly #name: string;
	#left: () => void = () => {};
	#round = 0;

	private constructor(shelf: DraftShelf, name: string) {
		this.#shelf = shelf;
		this.#name = name;
		const open = new Promise<void>((resolve) => (this.#left = resolve));
		void navigator.locks.request(name, () => open);
	}

	/**
	 * Opens this tab's place. What closed tabs left in theirs is given to `adopt`, oldest first, and taken
	 * away when what `adopt` answers with lies in this one. Null where the browser keeps no secrets: outside a
	 * secure context.
	 */
	static async open(
		key: DraftKey,
		meeting: string,
		adopt: (left: readonly string[]) => string | null
	): Promise<KeptMeeting | null> {
		if (!isSecureContext) return null;
		const shelf = new DraftShelf(localStorage, await draftCipher(key.key), Date.now);
		shelf.tidy();
		const subject = `mote-${meeting}`;
		const { held = [] } = await navigator.locks.query();
		const inUse = new Set(held.map(({ name }) => name));
		const names = draftNames(key, subject).filter((name) => !inUse.has(name));
		const found = (await Promise.all(names.map((name) => shelf.take(name))))
			.filter((one) => one !== null)
			.toSorted((one, other) => one.savedAt - other.savedAt);
		const own = `${DRAFT_PREFIX}${key.shelf}.${subject}.${crypto.randomUUID()}`;
		const kept = new KeptMeeting(shelf, own);
		if (found.length === 0) return kept;
		if (await kept.put(adopt(found.map(({ text }) => text)))) {
			for (const { name } of found) shelf.remove(name);
		}
		return kept;
	}

	/** Puts a text in this tab's place, or empties it. Whether it is there now. */
	async put(text: string | null): Promise<boolean> {
		const round = (this.#round += 1);
		if (text !== null) return this.#shelf.put(this.#name, text, () => round === this.#round);
		this.#shelf.remove(this.#name);
		return true;
	}

	/** The tab is closed: what is left in its place may be taken over. */
	close(): void {
		this.#left();
	}
}
