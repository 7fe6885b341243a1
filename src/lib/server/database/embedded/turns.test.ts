import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Turns, type Backend, type Client } from './turns';

/** A database that writes down what it was asked; BEGIN and the end of a transaction count. */
class FakeBackend implements Backend {
	readonly asked: string[] = [];
	/** The role that the session has taken. */
	role = 'none';
	/** What the next words are run as, one a turn. */
	readonly roles: string[] = [];
	#open = false;

	async run(messages: Uint8Array, answer: (bytes: Uint8Array) => void): Promise<void> {
		const words = Buffer.from(messages).toString('latin1');
		const role = /(?:RESET|SET) ROLE ?(\w*)/.exec(words)?.[1];
		if (role !== undefined) {
			answer(Buffer.from(role === 'missing' ? 'E' : 'C'));
			if (role !== 'missing') this.role = role || 'owner';
			return;
		}
		this.roles.push(this.role);
		this.asked.push(words);
		await Promise.resolve();
		if (words.includes('BEGIN')) this.#open = true;
		if (/COMMIT|ROLLBACK/.test(words)) this.#open = false;
		if (words.includes('BREAK')) throw new Error('broken');
	}

	inTransaction(): boolean {
		return this.#open;
	}
}

function setup() {
	const backend = new FakeBackend();
	const broken = vi.fn();
	const turns = new Turns({ backend, idleLimitMs: 1_000, broken });
	const say = (who: Client, words: string, unfinished = false): void =>
		turns.take({ client: who, messages: Buffer.from(words), unfinished });
	return { backend, broken, turns, say };
}

function client(role: string | null = null) {
	const [expire, refuse] = [vi.fn<() => void>(), vi.fn<() => void>()];
	return { role, answer: (): void => undefined, expire, refuse };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('others wait until a transaction is over, then go in the order they came', async () => {
	const { backend, turns, say } = setup();
	const [a, b, c] = [client(), client(), client()];
	say(a, 'BEGIN');
	say(b, 'b');
	say(c, 'c');
	say(a, 'work');
	await turns.idle();
	expect(backend.asked).toEqual(['BEGIN', 'work']);
	say(a, 'COMMIT');
	await turns.idle();
	expect(backend.asked).toEqual(['BEGIN', 'work', 'COMMIT', 'b', 'c']);
});

test('between a client’s Parse and its Execute nobody else is heard', async () => {
	const { backend, turns, say } = setup();
	const [a, b] = [client(), client()];
	say(a, 'parse, flush', true);
	say(b, 'parse');
	await turns.idle();
	say(a, 'bind, execute, sync');
	await turns.idle();
	expect(backend.asked).toEqual(['parse, flush', 'bind, execute, sync', 'parse']);
});

test('a client that leaves inside a transaction has it rolled back', async () => {
	const { backend, turns, say } = setup();
	const [a, b] = [client(), client()];
	say(a, 'BEGIN');
	say(a, 'work');
	say(b, 'b');
	await turns.idle();
	turns.leave(a, Buffer.from('farewell'));
	await turns.idle();
	expect(backend.asked.slice(2).map((words) => words.replace(/[^ -~]/g, ''))).toEqual([
		'S',
		expect.stringContaining('ROLLBACK'),
		'b',
		'farewell'
	]);
});

test('a client that holds the database without a word is told to go', async () => {
	const { turns, say } = setup();
	const a = client();
	say(a, 'BEGIN');
	await turns.idle();
	vi.advanceTimersByTime(999);
	expect(a.expire).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1);
	expect(a.expire).toHaveBeenCalledOnce();
});

test('every turn is run as the role of its client, a transaction throughout', async () => {
	const { backend, turns, say } = setup();
	const [owner, app, signIn] = [client(), client('svu_app'), client('svu_signin')];
	say(owner, 'a');
	say(app, 'BEGIN');
	say(signIn, 'b');
	say(app, 'work');
	say(app, 'COMMIT');
	say(owner, 'c');
	await turns.idle();
	expect(backend.asked).toEqual(['a', 'BEGIN', 'work', 'COMMIT', 'b', 'c']);
	const app3 = ['svu_app', 'svu_app', 'svu_app'];
	expect(backend.roles).toEqual(['owner', ...app3, 'svu_signin', 'owner']);
});

test('nothing is run for a client whose role cannot be taken', async () => {
	const { backend, turns, say } = setup();
	const stranger = client('missing');
	say(stranger, 'drop everything');
	await turns.idle();
	expect(stranger.refuse).toHaveBeenCalledOnce();
	expect(backend.asked).toEqual([]);
});

test('a database that broke is not asked again', async () => {
	const { backend, broken, say } = setup();
	say(client(), 'BREAK');
	say(client(), 'more');
	await vi.waitFor(() => expect(broken).toHaveBeenCalledOnce());
	expect(backend.asked).toEqual(['BREAK']);
});
