import { randomUUID } from 'node:crypto';
import {
	Agent,
	request as httpRequest,
	type IncomingHttpHeaders,
	type IncomingMessage
} from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { addDays } from '../../src/lib/domain/calendar/moment';
import { today } from '../../src/lib/server/clock';
import type { WhereItLies } from '../support/owner';
import { EVERYTHING, sessionCookie } from '../support/session-cookie';
import { PATIENCE_MS, type Answer, type Tally } from './tally';

/** Whose server it is, and what of the run is kept. */
export interface Surroundings {
	address: string;
	/** The cookie of a session, `name=value`. */
	cookie: string;
	tally: Tally;
	/** Ends the work, between two things done. */
	signal: AbortSignal;
	/** How long they think between two things done, on average; not at all when left out. */
	thinkingMs?: number;
}

/** The cookies of `count` people who may do all there is inside the kommun, as a header says them. */
export async function cookiesAt(place: WhereItLies, count: number): Promise<string[]> {
	const cookies: string[] = [];
	for (let nth = 0; nth < count; nth += 1) {
		const { name, value } = await sessionCookie(place, EVERYTHING);
		cookies.push(`${name}=${value}`);
	}
	return cookies;
}

const PAGES = ['/tavla', '/arenden', '/oversikt', '/ar', '/registervard', '/arenden/nytt'];
const RETRY_MS = 100;
let people = 0;

/**
 * One person at work until `signal`: registers a case, corrects it, looks at a page, and sends again
 * what was not answered, as a person does who is told that it did not reach.
 */
export async function work(surroundings: Surroundings): Promise<void> {
	const { tally, signal, thinkingMs = 0 } = surroundings;
	const name = `F${(people += 1)}`;
	for (let nth = 1; !signal.aborted; nth += 1) {
		const number = `${name}-${nth}`;
		const id = randomUUID();
		tally.sent.add(number);
		for (const version of [0, 1]) {
			if (await sendUntilTaken(surroundings, { id, number, version })) {
				tally.acknowledged.set(number, version + 1);
			}
		}
		await look(surroundings, PAGES[nth % PAGES.length] ?? '/');
		await pause(thinkingMs * 2 * Math.random());
	}
}

interface Sent {
	id: string;
	number: string;
	version: number;
}

/** Whether it was acknowledged before the work ended. */
async function sendUntilTaken(surroundings: Surroundings, sent: Sent): Promise<boolean> {
	const { tally, signal } = surroundings;
	const page = sent.version === 0 ? '/arenden/nytt' : `/arenden/${sent.id}`;
	const init = {
		method: 'POST',
		body: formOf(sent).toString(),
		headers: { 'content-type': 'application/x-www-form-urlencoded' }
	};
	while (!signal.aborted) {
		const { answer, status } = await ask(surroundings, `${page}?/spara`, init);
		tally.note(answer, `POST ${page} ${status}`);
		if (answer === 'answered') {
			if (status !== 303) tally.remark(`POST ${page} was answered ${status}`);
			return status === 303;
		}
		await pause(RETRY_MS);
	}
	return false;
}

async function look(surroundings: Surroundings, page: string): Promise<void> {
	const { answer, status } = await ask(surroundings, page, {});
	surroundings.tally.note(answer, `GET ${page} ${status}`);
	if (answer === 'answered' && status !== 200) {
		surroundings.tally.remark(`GET ${page} was answered ${status}`);
	}
}

async function ask(
	{ address, cookie }: Surroundings,
	path: string,
	{ method = 'GET', body = '', headers = {} }: Asked
): Promise<{ answer: Answer; status: number }> {
	const answered = new Promise<IncomingMessage>((resolve, reject) => {
		const request = httpRequest(address + path, {
			method,
			agent: CONNECTIONS,
			headers: { accept: 'text/html', origin: address, cookie, ...headers }
		});
		const patience = setTimeout(() => request.destroy(new Hung()), PATIENCE_MS);
		request.once('close', () => clearTimeout(patience));
		request.once('error', reject);
		request.once('response', (response) => {
			response.once('end', () => resolve(response)).once('error', reject);
			response.resume();
		});
		request.end(body);
	});
	try {
		const { statusCode = 0, headers } = await answered;
		return { answer: answerOf(statusCode, headers), status: statusCode };
	} catch (error) {
		return { answer: error instanceof Hung ? 'hung' : 'unreached', status: 0 };
	}
}

interface Asked {
	method?: string;
	body?: string;
	headers?: Record<string, string>;
}

/** Node's own client: in a long run `fetch` lost a request, and with it the signal to give it up. */
const CONNECTIONS = new Agent({ keepAlive: true });

class Hung extends Error {}

function answerOf(status: number, headers: IncomingHttpHeaders): Answer {
	if (status === 503 && headers['retry-after'] !== undefined) return 'announced';
	return status >= 500 ? 'failed' : 'answered';
}

const yesterday = (): string => addDays(today(), -1);

/** The form of a case, and of the same case with a note: nothing in it is asked about. */
function formOf({ id, number, version }: Sent): URLSearchParams {
	return new URLSearchParams({
		id,
		version: String(version),
		number,
		committee: 'ÄN',
		careForm: 'somatisk',
		ward: 'medicin-1',
		admitted: `${yesterday()} 09:30`,
		admissionNotice: `${yesterday()} 10:15`,
		note: version === 0 ? '' : 'Ring före nio'
	});
}
