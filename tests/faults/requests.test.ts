import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCOUNT_PATH } from '../../src/lib/domain/address/paths';
import { openDatabase } from '../../src/lib/server/database/open';
import { addNeighbour, NEIGHBOUR, OWN } from '../browser/access-actors';
import { MATRIX } from '../browser/access-matrix';
import { makeSubjects, type Subjects } from '../browser/access-subjects';
import { routerMethods } from '../browser/router';
import { freshPlace, testedKind } from '../database/fixture';
import { generatedRequest, type GeneratedRequest } from '../fuzz/generated-request';
import { lookAround } from '../fuzz/ground';
import { faultOf } from '../fuzz/judge-answer';
import { inWords, isLetGo, isUnfinished, onTheWire, type Sender } from '../fuzz/on-the-wire';
import { connectAsOwner, type WhereItLies } from '../support/owner';
import { sendRaw, type RawAnswer } from '../support/raw-http';
import { long, rounds } from '../support/rounds';
import { EVERYTHING, sessionCookie } from '../support/session-cookie';
import { ServedBuild } from '../support/served-build';

const REQUESTS = Number(process.env.SVU_TEST_REQUESTS ?? rounds(80, 100_000));
/** One by one where there is time for few: a fault is then found again by the same requests. */
const AT_ONCE = rounds(1, 8);
/** After so many it is said how far it has come. */
const TOLD_AFTER = 10_000;
/** After so many it is seen to that the signed-in still is. */
const SEEN_TO_AFTER = 1_000;

const SENDERS = ['utloggad', 'inloggad'] as const;

let place: WhereItLies;
let server: ServedBuild;
/** The signed-in one's. */
let cookie: string;
/** What is somebody's own, and what is another kommun's. */
let subjects: Omit<Subjects, 'import'>[];
/** A request has not been answered in time. */
let isStill = false;

beforeAll(async () => {
	place = await freshPlace();
	const database = await openDatabase(place);
	const { sql: owner, close } = await connectAsOwner(place);
	await addNeighbour(owner);
	const committees = ['ÄN'];
	subjects = [
		await makeSubjects({ database, owner }, { kommun: OWN, committees, roles: [] }),
		await makeSubjects({ database, owner }, { kommun: NEIGHBOUR, committees, roles: [] })
	];
	await close();
	await database.close();
	await signIn();
	server = await ServedBuild.on(place);
	await server.start();
});

afterAll(() => server.end('SIGTERM'));

async function signIn(): Promise<void> {
	const { name, value } = await sessionCookie(place, EVERYTHING);
	cookie = `${name}=${value}`;
}

const senderOf = (name: (typeof SENDERS)[number]): Sender => ({
	...{ name, headers: name === 'inloggad' ? { cookie } : {} }
});

/** Every route, with what it names: one of one's own, and one of somebody else's. */
function everyAddress(): string[] {
	const addresses = Object.entries(MATRIX).flatMap(([route, { at, subject }]) =>
		subjects.map((named) =>
			(at ?? route)
				.replace(':id', subject && subject !== 'import' ? named[subject] : named.case)
				.replace(':kind', 'arenden')
		)
	);
	return [...new Set(addresses)];
}

/**
 * Sends a request, and gives the answer to it.
 * @throws naming the request, when it is not answered or the answer has a fault
 */
async function send(request: GeneratedRequest, sender: Sender): Promise<RawAnswer | null> {
	const { port, host, origin } = new URL(server.address);
	const bytes = onTheWire(request, sender, host);
	const named = (what: string) => `${inWords(bytes, sender)}: ${what}`;
	const answer = await sendRaw(Number(port), bytes, isUnfinished(request)).catch((cause) => {
		isStill = true;
		throw new Error(named(String(cause)), { cause });
	});
	if (answer === null && isLetGo(request)) return null;
	const fault = faultOf(answer, origin, request.method === 'HEAD');
	if (fault !== null) throw new Error(named(fault));
	return answer;
}

const plain = (method: string, target: string): GeneratedRequest => ({
	...{ method, target, headers: [] },
	body: { type: null, bytes: Buffer.alloc(0), framing: 'length' }
});

test.skipIf(!long)('the head of every address is answered, also of what has no end', async () => {
	for (const address of everyAddress()) await send(plain('HEAD', address), senderOf('inloggad'));
});

test('a page goes out packed, but for whoever another site sends', async () => {
	const page = async (more: readonly (readonly [string, string])[]) => {
		const headers = [['accept', 'text/html'], ['accept-encoding', 'gzip, br'], ...more] as const;
		const answer = await send({ ...plain('GET', '/oversikt'), headers }, senderOf('inloggad'));
		return { as: answer?.headers['content-encoding'], bytes: answer?.body.length ?? 0 };
	};
	const [packed, whole] = [await page([]), await page([['sec-fetch-site', 'cross-site']])];
	expect([packed.as, whole.as]).toEqual(['br', undefined]);
	expect(packed.bytes).toBeLessThan(whole.bytes / 4);
});

test('whatever is sent is answered, in Swedish and guarded, and ends nothing', async () => {
	const get = (address: string) => send(plain('GET', address), senderOf('inloggad'));
	const read = async (address: string) => {
		const answer = await get(address);
		return answer?.headers['content-type']?.startsWith('text/html') ? answer.body.toString() : '';
	};
	const ground = await lookAround(await routerMethods(), everyAddress(), read);
	const request = fc.tuple(generatedRequest(ground), fc.constantFrom(...SENDERS));
	let sent = 0;
	await fc.assert(
		fc.asyncProperty(
			fc.array(request, { minLength: AT_ONCE, maxLength: AT_ONCE }),
			async (together) => {
				// To look for a smaller one that stands still would take its whole time at every step.
				fc.pre(!isStill);
				await Promise.all(together.map(([one, name]) => send(one, senderOf(name))));
				sent += AT_ONCE;
				if (sent % TOLD_AFTER === 0) console.warn(`${testedKind}: ${sent} of ${REQUESTS} requests`);
				// Among what is sent is what ends one's own session, and it is done.
				const isDue = sent % SEEN_TO_AFTER === 0;
				if (isDue && (await get(ACCOUNT_PATH))?.status !== 200) await signIn();
			}
		),
		{ numRuns: Math.ceil(REQUESTS / AT_ONCE) }
	);
	expect(server.exits).toBe(0);
});
