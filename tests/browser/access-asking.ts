import { importKindOf, type Actor } from './access-actors';
import type { MatrixLine, Subject, Who } from './access-matrix';
import type { Subjects } from './access-subjects';

/** What came back, without what differs from answer to answer. */
export interface Answer {
	status: number;
	location: string;
	body: string;
}

/** Is the actor among those that a method is for? To programs a key is what signing in is to people. */
export function isFor(who: Who, actor: Actor, machine: boolean): boolean {
	if (who === 'anyone') return true;
	if (who === 'signed-in') return (machine ? actor.key : actor.cookie) !== null;
	return who.some((role) => actor.roles.includes(role));
}

export const isMachine = (route: string) => route.startsWith('/api/');

/** Where a method of a route is asked for. */
export function addressOf(
	{ route, line, method }: { route: string; line: MatrixLine; method: string },
	actor: Actor,
	subjects: Subjects
): string {
	const address = (line.at ?? route)
		.replace(':id', line.subject ? subjects[line.subject] : '')
		.replace(':kind', importKindOf(actor));
	const [, action] = method.split(' ');
	if (action === undefined) return address;
	return action === '?/default' ? address : address + action;
}

/** Sends a request as the actor, with an empty form that names the subject where it is posted. */
export async function ask(
	server: string,
	actor: Actor,
	{ method, address, subject, id }: Request
): Promise<Answer> {
	const [verb = ''] = method.split(' ');
	const headers: Record<string, string> = { origin: server, accept: 'text/html, */*;q=0.8' };
	if (address.startsWith('/api/')) {
		if (actor.key !== null) headers.authorization = `Bearer ${actor.key}`;
	} else if (actor.cookie !== null) headers.cookie = `${actor.cookie.name}=${actor.cookie.value}`;
	const form = new URLSearchParams(subject === 'case' ? { id, version: '1' } : {});
	const response = await fetch(server + address, {
		...{ method: verb, headers, redirect: 'manual' },
		...(verb === 'GET' ? {} : { body: form })
	});
	const text = await textOf(response);
	return {
		status: response.status,
		location: response.headers.get('location') ?? '',
		body: (id ? text.replace(RegExp(`(?<![\\w.-])${id}(?![\\w.-])`, 'g'), '·') : text).replace(
			/nonce="[^"]*"/g,
			''
		)
	};
}

/** What came; of a stream that does not end by itself, what it begins with. */
async function textOf(response: Response): Promise<string> {
	if (response.headers.get('content-type') !== 'text/event-stream') return response.text();
	const reader = response.body?.getReader();
	const first = await reader?.read();
	await reader?.cancel();
	return new TextDecoder().decode(first?.value);
}

interface Request {
	method: string;
	address: string;
	subject?: Subject | undefined;
	/** Of the subject. */
	id: string;
}
