import type { CaseFormValues } from '../../domain/case-form/values';
import type { DraftKey } from '../../domain/sign-in/draft-key';
import { draftNames } from '../draft/draft-name';
import type { DraftKeeper } from './draft-keeper';
import type * as Parts from './form-parts';

/** The parts of a case form that the page itself does not bring. */
export type FormParts = typeof Parts;

/** What a case form is about, as it is posted. */
export interface FormIdentity {
	/** The case's id. */
	id: string;
	/** The version that what is typed started from; 0 for a new case. */
	version: number;
}

/**
 * A case form's drafts, and its hint of similar cases. They are fetched when somebody begins to
 * type, or when there is a draft to go on with.
 */
export class FormExtras {
	parts: FormParts | null = $state.raw(null);
	/** The draft that is being gone on with. */
	resumed: FormIdentity | null = $state.raw(null);
	/** Keeps what is typed; null where the browser cannot. */
	keeper: DraftKeeper | null = null;
	readonly draftKey: DraftKey | null;
	/** What the drafts are filed under: a case's id, or `nytt`. */
	readonly subject: string;
	#loading: Promise<void> | null = null;

	constructor(given: { draftKey: DraftKey | null; subject: string }) {
		this.draftKey = given.draftKey;
		this.subject = given.subject;
	}

	/** Fetches the parts at once where there is a draft to offer. */
	begin(): void {
		const drafts = this.draftKey ? draftNames(this.draftKey, this.subject) : [];
		if (drafts.length > 0) void this.load();
	}

	load(): Promise<void> {
		return (this.#loading ??= this.#fetch());
	}

	async #fetch(): Promise<void> {
		try {
			this.parts = await import('./form-parts');
		} catch {
			// Offline or a newer build: tried again at the next key.
			this.#loading = null;
		}
	}

	/**
	 * Whether what is typed can be left without a question: it is put away, or will be while the
	 * reader goes to another page of ours, and is offered next time.
	 */
	keeps(values: CaseFormValues, { willUnload }: { willUnload: boolean }): boolean {
		if (this.keeper === null) return false;
		return this.keeper.covers(values) || (!willUnload && this.keeper.works);
	}
}
