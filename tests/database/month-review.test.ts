import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { cliCollaborationScope } from '../../src/lib/server/access/gate';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import type { Database } from '../../src/lib/server/database/open';
import { loadCarePage } from '../../src/lib/server/data-quality/read-care';
import { transaction } from '../../src/lib/server/database/transaction';
import { askMeasures } from '../support/ask-measures';
import { markReviewed, reopenMonth } from '../../src/lib/server/month-review/write';
import { unreviewedMonths } from '../../src/lib/server/month-review/read-unreviewed';
import { publishDue } from '../../src/lib/server/publication/write-due';
import { casesFile, importWhole } from './import-fixture';
import { ownerOf } from './fixture';
import { renewed } from './put-back';

const HEADER = 'Ärendenummer;Nämnd;Kön;Födelseår;Avdelning;Inskriven;Utskrivningsklar;Utskriven';
let database: Database;
let scope: Scope;

const installation = renewed();

beforeEach(async () => {
	process.env.SVU_NOW = '2020-01-02';
	({ database, scope } = await installation());
});

afterEach(() => {
	delete process.env.SVU_NOW;
});

function lines(committee: string, on: string, count: number, first: number): string[] {
	return Array.from(
		{ length: count },
		(_, at) => `R-${first + at};${committee};Kvinna;1940;Geriatrik 1;${on};${on};${on}`
	);
}

const register = (...made: string[]) => importWhole(database, scope, casesFile(HEADER, ...made));

const review = (committee: string, month: string, as = scope, earlier = false) =>
	transaction(database, as, (tx) => markReviewed(tx, as, { committee, month, earlier }));
const reopen = (committee: string, month: string) =>
	transaction(database, scope, (tx) => reopenMonth(tx, scope, { committee, month }));

/** What a samverkan reader sees of November 2019 to January 2020, and what of it is preliminary. */
async function seen() {
	await publishDue(database, scope.kommun);
	const reader = await cliCollaborationScope(database);
	const answer = await askMeasures(database, reader, 'cases', {
		from: '2019-11',
		to: '2020-01'
	});
	if ('problems' in answer || Array.isArray(answer.output)) throw new Error('No rows');
	return answer.output.rows.map(({ value }) => value);
}

const preliminary = async (as: Scope) => {
	const span = { from: '2019-01', to: '2020-12', committees: as.committees };
	return [...(await transaction(database, as, (tx) => unreviewedMonths(tx, as, span)))].sort();
};

/** The published months that were not reviewed when they were published, as a samverkan reader sees them. */
const publishedUnreviewed = async (as: Scope) => {
	const rows = await transaction(database, as, (tx) =>
		tx.execute<{ period: string }>(
			sql`select period from published_period where length(period) = 7 and reviewed_at is null order by 1`
		)
	);
	return rows.map(({ period }) => period);
};

it('a month that every committee with figures has reviewed is closed at once', async () => {
	await register(...lines('ÄN', '2019-12-05', 30, 1), ...lines('IFN', '2019-12-06', 20, 101));
	expect(await seen()).toEqual([null, null, null]);
	expect(await review('ÄN', '2019-11')).toEqual({
		...{ ok: false, message: 'Månaden har inga siffror att granska.' }
	});
	expect(await review('ÄN', '2019-12')).toEqual({ ok: true, months: ['2019-12'] });
	expect(await seen()).toEqual([null, null, null]);
	await review('IFN', '2019-12');
	expect(await seen()).toEqual([null, 50, null]);
});

it('a correction waits for the next closing, and reviewing again is one', async () => {
	await register(...lines('ÄN', '2019-12-05', 30, 1));
	await review('ÄN', '2019-12');
	expect(await seen()).toEqual([null, 30, null]);
	process.env.SVU_NOW = '2020-01-03';
	await register(...lines('ÄN', '2019-12-07', 12, 201));
	expect(await seen()).toEqual([null, 30, null]);
	process.env.SVU_NOW = '2020-01-04';
	expect(await review('ÄN', '2019-12')).toEqual({ ok: true, months: ['2019-12'] });
	expect(await seen()).toEqual([null, 42, null]);
});

it('opening a month again takes nothing back, and the 10th closes it all the same', async () => {
	await register(...lines('ÄN', '2019-12-05', 30, 1));
	await review('ÄN', '2019-12');
	expect(await seen()).toEqual([null, 30, null]);
	process.env.SVU_NOW = '2020-01-03';
	await reopen('ÄN', '2019-12');
	await register(...lines('ÄN', '2019-12-07', 12, 201));
	expect(await seen()).toEqual([null, 30, null]);
	process.env.SVU_NOW = '2020-01-10';
	expect(await seen()).toEqual([null, 42, null]);
});

it('the figures of a month nobody has reviewed are preliminary, also for samverkan', async () => {
	process.env.SVU_NOW = '2020-01-12';
	await register(...lines('ÄN', '2019-12-05', 30, 1), ...lines('ÄN', '2019-11-05', 30, 101));
	expect(await seen()).toEqual([30, 30, null]);
	const reader = await cliCollaborationScope(database);
	expect(await preliminary(scope)).toEqual(['2019-11', '2019-12']);
	expect(await publishedUnreviewed(reader)).toEqual(['2019-11', '2019-12']);
	process.env.SVU_NOW = '2020-01-13';
	await review('ÄN', '2019-12');
	await seen();
	expect(await preliminary(scope)).toEqual(['2019-11']);
	expect(await publishedUnreviewed(reader)).toEqual(['2019-11']);
	await reopen('ÄN', '2019-12');
	await seen();
	expect(await preliminary(scope)).toEqual(['2019-11', '2019-12']);
	expect(await publishedUnreviewed(reader)).toEqual(['2019-11']);
});

it('all earlier months are settled in one go, and no month twice', async () => {
	await register(
		...lines('ÄN', '2019-10-05', 3, 1),
		...lines('ÄN', '2019-11-05', 3, 11),
		...lines('ÄN', '2019-12-05', 3, 21)
	);
	await review('ÄN', '2019-11');
	const rest = ['2019-10', '2019-12'];
	expect(await review('ÄN', '2019-12', scope, true)).toEqual({ ok: true, months: rest });
	expect(await review('ÄN', '2019-12', scope, true)).toEqual({ ok: true, months: [] });
	expect(await preliminary(scope)).toEqual([]);
});

it('a month that has not ended cannot be reviewed, nor one of another committee', async () => {
	await register(...lines('ÄN', '2020-01-01', 3, 1));
	expect(await review('ÄN', '2020-01')).toMatchObject({ ok: false, message: /pågår/ });
	const manager = managerOf(['IFN']);
	expect(await review('ÄN', '2019-12', manager)).toEqual({ ok: false, message: 'Välj nämnd.' });
});

it('what changed after the review is counted, and what is done is kept and logged', async () => {
	await register(...lines('ÄN', '2019-12-05', 30, 1));
	await review('ÄN', '2019-12', managerOf(['ÄN']));
	process.env.SVU_NOW = '2020-01-03';
	await register(...lines('ÄN', '2019-12-07', 2, 201));
	const page = await transaction(database, scope, (tx) =>
		loadCarePage(tx, scope, { month: '2019-12' })
	);
	expect(page.reviews).toMatchObject([{ code: 'ÄN', reviewed: true, changed: 2 }]);
	await reopen('ÄN', '2019-12');
	const after = await transaction(database, scope, (tx) =>
		loadCarePage(tx, scope, { month: '2019-12' })
	);
	expect(after.history.map(({ reviewed, actor }) => [reviewed, actor])).toEqual([
		[false, 'kommandorad'],
		[true, 'Chefen']
	]);
	const owner = await ownerOf(database);
	const entries = await owner`select event, committee, details->'months' as months, actor
		from log_entry where event like 'month-%' order by id`;
	expect(entries).toMatchObject([
		{ event: 'month-reviewed', committee: 'ÄN', months: ['2019-12'], actor: 'Chefen' },
		{ event: 'month-reopened', committee: 'ÄN', months: ['2019-12'], actor: 'kommandorad' }
	]);
});

it('a systemförvaltare reviews every committee’s months and sees no count of cases', async () => {
	await register(...lines('ÄN', '2019-12-05', 30, 1), ...lines('IFN', '2019-12-06', 20, 101));
	const { kommun, region } = scope;
	const administrator = mintScope({
		...{ actor: 'Förvaltaren', actorId: 'f', address: null },
		...{ kommun, region, committees: [], roles: ['administrator'] as const }
	});
	await review('ÄN', '2019-12', administrator);
	const page = await transaction(database, administrator, (tx) =>
		loadCarePage(tx, administrator, { month: '2019-12' })
	);
	expect(page.kinds).toBeNull();
	expect(page.reviews.map(({ code, reviewed }) => [code, reviewed])).toEqual([
		['ÄN', true],
		['IFN', false]
	]);
});

function managerOf(committees: string[]): Scope {
	const { kommun, region } = scope;
	const actor = { actor: 'Chefen', actorId: 'c', address: null };
	return mintScope({ ...actor, kommun, region, committees, roles: ['manager'] });
}
