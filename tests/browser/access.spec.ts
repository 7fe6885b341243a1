import { expect } from '@playwright/test';
import type { Sql } from 'postgres';
import { openDatabase, type Database } from '../../src/lib/server/database/open';
import { connectAsOwner } from '../support/owner';
import { addNeighbour, everyActor, importKindOf, type Actor } from './access-actors';
import { addressOf, ask, isFor, isMachine, type Answer } from './access-asking';
import { sendFile, staged } from './access-import';
import { MATRIX } from './access-matrix';
import { makeSubjects, NOTHING, type Subjects } from './access-subjects';
import { DAYS, EVERYTHING } from './access-days';
import { expectNoFaults } from './faultless';
import { serveOwn, type OwnServer } from './fixture-server';
import { routerMethods } from './router';
import { long } from '../support/rounds';
import { test } from './started';

let server: OwnServer;
let database: Database;
let owner: Sql;
let close: () => Promise<void>;
let actors: Actor[];
/** By actor: what is of the actor's own kommun and committee. */
let own: Map<Actor, Subjects>;

test.beforeAll(async () => {
	server = await serveOwn('new');
	({ sql: owner, close } = await connectAsOwner(server.place));
	database = await openDatabase({ ...server.place, join: true });
	await addNeighbour(owner);
	actors = await everyActor(database);
	own = new Map();
	for (const actor of actors) {
		const made = await makeSubjects({ database, owner }, actor);
		const reads = isFor(MATRIX['/import/fil']?.methods.POST ?? [], actor, false);
		const file = reads ? await staged(server.address, owner, actor) : NOTHING.import;
		own.set(actor, { ...made, import: file });
	}
});

test.afterAll(async () => {
	await database.close();
	await close();
	await server.stop();
});

/** Every method of every route, in the order of the matrix. */
const TRIED = Object.entries(MATRIX).flatMap(([route, line]) =>
	Object.entries(line.methods).map(([method, who]) => ({ route, line, method, who }))
);
type Tried = (typeof TRIED)[number];

const asked = (actor: Actor, tried: Tried, subjects: Subjects) => {
	const { subject } = tried.line;
	return ask(server.address, actor, {
		...{ method: tried.method, address: addressOf(tried, actor, subjects), subject },
		id: subject ? subjects[subject] : ''
	});
};

const ownOf = (actor: Actor) => own.get(actor) ?? NOTHING;

/**
 * Whether somebody's subject is out of the actor's reach: another kommun's or committee's. The
 * values of lists are the region's.
 */
function isForeign(actor: Actor, other: Actor, { line }: Tried): boolean {
	if (line.subject === 'value') return false;
	// Samverkan meets with every kommun of its region, which all here are of.
	if (line.subject === 'meeting' && actor.roles.includes('collaboration')) return false;
	// Samverkan reads what is shared in every kommun of its region, which all of these are in.
	if (line.subject === 'action' && actor.roles.includes('collaboration')) return false;
	if (line.subject === 'report') return reportOf(actor) !== reportOf(other);
	if (actor.kommun !== other.kommun) return true;
	if (line.subject === 'case') return !actor.committees.includes(other.committees[0] ?? 'ÄN');
	return line.subject === 'import' && ownImports(actor) !== ownImports(other);
}

/** What is published is the region's; other reports are a committee's. */
const reportOf = ({ roles, kommun, committees }: Actor) =>
	roles.includes('collaboration') ? 'published' : `${kommun} ${committees[0] ?? 'ÄN'}`;

const ownImports = (actor: Actor) =>
	importKindOf(actor) === 'arenden' ? actor.committees.join() : 'series';

/** Rows and content of every table but what is written about every request. */
async function everything(): Promise<Record<string, string>> {
	const tables = await owner<{ name: string }[]>`select tablename as name from pg_tables
		where schemaname = 'public'
		and tablename not in ('log_entry', 'log_seal', 'log_chain', 'user_session', 'sign_in_rate', 'api_token')
		order by 1`;
	const found: Record<string, string> = {};
	for (const { name } of tables) {
		const [row] = await owner<{ sum: string }[]>`select count(*) || ' '
			|| coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum from ${owner(name)} t`;
		found[name] = row?.sum ?? '';
	}
	const keys = await owner`select id, revoked_at from api_token order by id`;
	return { ...found, api_token: JSON.stringify(keys) };
}

/** What is wrong with an answer to somebody whom the method is not for; null when nothing is. */
function refusalFault(actor: Actor, { route }: Tried, answer: Answer): string | null {
	const { status, location, body } = answer;
	if (isMachine(route) && actor.key === null) return status === 401 ? null : `${status}, not 401`;
	if (actor.cookie === null) {
		return status === 303 && location.startsWith('/logga-in') ? null : `${status} ${location}`;
	}
	if (status !== 403) return `${status}, not 403`;
	return body.includes('Det här kräver rollen') ? null : 'no reason is given';
}

test('every route and method of the router has a line in the matrix, and no line is without one', async () => {
	const lines = Object.entries(MATRIX).map(([route, { methods }]) => [
		route,
		Object.keys(methods).sort()
	]);
	expect(Object.fromEntries(lines)).toEqual(await routerMethods());
});

/** All of them in the long run; else the first of every role, and who has none or is not signed in. */
function oneOfEachRole(): Actor[] {
	const kind = ({ cookie, roles }: Actor) => (cookie ? roles.join() : 'not signed in');
	return long
		? actors
		: actors.filter(
				(actor, index) => actors.findIndex((other) => kind(other) === kind(actor)) === index
			);
}

/** One of them, the next each time, so that all have their turn on one route or another. */
function takingTurns(others: readonly Actor[]): readonly Actor[] {
	turn += 1;
	const other = others[turn % others.length];
	return other ? [other] : [];
}
let turn = 0;

test('whom a route is not for is refused with the reason, and nothing is changed', async () => {
	const before = await everything();
	const faults: unknown[] = [];
	for (const actor of oneOfEachRole()) {
		for (const tried of TRIED.filter(({ who, route }) => !isFor(who, actor, isMachine(route)))) {
			const fault = refusalFault(actor, tried, await asked(actor, tried, ownOf(actor)));
			if (fault !== null) faults.push([actor.name, tried.route, tried.method, fault]);
		}
	}
	expect(faults).toEqual([]);
	expect(await everything()).toEqual(before);
});

test('what is another kommun’s or committee’s answers like what does not exist, and is not changed', async () => {
	const before = await everything();
	const faults: unknown[] = [];
	for (const actor of oneOfEachRole()) {
		for (const tried of TRIED.filter(({ line }) => line.subject !== undefined)) {
			if (!isFor(tried.who, actor, false)) continue;
			const nothing = await asked(actor, tried, NOTHING);
			const others = actors.filter((other) => isForeign(actor, other, tried));
			for (const other of long ? others : takingTurns(others)) {
				const foreign = await asked(actor, tried, ownOf(other));
				if (foreign.status === nothing.status && foreign.body === nothing.body) continue;
				const told = [other.name, foreign.status, nothing.status];
				faults.push([actor.name, tried.route, tried.method, ...told]);
			}
			const silent =
				(tried.route === '/import/[id=uuid]/lage' && nothing.body === 'null') ||
				(tried.method === 'POST ?/kasta' && nothing.location === '/import');
			if ([400, 404, 409, 422].includes(nothing.status) || silent) continue;
			faults.push([actor.name, tried.route, tried.method, 'let in', nothing.status]);
		}
	}
	expect(faults).toEqual([]);
	expect(await everything()).toEqual(before);
});

test('a file is taken from those who may read in its kind, and from nobody else', async () => {
	const wrong = { arenden: 'serier', serier: 'arenden' };
	for (const actor of actors.filter(({ roles }) => roles.length > 0)) {
		const answer = await sendFile(server.address, actor, wrong[importKindOf(actor)]);
		expect([actor.name, answer.status]).toEqual([actor.name, 403]);
		expect(await answer.text()).toContain('Det här kräver rollen');
	}
});

test.describe('in a browser', () => {
	for (const [name, day] of Object.entries(DAYS)) {
		test(`${name} does the work of the role, and reads why the rest is closed @long`, async ({
			browser
		}) => {
			const cookie = actors.find((actor) => actor.name === name)?.cookie;
			if (!cookie) throw new Error(`Nobody is ${name}`);
			const context = await browser.newContext({
				baseURL: server.address,
				viewport: { width: 1440, height: 900 }
			});
			await context.addCookies([{ ...cookie, domain: '127.0.0.1', path: '/' }]);
			const page = await context.newPage();
			await page.goto('/konto');
			const menu = page.getByRole('navigation', { name: 'Huvudmeny' });
			for (const label of EVERYTHING) {
				const link = menu.getByRole('link', { name: label, exact: true });
				await expect(link, label).toHaveCount(day.menu.includes(label) ? 1 : 0);
			}
			await day.work(page);
			if (day.disabled) {
				await page.goto(day.disabled.address);
				const main = page.getByRole('main');
				const button = main.getByRole('button', { name: day.disabled.button });
				await expect(button.first()).toBeDisabled();
				await expect(main).toContainText('Det här kräver rollen');
			}
			const answer = await page.goto(day.closed.address);
			expect(answer?.status()).toBe(403);
			const main = page.getByRole('main');
			await expect(main.getByRole('heading', { name: 'Du har inte åtkomst hit' })).toBeVisible();
			await expect(main).toContainText(day.closed.reason);
			await expectNoFaults(page);
			await context.close();
		});
	}
});

/** Let in; 400 and the like because nothing was filled in, 410 because a file is kept for one reading. */
const LET_IN = new Set([200, 303, 307, 400, 409, 410, 415, 422]);

/** What nobody finds: the API's other addresses, and the kommun's own sign-in, which is not set up. */
const NOT_THERE = ['/api/[...path]', '/logga-in/extern', '/logga-in/extern/callback/kommun'];

// Last, because it signs everybody out and removes what is removed.
test('whom a route is for is let in to what is of the own kommun and committee', async () => {
	const faults: unknown[] = [];
	const routes = Object.keys(MATRIX);
	const pairs = TRIED.flatMap((tried) => {
		const { route, who } = tried;
		const letIn = oneOfEachRole().filter((actor) => isFor(who, actor, isMachine(route)));
		// One does all there is on a page: what one method leaves is what the next begins with.
		const one = letIn[routes.indexOf(route) % letIn.length];
		return (long || !one ? letIn : [one]).map((actor) => ({ actor, tried }));
	});
	// Each does all of theirs before the next: signing out ends it.
	for (const { actor, tried } of pairs.toSorted(
		(a, b) => actors.indexOf(a.actor) - actors.indexOf(b.actor)
	)) {
		const { status, location } = await asked(actor, tried, ownOf(actor));
		const missing = NOT_THERE.includes(tried.route);
		const toDoor = location.startsWith('/logga-in?till');
		if ((missing ? status === 404 : LET_IN.has(status)) && !toDoor) continue;
		faults.push([actor.name, tried.route, tried.method, status, location]);
	}
	expect(faults).toEqual([]);
});
