import type { Sql } from 'postgres';
import type { BreakKind } from '../../../src/lib/domain/log/verdict';
import type { FindingKind } from '../../../src/lib/domain/log/finding';

/** What the tamperer knows of the database. */
export interface Target {
	/** A case that was made and corrected once. */
	corrected: string;
	protectedCase: string;
	/** The last place of the chain. */
	end: number;
}

/** What somebody who owns the database does to it, and what the verification says of it. */
export interface Tampering {
	act: (owner: Sql, target: Target) => Promise<unknown>;
	/** The server goes on sealing afterwards. */
	sealedAfter?: boolean;
	breaks?: (target: Target) => [number, BreakKind][];
	/** Of these kinds, at least one each. */
	findings?: FindingKind[];
	/** Versions of the corrected case whose history differs. */
	differing?: number[];
}

const revision = (owner: Sql, id: string, version: number) =>
	owner`case_id = ${id} and version = ${version}`;
const from = (first: number, last: number): [number, BreakKind][] =>
	Array.from({ length: last - first + 1 }, (_, n) => [first + n, 'link-missing']);

/** The chain itself, its links and its end. */
export const OF_THE_CHAIN: Record<string, Tampering> = {
	'removes all links': {
		act: (owner) => owner`delete from log_seal`,
		breaks: ({ end }) => from(1, end)
	},
	'removes all links, and the server seals anew': {
		act: (owner) => owner`delete from log_seal`,
		sealedAfter: true,
		breaks: ({ end }) => from(1, end)
	},
	'removes all links and has the chain begin anew': {
		act: async (owner) => {
			await owner`delete from log_seal`;
			await owner`update log_chain set sealed = 0, hash = ''`;
		},
		sealedAfter: true,
		findings: ['anchor-differs', 'witness-differs']
	},
	'removes the last links': {
		act: (owner, { end }) => owner`delete from log_seal where position > ${end - 3}`,
		breaks: ({ end }) => from(end - 2, end)
	},
	'removes the links after an entry and changes it, and the server seals anew': {
		act: async (owner, { end }) => {
			await owner`update log_entry set actor = 'någon annan' where id =
				(select entry_id from log_seal where position = ${end - 2})`;
			await owner`delete from log_seal where position >= ${end - 2}`;
		},
		sealedAfter: true,
		breaks: ({ end }) => from(end - 2, end)
	},
	'does the same and moves the end of the chain back': {
		act: async (owner, { end }) => {
			await owner`update log_entry set actor = 'någon annan' where id =
				(select entry_id from log_seal where position = ${end - 2})`;
			await owner`delete from log_seal where position >= ${end - 2}`;
			await owner`update log_chain set sealed = ${end - 3},
				hash = (select hash from log_seal where position = ${end - 3})`;
		},
		sealedAfter: true,
		findings: ['anchor-differs']
	},
	'cuts off the end of the log, links and entries': {
		act: async (owner, { end }) => {
			await owner`delete from log_entry where id in
				(select entry_id from log_seal where position >= ${end - 2})`;
			await owner`delete from log_seal where position >= ${end - 2}`;
			await owner`update log_chain set sealed = ${end - 3},
				hash = (select hash from log_seal where position = ${end - 3})`;
		},
		findings: ['anchor-beyond']
	},
	'empties the log': {
		act: async (owner) => {
			await owner`truncate log_entry, log_seal restart identity`;
			await owner`update log_chain set sealed = 0, hash = ''`;
		},
		findings: ['anchor-beyond', 'revision-unlogged', 'published-unlogged']
	},
	'changes when a link was made': {
		act: (owner) =>
			owner`update log_seal set sealed_at = sealed_at - interval '1 hour' where position = 3`,
		breaks: () => [[3, 'altered']]
	},
	'takes the time of a link away': {
		act: (owner) => owner`update log_seal set sealed_at = null where position = 3`,
		breaks: () => [[3, 'altered']]
	},
	'removes what the chain knows of itself': {
		act: (owner) => owner`delete from log_chain`,
		findings: ['chain-gone']
	},
	'says that fewer links were made': {
		act: (owner) => owner`update log_chain set sealed = sealed - 1`,
		findings: ['chain-reset']
	},
	'gives the chain another name, so that its anchors are not found': {
		act: (owner) => owner`update log_chain set id = gen_random_uuid()`,
		breaks: ({ end }) => Array.from({ length: end }, (_, n) => [n + 1, 'altered'])
	},
	'says that the chain covers nothing until now': {
		act: (owner, { end }) => owner`update log_chain set first_position = ${end + 1}`,
		breaks: ({ end }) => Array.from({ length: end }, (_, n) => [n + 1, 'altered'])
	},
	'adds an entry with a date of long ago': {
		act: (owner) => owner`
			insert into log_entry (at, actor, actor_id, kommun, event, details)
			values ('2019-06-01', 'Anna Lind', 'u-1', '2480', 'case-read', '{}')`,
		sealedAfter: true,
		findings: ['dated-back']
	},
	'adds an entry with a date that is to come': {
		act: (owner) => owner`
			insert into log_entry (at, actor, actor_id, kommun, event, details)
			values ('2099-06-01', 'Anna Lind', 'u-1', '2480', 'case-read', '{}')`,
		sealedAfter: true,
		findings: ['dated-ahead']
	},
	'changes which cases an entry says were shown': {
		act: (owner) => owner`update log_entry set case_ids = '{}' where id = 2`,
		breaks: () => [[2, 'altered']]
	}
};

/** Cases and their history. */
export const OF_CASES: Record<string, Tampering> = {
	'changes who changed a case': {
		act: (owner, { corrected }) =>
			owner`update case_revision set actor = 'X' where ${revision(owner, corrected, 2)}`,
		differing: [2]
	},
	'changes by which id': {
		act: (owner, { corrected }) =>
			owner`update case_revision set actor_id = 'x' where ${revision(owner, corrected, 2)}`,
		differing: [2]
	},
	'changes when': {
		act: (owner, { corrected }) => owner`update case_revision
			set at = at - interval '1 day' where ${revision(owner, corrected, 1)}`,
		differing: [1]
	},
	'changes how': {
		act: (owner, { corrected }) =>
			owner`update case_revision set source = 'import' where ${revision(owner, corrected, 1)}`,
		differing: [1]
	},
	'changes what a change was, and says that it was protected': {
		act: (owner, { corrected }) => owner`update case_revision
			set scrubbed = true, before = before || '{"sex":"man"}', after = after || '{"sex":"man"}'
			where ${revision(owner, corrected, 2)}`,
		differing: [2],
		findings: ['case-differs']
	},
	'changes the history of a protected case': {
		act: (owner, { protectedCase }) => owner`update case_revision
			set after = after || '{"sex":"man"}' where ${revision(owner, protectedCase, 1)}`,
		differing: [1]
	},
	'removes a change from the history': {
		act: (owner, { corrected }) =>
			owner`delete from case_revision where ${revision(owner, corrected, 1)}`,
		findings: ['revision-gone']
	},
	'adds a change to the history, and makes the case agree': {
		act: async (owner, { corrected }) => {
			await owner`insert into case_revision
				(case_id, version, kommun, committee, at, actor, actor_id, source, before, after)
				select case_id, 3, kommun, committee, at, actor, actor_id, source, after,
					after || '{"sex":"man"}' from case_revision where ${revision(owner, corrected, 2)}`;
			await owner`update cases set version = 3, record = record || '{"sex":"man"}', sex = 'man'
				where id = ${corrected}`;
		},
		findings: ['revision-unlogged']
	},
	'changes what a case says': {
		act: (owner, { corrected }) => owner`update cases
			set record = record || '{"sex":"man"}', sex = 'man' where id = ${corrected}`,
		findings: ['case-differs']
	},
	'changes what lists show of a case': {
		act: (owner, { corrected }) => owner`update cases set ward = 'okänd' where id = ${corrected}`,
		findings: ['case-differs']
	},
	'gives a case to the other committee': {
		act: (owner, { corrected }) =>
			owner`update cases set committee = 'IFN' where id = ${corrected}`,
		findings: ['case-differs']
	},
	'marks a case as sample data, to be removed with it': {
		act: (owner, { corrected }) => owner`update cases set sample = true where id = ${corrected}`,
		findings: ['case-differs']
	},
	'changes when a case was last changed': {
		act: (owner, { corrected }) =>
			owner`update cases set updated_at = updated_at - interval '1 day' where id = ${corrected}`,
		findings: ['case-differs']
	},
	'says that a case is in an earlier version': {
		act: (owner, { corrected }) => owner`update cases set version = 1 where id = ${corrected}`,
		findings: ['case-differs']
	},
	'removes a case': {
		act: (owner, { corrected }) => owner`delete from cases where id = ${corrected}`,
		findings: ['case-gone']
	},
	'removes every case': {
		act: (owner) => owner`delete from cases`,
		findings: ['case-gone']
	},
	'adds a case': {
		act: (owner, { corrected }) => owner`insert into cases select (jsonb_populate_record(cases,
				jsonb_build_object('id', gen_random_uuid(), 'number', 'FALSK-1', 'number_key', 'FALSK-1',
					'record', record || '{"number":"FALSK-1"}'))).*
			from cases where id = ${corrected}`,
		findings: ['case-unlogged']
	},
	'puts a case back that was removed': {
		act: (owner, { corrected }) => owner`insert into cases select (jsonb_populate_record(cases,
				jsonb_build_object('number', 'G-1', 'number_key', 'G-1', 'id', (select case_ids[1] from log_entry
					where event = 'retention-removed' limit 1)))).*
			from cases where id = ${corrected}`,
		findings: ['case-returned']
	}
};

/** What samverkan readers see. */
export const OF_PUBLISHED: Record<string, Tampering> = {
	'changes a published figure': {
		act: (owner) => owner`update published_figure set figures = figures || '{"falsk": null}'
			where breakdown = (select min(breakdown) from published_figure)`,
		findings: ['published-differs']
	},
	'removes some of what is published': {
		act: (owner) => owner`delete from published_figure where breakdown = 'total'`,
		findings: ['published-differs']
	},
	'changes what is hidden': {
		act: (owner) => owner`update published_mask set mask = mask || '{"x": []}'`,
		findings: ['published-differs']
	},
	'changes what a third and a year are made of': {
		act: (owner) => owner`update published_ground set facts = facts || '{"cases": 9}'
			where breakdown = 'total'`,
		findings: ['published-differs']
	},
	'changes by which threshold': {
		act: (owner) => owner`update published_period set threshold = 3`,
		findings: ['published-differs']
	},
	'takes a month back': {
		act: (owner) => owner`delete from published_period`,
		findings: ['published-differs']
	},
	'publishes a month': {
		act: (owner) => owner`insert into published_period
				(kommun, period, published_on, threshold, checked_at)
			values ('2480', '2019-01', '2019-02-10', 5, now())`,
		findings: ['published-unlogged']
	}
};
