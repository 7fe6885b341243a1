import { sql, type SQL } from 'drizzle-orm';
import type { Scope } from '../scope';
import type { ChangeSource } from '../database/schema';
import { lockCasesOf } from '../database/lock-kommun';
import type { Transaction } from '../database/transaction';
import { replaceContributions } from '../facts/write-contributions';
import { recordingOfChanges } from '../log/record-cases';
import { anyFrozen, frozenClashes, type FrozenClash } from '../retention/read-frozen-clashes';
import { OVERWRITTEN } from './overwritten';
import { relationOf, rowToWrite } from '../facts/case-relation';
import type { CaseRow, PreparedCase } from '../facts/prepare-case';

/** How a change came about, kept in every case's history. */
export interface HowChanged {
	source: ChangeSource;
	at: Date;
	importId?: string;
	/** Marks new cases as sample data. */
	sample?: boolean;
}

/** What is needed of a case to see whether it can be written. */
export type IncomingCase = Pick<PreparedCase, 'case_id' | 'base_version'> & {
	row: Pick<CaseRow, 'kommun' | 'committee' | 'number' | 'number_key'>;
};

/** Why some cases were not written. */
export interface Refusals {
	/** Ids whose version has moved since the change was made. */
	conflicts: string[];
	/** Numbers that another case of the same committee already has. */
	taken: { committee: string; number: string }[];
	/** Cases that would change a frozen month, the first such month of each. */
	frozen: FrozenClash[];
}

/** Whether anything is in the way. */
export function isRefused({ conflicts, taken, frozen }: Refusals): boolean {
	return conflicts.length > 0 || taken.length > 0 || frozen.length > 0;
}

/** Something in the way of one case of `incoming`. */
interface Obstacle extends Record<string, unknown> {
	kind: 'moved' | 'taken' | 'outside';
	id: string;
	committee: string;
	number: string;
}

/**
 * Locks what `incoming` would change, and says what stands in the way. Writers of one
 * committee take turns: so a form sent twice makes one case and a number is taken once, also
 * for cases that do not exist yet and cannot be locked themselves.
 * @throws when a row is outside the scope's kommun and committees.
 */
export async function refusalsOf(
	tx: Transaction,
	scope: Scope,
	incoming: readonly PreparedCase[]
): Promise<Refusals> {
	return {
		...(await movedOrTaken(tx, scope, incoming)),
		frozen: (await anyFrozen(tx)) ? await frozenClashes(tx, relationOf(incoming)) : []
	};
}

/** The same without frozen months. */
export async function movedOrTaken(
	tx: Transaction,
	scope: Scope,
	incoming: readonly IncomingCase[]
): Promise<Pick<Refusals, 'conflicts' | 'taken'>> {
	const owners = new Set(incoming.map(({ row }) => `${row.kommun}/${row.committee}`));
	await lockCasesOf(tx, [...owners]);
	const ids = incoming.map(({ case_id }) => case_id);
	await tx.execute(
		sql`select id from cases where id = any(${sql.param(ids)}::uuid[]) order by id for update`
	);
	const obstacles = await obstaclesOf(tx, scope, incoming);
	if (obstacles.some(({ kind }) => kind === 'outside')) {
		throw new Error('Ärenden utanför den egna kommunen eller nämnden.');
	}
	const of = (wanted: Obstacle['kind']) => obstacles.filter(({ kind }) => kind === wanted);
	return {
		conflicts: of('moved').map(({ id }) => id),
		taken: of('taken').map(({ committee, number }) => ({ committee, number }))
	};
}

/**
 * A case that keeps its number keeps it, though another looks the same: both were there before numbers
 * were compared so. The kommun is cast to its column's type: compared as text it would pass the index by. Numbers are
 * looked up all at once: one by one, a database that has not yet counted its rows may read the
 * committee's every case for each.
 */
function obstaclesOf(
	tx: Transaction,
	scope: Scope,
	incoming: readonly IncomingCase[]
): Promise<Obstacle[]> {
	const known = incoming.map(({ case_id, base_version, row }) => {
		const { kommun, committee, number, number_key } = row;
		return { id: case_id, base_version, kommun, committee, number, number_key };
	});
	return tx.execute<Obstacle>(sql`
		with incoming as (
			select * from jsonb_to_recordset(${JSON.stringify(known)}::text::jsonb) as known(id uuid,
				base_version int, kommun char(4), committee text, number text, number_key text)
		),
		numbered as materialized (
			select id, kommun, committee, number_key from cases
			where kommun = any(array(select kommun from incoming))
				and committee = any(array(select committee from incoming))
				and number_key = any(array(select number_key from incoming))
		)
		select 'moved' as kind, incoming.id, incoming.committee, incoming.number
		from incoming left join cases on cases.id = incoming.id
		where coalesce(cases.version, 0) <> incoming.base_version
		union all
		select 'taken', incoming.id, incoming.committee, incoming.number
		from incoming join numbered on numbered.kommun = incoming.kommun
			and numbered.committee = incoming.committee and numbered.number_key = incoming.number_key
			and numbered.id <> incoming.id
		where not exists (select from numbered own where own.id = incoming.id
			and own.committee = incoming.committee and own.number_key = incoming.number_key)
		union all
		select 'outside', incoming.id, incoming.committee, incoming.number
		from incoming left join cases on cases.id = incoming.id
		where ${outside(scope, sql`incoming`)} or ${outside(scope, sql`cases`)}`);
}

/** Whether a row is outside the scope; not so for a case that is not there. */
function outside(scope: Scope, table: SQL): SQL {
	return sql`(${table}.kommun <> ${scope.kommun}
		or ${table}.committee <> all(${sql.param([...scope.committees])}))`;
}

/**
 * Writes cases, their history, the log of it and their monthly figures, set-based, whatever the
 * number.
 * `incoming` must have passed {@link refusalsOf} in the same transaction.
 */
export async function writeCases(
	tx: Transaction,
	scope: Scope,
	incoming: readonly PreparedCase[],
	how: HowChanged
): Promise<void> {
	const at = how.at.toISOString();
	await tx.execute(sql`
		with incoming as materialized (select * from ${relationOf(incoming.map(rowToWrite))} as source),
		old as (select cases.id, cases.record from cases join incoming on incoming.case_id = cases.id),
		saved as (
			insert into cases
			select made.* from incoming cross join lateral jsonb_populate_record(null::cases,
				incoming."row" || jsonb_build_object('number_twin', 0,
					'sample', ${how.sample ?? false}::boolean,
					'created_at', ${at}::timestamptz, 'updated_at', ${at}::timestamptz)) as made
			on conflict (kommun, id) do update set ${OVERWRITTEN}
		),
		changes as (
			select incoming.case_id, incoming.base_version + 1 as version,
				incoming."row"->>'kommun' as kommun, incoming."row"->>'committee' as committee,
				${how.source}::text as source, ${how.importId ?? null}::uuid as import_id,
				old.record as before, incoming."row"->'record' as after
			from incoming left join old on old.id = incoming.case_id
		),
		revised as (
			insert into case_revision
				(case_id, version, kommun, committee, at, actor, actor_id, source, import_id, before, after)
			select case_id, version, kommun, committee, ${at}::timestamptz, ${scope.actor},
				${scope.actorId}, source, import_id, before, after
			from changes
		)
		${recordingOfChanges(scope, sql`changes`, at)}`);
	await replaceContributions(tx, incoming);
	await protectHistories(tx, incoming);
}

/**
 * Keeps birth year, ward and free text out of the history of protected cases as well, of their
 * copies in previews of imports and of what they add to frozen months.
 */
async function protectHistories(tx: Transaction, incoming: readonly PreparedCase[]): Promise<void> {
	for (const { case_id, base_version, row, contributions } of incoming) {
		if (base_version === 0 || !row.record.protectedIdentity) continue;
		await tx.execute(sql`select svu_protect_case(${case_id}::uuid,
			${JSON.stringify(contributions)}::text::jsonb)`);
	}
}
