import type { QuickEvent } from '../../domain/case-form/next-event';

/** The time of a quick event, as its field holds it. */
interface EventTime {
	at: () => string;
	write: (at: string) => void;
	/** This minute, written out. */
	now: () => string;
}

/**
 * What keys do among the buttons of the next events: whoever comes to one sees what Enter registers,
 * and when, before it does.
 */
export class QuickKeys {
	/** The event whose button Enter presses. */
	ready: QuickEvent | null = $state(null);
	readonly #time: EventTime;
	/** The time that was entered here and not typed. */
	#proposed = '';

	constructor(time: EventTime) {
		this.#time = time;
	}

	/** An empty time is this minute, which then stands in its field. */
	come(type: QuickEvent): void {
		this.ready = type;
		if (this.#time.at().trim() !== '') return;
		this.#proposed = this.#time.now();
		this.#time.write(this.#proposed);
	}

	/** Whoever goes on without pressing has registered nothing. */
	leave(toButton: boolean): void {
		this.ready = null;
		if (toButton) return;
		if (this.#time.at() === this.#proposed) this.#time.write('');
		this.#proposed = '';
	}

	/**
	 * An event is registered by its own button: Enter after its time goes there, and no further. Where
	 * no time is typed it saves the form, as in any other field of it.
	 */
	press(event: KeyboardEvent & { currentTarget: HTMLElement }): void {
		const { key, target, currentTarget } = event;
		const typed = target instanceof HTMLInputElement && target.value.trim() !== '';
		if (key === 'Enter' && !event.isComposing && typed) {
			event.preventDefault();
			currentTarget.querySelector<HTMLElement>('[name=handelse]')?.focus();
		} else if (key === 'Escape' && this.ready) currentTarget.querySelector('input')?.focus();
	}
}
