import { deserialize } from '$app/forms';
import { troubleOf } from '../send/trouble';

/** Something that waits to be sent to one of the page's actions. */
export interface Letter {
	/** The same however often it is sent, so that it is taken once. */
	id: string;
	/** The action's name. */
	action: string;
	/** What is sent, as it is when its turn comes. */
	fields: () => Readonly<Record<string, string>>;
}

/** What the server said of a letter. */
export type Reply = { taken: true; data: unknown } | { taken: false; data: unknown };

/** How it goes: nothing waits, something is on its way, nothing gets through, or the session has ended. */
export type PostState = 'empty' | 'sending' | 'waiting' | 'signed-out';

const FIRST_WAIT_MS = 2_000;
const LONGEST_WAIT_MS = 30_000;

/**
 * Sends what was written in a meeting, in order, and again for as long as the network or the server is
 * away. A letter is thrown away when the server has answered it, whatever the answer; nothing is
 * thrown away unanswered.
 */
export class Outbox {
	state = $state<PostState>('empty');
	letters = $state.raw<readonly Letter[]>([]);

	readonly #page: string;
	readonly #replied: (letter: Letter, reply: Reply) => void;
	#wait = FIRST_WAIT_MS;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#running = false;
	#ended = false;

	/**
	 * @param page path of the page whose actions are sent to
	 * @param replied told of each answer, in order
	 */
	constructor(page: string, replied: (letter: Letter, reply: Reply) => void) {
		this.#page = page;
		this.#replied = replied;
	}

	/** Sends again at once when the network is back; gives what ends it. */
	start(): () => void {
		const now = () => this.sendNow();
		addEventListener('online', now);
		return () => {
			removeEventListener('online', now);
			clearTimeout(this.#timer);
			this.#ended = true;
		};
	}

	/** Puts a letter last, in the place of one that has the same id and is not yet sent. */
	put(letter: Letter): void {
		this.letters = [...this.letters.filter(({ id }) => id !== letter.id), letter];
		this.sendNow();
	}

	/** Tries at once, whatever it was waiting for. */
	sendNow(): void {
		clearTimeout(this.#timer);
		this.#wait = FIRST_WAIT_MS;
		void this.#run();
	}

	async #run(): Promise<void> {
		if (this.#running || this.#ended) return;
		this.#running = true;
		for (let [letter] = this.letters; letter; [letter] = this.letters) {
			this.state = 'sending';
			if (!(await this.#send(letter))) break;
		}
		this.#running = false;
		if (this.letters.length === 0) this.state = 'empty';
		else this.#tryLater();
	}

	/** Whether it was answered. */
	async #send(letter: Letter): Promise<boolean> {
		const result = await this.#ask(letter);
		const trouble = troubleOf(result, this.#page);
		if (trouble) {
			this.state = trouble.signedOut ? 'signed-out' : 'waiting';
			return false;
		}
		this.letters = this.letters.filter((each) => each !== letter);
		const data = 'data' in result ? result.data : undefined;
		this.#replied(letter, { taken: result.type === 'success', data });
		return true;
	}

	async #ask({ action, fields }: Letter): Promise<ReturnType<typeof deserialize>> {
		const body = new FormData();
		for (const [name, value] of Object.entries(fields())) body.set(name, value);
		try {
			const response = await fetch(`${this.#page}?/${action}`, {
				...{ method: 'POST', body, cache: 'no-store' },
				headers: { accept: 'application/json', 'x-sveltekit-action': 'true' }
			});
			return deserialize(await response.text());
		} catch (error) {
			return { type: 'error', error };
		}
	}

	#tryLater(): void {
		if (this.#ended) return;
		this.#timer = setTimeout(() => void this.#run(), this.#wait);
		this.#wait = Math.min(2 * this.#wait, LONGEST_WAIT_MS);
	}
}
