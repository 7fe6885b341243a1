import { tick } from 'svelte';
import { choiceText } from '../../domain/lists/choice-text';
import { ranked, type Candidate } from '../../domain/type-ahead/rank';
import type { WrittenChoice } from './written-choice';

/** What a box chooses among, and where it writes what comes of it. */
export interface BoxSetting {
	id: string;
	choices: () => readonly WrittenChoice[];
	/** Values, the most used first. */
	mostUsed: () => readonly string[];
	/** One of the choices, or what was written and is none. */
	value: () => string;
	/** Null while the box shows what is chosen. */
	typed: () => string | null;
	type: (text: string | null) => void;
	choose: (value: string) => void;
	/** The arrows lead to other rows as long as the list is closed. */
	inRows: boolean;
}

/**
 * What a list's box does with what is typed: the editable combobox with list autocomplete of the
 * ARIA Authoring Practices. The first match is taken with Tab, Enter or by leaving; what matches
 * nothing stays as it was typed.
 */
export class ListBox {
	readonly setting: BoxSetting;
	open = $state(false);
	above = $state(false);
	at = $state(0);
	list: HTMLElement | undefined = $state();
	#arrived = false;
	/** Whether one of the list was walked to, rather than the first proposed. */
	#walked = false;
	readonly #candidates = $derived.by(() => {
		const choices = this.setting.choices();
		// A heading that all share says nothing about one of them.
		const groups = choices.flatMap(({ group }) => group ?? []);
		const several = groups.some((group) => group !== groups[0]);
		return choices.map(({ value, label, otherNames = [], group }): Candidate => ({
			...{ value, otherNames, name: label },
			...(several && group && { group })
		}));
	});
	readonly matches = $derived.by(() =>
		ranked(this.#candidates, this.setting.typed() ?? '', this.setting.mostUsed())
	);
	/** Id of the match that would be taken. */
	readonly active = $derived.by(() =>
		this.open && this.matches[this.at] ? `${this.setting.id}-${this.at}` : undefined
	);
	/** What is heard while typing. */
	readonly said = $derived.by(() => {
		const first = this.matches[this.at];
		if (!this.open) return '';
		if (!first) return 'Inget i listan stämmer.';
		return `${this.matches.length} ${this.matches.length === 1 ? 'träff' : 'träffar'}. ${first.name}.`;
	});

	constructor(setting: BoxSetting) {
		this.setting = setting;
	}

	/** Goes on, once it has come, with what was written before. */
	arrive(input: HTMLInputElement): void {
		if (this.#arrived) return;
		this.#arrived = true;
		const value = this.setting.value();
		const known = value === '' || this.setting.choices().some((choice) => choice.value === value);
		if (!known && this.setting.typed() === null) this.setting.type(value);
		if (this.setting.typed() === null) return;
		if (document.activeElement === input) this.follow(input);
		else this.take();
	}

	show(input: HTMLInputElement): void {
		this.above = input.getBoundingClientRect().bottom > innerHeight * 0.62;
		this.open = true;
		this.at = 0;
		this.#walked = false;
	}

	/** Something stands in the box that has not been taken yet. */
	follow(input: HTMLInputElement): void {
		if (input.value.trim() === '') this.open = false;
		else this.show(input);
	}

	pick(candidate: Candidate | undefined): void {
		this.open = false;
		this.setting.type(null);
		if (candidate) this.setting.choose(candidate.value);
	}

	/** Takes what the box says: the first match, or the text as it was typed. */
	take(): void {
		const typed = this.setting.typed();
		if (typed === null) {
			return this.pick(this.#walked && this.open ? this.matches[this.at] : undefined);
		}
		const text = typed.trim();
		const choices = this.setting.choices();
		const whole = choices.find((choice) => choiceText(choice, choices) === text);
		const found =
			this.#candidates.find(({ value }) => value === whole?.value) ??
			(text === '' ? undefined : this.matches[this.at]);
		this.pick(found);
		if (!found) this.setting.choose(text);
	}

	async #walk(input: HTMLInputElement, step: number): Promise<void> {
		const { length } = this.matches;
		if (this.open) this.at = (this.at + step + length) % Math.max(1, length);
		else this.show(input);
		this.#walked = true;
		await tick();
		this.list?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
	}

	/** What is chosen stands there again, for the next key to write over. */
	async #restore(input: HTMLInputElement): Promise<void> {
		this.setting.type(null);
		await tick();
		input.select();
	}

	press(event: KeyboardEvent & { currentTarget: HTMLInputElement }): void {
		const begun = this.open || this.setting.typed() !== null;
		if (event.key === 'Enter' && begun) {
			const chose = this.matches.length > 0;
			this.take();
			// With Ctrl it goes on to save; so does Enter on what matches nothing, to hear why not.
			if (chose && !event.ctrlKey && !event.metaKey) event.preventDefault();
		} else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			if (this.setting.inRows && !this.open && !event.altKey) return;
			event.preventDefault();
			void this.#walk(event.currentTarget, event.key === 'ArrowDown' ? 1 : -1);
		} else if (event.key === 'Escape' && begun) {
			event.preventDefault();
			if (!this.open || this.setting.inRows) void this.#restore(event.currentTarget);
			this.open = false;
		}
	}
}
