import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/lib/server/database/open';
import { addNeighbour, NEIGHBOUR, OWN } from '../browser/access-actors';
import { MATRIX } from '../browser/access-matrix';
import { makeSubjects, type Subjects } from '../browser/access-subjects';
import { routerMethods } from '../browser/router';
import { freshPlace } from '../database/fixture';
import { generatedRequest } from '../fuzz/generated-request';
import { lookAround } from '../fuzz/ground';
import { faultOf } from '../fuzz/judge-answer';
import { isUnfinished, onTheWire, type Sender } from '../fuzz/on-the-wire';
import { connectAsOwner } from '../support/owner';
import { sendRaw } from '../support/raw-http';
import { long, rounds } from '../support/rounds';
import { EVERYTHING, sessionCookie } from '../support/session-cookie';
import { ServedBuild } from '../support/served-build';

let server: ServedBuild;
let senders: Sender[];
/** What is somebody's own, and what is another kommun's. */
let subjects: Omit<Subjects, 'import'>[];

beforeAll(async () => {
	const place = await freshPlace();
	const database = await openDatabase(place);
	const { sql: owner, close } = await connectAsOwner(place);
	await addNeighbour(owner);
	const committees = ['ÄN'];
	subjects = [
		await makeSubjects({ database, owner }, { kommun: OWN, committees }),
		await makeSubjects({ database, owner }, { kommun: NEIGHBOUR, committees })
	];
	await close();
	await database.close();
	const { name, value } = await sessionCookie(place, EVERYTHING);
	senders = [
		{ name: 'utloggad', headers: {} },
		{ name: 'inloggad', headers: { cookie: `${name}=${value}` } }
	];
	server = await ServedBuild.on(place);
	await server.start();
});

afterAll(() => server.end('SIGTERM'));

/** Every route, with what it names: one of one's own, and one of somebody else's. */
function everyAddress(): string[] {
	return Object.entries(MATRIX).flatMap(([route, { at, subject }]) =>
		subjects.map((named) =>
			(at ?? route)
				.replace(':id', subject && subject !== 'import' ? named[subject] : named.case)
				.replace(':kind', 'arenden')
		)
	);
}

test('whatever is sent is answered, in Swedish and guarded, and ends nothing', async () => {
	const { port, host, origin } = new URL(server.address);
	const read = async (address: string) => {
		const cookie = senders[1]?.headers.cookie ?? '';
		const page = await fetch(origin + address, { headers: { cookie }, redirect: 'manual' });
		return page.headers.get('content-type')?.startsWith('text/html') ? page.text() : '';
	};
	const ground = await lookAround(await routerMethods(), everyAddress(), read);
	const request = fc.tuple(generatedRequest(ground), fc.constantFrom(...senders));
	await fc.assert(
		fc.asyncProperty(request, async ([sent, sender]) => {
			const bytes = onTheWire(sent, sender, host);
			const answer = await sendRaw(Number(port), bytes, isUnfinished(sent));
			expect(faultOf(answer, origin, sent.method === 'HEAD')).toBeNull();
		}),
		{
			numRuns: Number(process.env.SVU_TEST_REQUESTS ?? rounds(250, 100_000)),
			// The same each time, but where there is time for others; the report of a fault says which.
			...(!long && { seed: 20_261_129 })
		}
	);
	expect(server.exits).toBe(0);
});
