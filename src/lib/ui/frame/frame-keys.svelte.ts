import { goto } from '$app/navigation';
import type { Component } from 'svelte';
import { FIND_CASE_PATH } from '../../domain/address/paths';
import { pressShortcut } from './press-shortcut';

/** What is opened from anywhere: the search for a case, or the list of shortcuts. */
export type FrameDialog = 'find' | 'help';

/** What the dialogs are given; what is typed before they have come is theirs. */
interface DialogProps {
	opened: FrameDialog;
	typed: string;
	close: () => void;
}

const TYPING = 'input:not([type=checkbox], [type=radio]), textarea, select';

/**
 * The keys that work on every page. What they open is fetched when it is first asked for, and the
 * keys pressed meanwhile are kept: nothing that is typed at once after `/` is lost.
 */
export class FrameKeys {
	opened: FrameDialog | null = $state(null);
	typed = $state('');
	sent = false;
	Dialogs: Component<DialogProps> | null = $state.raw(null);

	/** Answers a key that was pressed anywhere. */
	press(event: KeyboardEvent): void {
		if (this.opened !== null) return isShown() ? undefined : this.#keep(event);
		const wanted = wantedBy(event);
		if (wanted === null) return pressShortcut(event);
		event.preventDefault();
		void this.#open(wanted);
	}

	readonly close = (): void => {
		this.opened = null;
	};

	async #open(wanted: FrameDialog): Promise<void> {
		[this.opened, this.typed, this.sent] = [wanted, '', false];
		try {
			const { default: dialogs } = await import('./FrameDialogs.svelte');
			// Typed and sent already: there is nothing left to ask.
			if (this.sent) await this.#go();
			else this.Dialogs ??= dialogs;
		} catch {
			// Offline or a newer build: the page of the search is there all the same.
			this.opened = null;
		}
	}

	async #go(): Promise<void> {
		await goto(`${FIND_CASE_PATH}?sok=${encodeURIComponent(this.typed)}`);
		this.opened = null;
	}

	#keep(event: KeyboardEvent): void {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		if (event.key === 'Enter') {
			this.sent = true;
			// Fetched, and not drawn yet: nobody else looks at what was sent.
			if (this.Dialogs) void this.#go();
		} else if (event.key === 'Backspace') this.typed = this.typed.slice(0, -1);
		else if (event.key.length === 1) this.typed += event.key;
		else return;
		event.preventDefault();
	}
}

function isShown(): boolean {
	return document.querySelector('dialog[open]') !== null;
}

function wantedBy(event: KeyboardEvent): FrameDialog | null {
	const { key, target } = event;
	const control = event.ctrlKey || event.metaKey;
	if (event.altKey || isShown()) return null;
	const finds = control ? key.toLowerCase() === 'k' : key === '/';
	const typing = target instanceof Element && target.matches(TYPING);
	if (typing && !control) return null;
	// Whoever may read no cases has nothing to find.
	if (finds) return document.querySelector('[aria-keyshortcuts~="/"]') ? 'find' : null;
	return key === '?' && !control ? 'help' : null;
}
