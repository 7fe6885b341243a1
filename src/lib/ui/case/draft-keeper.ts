import type { CaseFormValues } from '../../domain/case-form/values';
import { draftCipher } from '../draft/draft-cipher';
import type { DraftKey } from '../../domain/sign-in/draft-key';
import { DRAFT_PREFIX, draftNames } from '../draft/draft-name';
import { DraftShelf, type Shelved } from '../draft/draft-shelf';
import { draftTime } from '../draft/draft-time';
import type { FormIdentity } from './form-extras.svelte';

/** How long somebody stops typing before it is put away, in milliseconds. */
const PAUSE_MS = 250;

/** A half-filled form. */
export interface DraftContent extends FormIdentity {
	values: CaseFormValues;
}

/** A draft that can be gone on with. */
export interface OfferedDraft extends DraftContent {
	name: string;
	/** When it was written, in words. */
	when: string;
}

/**
 * Puts what is typed in one form away in the browser, encrypted, and finds what earlier forms left.
 * Each form has a draft of its own, so that two tabs do not write over one another; a draft whose
 * form is still open in another tab is not offered.
 */
export class DraftKeeper {
	readonly #shelf: DraftShelf;
	#name: string;
	#waiting: { content: DraftContent; timer: ReturnType<typeof setTimeout> } | null = null;
	/** The form as it was last put away, or saved. */
	#settled = '';
	/** Grows when what is under way is no longer wanted. */
	#round = 0;
	#release: (() => void) | null = null;
	#works = true;

	private constructor(shelf: DraftShelf, name: string) {
		this.#shelf = shelf;
		this.#name = name;
	}

	/** Null where the browser keeps no secrets: outside a secure context. */
	static async open(key: DraftKey, subject: string): Promise<DraftKeeper | null> {
		if (!isSecureContext) return null;
		const shelf = new DraftShelf(localStorage, await draftCipher(key.key), Date.now);
		shelf.tidy();
		const name = `${DRAFT_PREFIX}${key.shelf}.${subject}.${crypto.randomUUID()}`;
		return new DraftKeeper(shelf, name);
	}

	/** The drafts of the subject, newest first; those that say no more than `opened` are thrown away. */
	async offers(key: DraftKey, subject: string, opened: CaseFormValues): Promise<OfferedDraft[]> {
		const { held = [] } = await navigator.locks.query();
		const inUse = new Set(held.map(({ name }) => name));
		const names = draftNames(key, subject).filter(
			(name) => name !== this.#name && !inUse.has(name)
		);
		const found = await Promise.all(names.map((name) => this.#shelf.take(name)));
		return found
			.filter((one) => one !== null)
			.toSorted((one, other) => other.savedAt - one.savedAt)
			.flatMap((one) => this.#offerOf(one, opened) ?? []);
	}

	#offerOf({ name, savedAt, text }: Shelved, opened: CaseFormValues): OfferedDraft | null {
		const content = JSON.parse(text) as DraftContent;
		const fields = (form: CaseFormValues) => Object.keys(form).toSorted().join();
		// Nothing new in it, or written by another release, whose form had other fields.
		const useless =
			JSON.stringify(content.values) === JSON.stringify(opened) ||
			fields(content.values) !== fields(opened);
		if (useless) this.#shelf.remove(name);
		return useless ? null : { ...content, name, when: draftTime(savedAt, Date.now()) };
	}

	/** Puts the form away as soon as the typing stops. */
	keep(content: DraftContent): void {
		if (JSON.stringify(content.values) === this.#settled) return;
		this.#hold();
		this.#stop();
		this.#waiting = { content, timer: setTimeout(() => void this.flush(), PAUSE_MS) };
	}

	/** Puts away at once what waits to be; for when the page is left. */
	async flush(): Promise<void> {
		if (this.#waiting === null) return;
		const { content } = this.#waiting;
		this.#stop();
		const round = this.#round;
		const text = JSON.stringify(content.values);
		const kept = await this.#shelf.put(
			this.#name,
			JSON.stringify(content),
			() => round === this.#round
		);
		this.#works = kept || round !== this.#round;
		if (kept) this.#settled = text;
	}

	/** Whether the browser takes drafts, as far as is known. */
	get works(): boolean {
		return this.#works;
	}

	/** Whether the form is put away as it stands. */
	covers(values: CaseFormValues): boolean {
		return JSON.stringify(values) === this.#settled;
	}

	/** The form stands as it was opened or is saved: it needs no draft. */
	forget(values: CaseFormValues): void {
		this.#stop();
		this.#settled = JSON.stringify(values);
		this.#shelf.remove(this.#name);
	}

	/** Goes on with a draft, which from now on is this form's. */
	resume({ name, values }: OfferedDraft): void {
		this.#letGo();
		this.#name = name;
		this.#settled = JSON.stringify(values);
		this.#hold();
	}

	throwAway({ name }: OfferedDraft): void {
		this.#shelf.remove(name);
	}

	/** The form is left: its draft may be offered in another. */
	close(): void {
		void this.flush();
		this.#letGo();
	}

	#stop(): void {
		clearTimeout(this.#waiting?.timer);
		this.#waiting = null;
		this.#round += 1;
	}

	/** Tells other tabs that this draft's form is open, for as long as it is. */
	#hold(): void {
		if (this.#release) return;
		const left = new Promise<void>((resolve) => (this.#release = resolve));
		void navigator.locks.request(this.#name, () => left);
	}

	#letGo(): void {
		this.#release?.();
		this.#release = null;
	}
}
