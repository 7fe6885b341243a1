import type { JudgedEvent } from '../../domain/case-form/judge';
import type { QuickEvent } from '../../domain/case-form/next-event';
import EventToCome from './EventToCome.svelte';

/** The time of a quick event, as its field holds it. */
export interface EventTime {
	at: () => string;
	write: (at: string) => void;
	/** The events that may come next in the case, likeliest first. */
	next: () => readonly QuickEvent[];
	/** What the last answer of the server was about. */
	tried: () => string;
}

/** What the rules of the form say of an event. */
interface EventRules {
	/** This minute, written out. */
	now: () => string;
	judge: (event: { type: QuickEvent; at: string }) => JudgedEvent;
	/** What the server found wrong. */
	told: () => string | undefined;
}

/**
 * What keys do among the buttons of the next events: whoever comes to one sees what Enter registers,
 * and when, before it does.
 */
export class QuickKeys {
	readonly EventToCome = EventToCome;
	/** The event whose button has focus. */
	#ready: QuickEvent | null = $state(null);
	readonly #time: EventTime;
	readonly #rules: EventRules;
	/** The time that was entered here and not typed. */
	#proposed = '';
	/** Whether the time has been typed to its end, so that it says what is wrong with it. */
	#typed = $state(false);
	readonly #judged = $derived.by(() => {
		const [at, type] = [this.#time.at(), this.#ready ?? this.#time.next()[0]];
		return at.trim() !== '' && type ? this.#rules.judge({ type, at }) : undefined;
	});
	/** How the time is read, and what is wrong with it; undefined where none is typed. */
	readonly judged = $derived.by(() => {
		if (!this.#judged) return undefined;
		const told = this.#time.at() === this.#time.tried() ? this.#rules.told() : undefined;
		return { ...this.#judged, error: told ?? (this.#typed ? this.#judged.error : undefined) };
	});
	/** The event that Enter registers; null for none. */
	readonly registers = $derived(this.#judged?.error === undefined ? this.#ready : null);

	constructor(time: EventTime, rules: EventRules) {
		this.#time = time;
		this.#rules = rules;
	}

	/** The event whose button it is. */
	#eventOf(target: EventTarget | null): QuickEvent | undefined {
		if (!(target instanceof HTMLButtonElement)) return undefined;
		return this.#time.next().find((type) => type === target.value);
	}

	/** At the button of an event, an empty time is this minute, which then stands in its field. */
	come(target: EventTarget | null): void {
		const type = this.#eventOf(target);
		if (!type || document.activeElement !== target) return;
		this.#ready = type;
		if (this.#time.at().trim() !== '') return;
		this.#proposed = this.#rules.now();
		this.#time.write(this.#proposed);
	}

	/** Whoever goes on without pressing has registered nothing. */
	leave(to: EventTarget | null): void {
		this.#ready = null;
		this.#typed = true;
		if (this.#eventOf(to)) return;
		if (this.#time.at() === this.#proposed) this.#time.write('');
		this.#proposed = '';
	}

	/**
	 * An event is registered by its own button: Enter after its time goes there, or to what the time may mean, and
	 * no further. Where no time is typed it saves the form, as in any other field of it.
	 */
	press(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
		const { key, target, currentTarget } = event;
		const typed = target instanceof HTMLInputElement && target.value.trim() !== '';
		if (key === 'Enter' && !event.isComposing && typed) {
			event.preventDefault();
			this.#typed = true;
			const choice = currentTarget.querySelector<HTMLElement>('[role=group] button');
			const isWrong = choice === null && this.#judged?.error !== undefined;
			const button = currentTarget.querySelector<HTMLElement>('[name=handelse]');
			if (!isWrong) (choice ?? button)?.focus();
		} else if (key === 'Escape' && this.#ready) currentTarget.querySelector('input')?.focus();
	}
}
