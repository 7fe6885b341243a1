import { invalidate } from '$app/navigation';
import { navigating } from '$app/state';
import { BOARD_EVENTS_PATH } from '../../domain/address/paths';
import type { BoardSaying } from '../../domain/board/board-changes';
import { dateOf, type Moment } from '../../domain/calendar/moment';
import { runningClock } from '../case/running-clock';

/** How the board's line to the server is. */
export type LineState = 'starting' | 'live' | 'down' | 'ended';

const TICK_MS = 1_000;
/** Pulses come every fifteen seconds: after two that did not, the line is taken to be dead. */
const SILENCE_MS = 40_000;
const TRY_AGAIN_MS = 5_000;

/**
 * Keeps an open board current: hears from the server when something changed and has the board read
 * anew, and runs the clock meanwhile. A board that nobody looks at holds no line.
 */
export class LiveBoard {
	state = $state<LineState>('starting');
	/** Wall-clock time in Stockholm. */
	now = $state<Moment>('');
	/** When the board was last known to be as the server has it. */
	updated = $state<Moment>('');

	#clock: () => Moment;
	#source: EventSource | undefined;
	#seen: string;
	#heardAt = 0;
	#closedAt = 0;
	/** The date that what is shown was worked out for. */
	#date: string;
	#reading: Promise<void> | undefined;
	#again = false;
	#left = false;

	constructor({ now, mark }: { now: Moment; mark: string }) {
		this.now = this.updated = now;
		this.#date = dateOf(now);
		this.#seen = mark;
		this.#clock = () => now;
	}

	/** Opens the line and starts the clock; gives what ends both. */
	start(): () => void {
		this.#left = false;
		this.#setClock(this.now);
		this.#look();
		const timer = setInterval(() => this.#tick(), TICK_MS);
		const look = () => this.#look();
		document.addEventListener('visibilitychange', look);
		return () => {
			clearInterval(timer);
			document.removeEventListener('visibilitychange', look);
			this.#left = true;
			this.#hangUp();
		};
	}

	#look(): void {
		if (document.visibilityState === 'visible') this.#connect();
		else this.#hangUp();
	}

	#connect(): void {
		if (this.#source || this.state === 'ended') return;
		const source = new EventSource(BOARD_EVENTS_PATH);
		this.#source = source;
		this.#heardAt = performance.now();
		source.addEventListener('puls', ({ data }) => this.#hear(String(data)));
		source.addEventListener('andrat', ({ data }) => this.#hear(String(data)));
		source.addEventListener('slut', () => {
			this.#hangUp();
			this.state = 'ended';
		});
		source.addEventListener('error', () => {
			this.state = 'down';
			// The browser connects again by itself, unless it was answered with something else.
			if (source.readyState === EventSource.CLOSED) this.#hangUp();
		});
	}

	#hangUp(): void {
		this.#source?.close();
		this.#source = undefined;
		this.#closedAt = performance.now();
	}

	#hear(data: string): void {
		const { time, mark } = JSON.parse(data) as BoardSaying;
		this.#heardAt = performance.now();
		this.state = 'live';
		this.#setClock(time);
		this.updated = time;
		if (mark === this.#seen && dateOf(time) === this.#date) return;
		this.#seen = mark;
		this.#date = dateOf(time);
		void this.#read();
	}

	/** One reading at a time; what is told meanwhile makes one more. */
	async #read(): Promise<void> {
		this.#again = true;
		if (this.#reading) return this.#reading;
		while (this.#again) {
			this.#again = false;
			this.#reading = this.#readOnce();
			await this.#reading;
		}
		this.#reading = undefined;
	}

	/** To read anew would break off the way to another page: whoever pressed a link would stay here. */
	async #readOnce(): Promise<void> {
		await Promise.allSettled([navigating.complete]);
		if (!this.#left) await invalidate('app:board');
	}

	#tick(): void {
		this.now = this.#clock();
		const at = performance.now();
		if (this.#source && at - this.#heardAt > SILENCE_MS) {
			this.#hangUp();
			this.state = 'down';
		}
		if (!this.#source && at - this.#closedAt > TRY_AGAIN_MS) this.#look();
	}

	#setClock(told: Moment): void {
		const from = performance.now();
		this.#clock = runningClock(told, () => performance.now() - from);
		this.now = told;
	}
}
