import { and, eq } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { committeeProblems } from '../../domain/kommun/committee-rules';
import type { CommitteeInput } from '../../domain/kommun/committee-schema';
import { lockKommunSettings } from '../database/lock-kommun';
import { committee } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { allCommittees } from './read-kommun';

/**
 * Adds a nämnd last among the kommun's; its code, which never changes, is the abbreviation that it
 * begins with. It has no cases, and nobody is in it before they are given it.
 */
export async function addCommittee(
	tx: Transaction,
	scope: Scope,
	input: CommitteeInput
): Promise<Outcome<string>> {
	await lockKommunSettings(tx, scope);
	const there = await allCommittees(tx, scope);
	const problems = committeeProblems(input, null, there);
	if (problems.length > 0) return { ok: false, problems };
	const code = input.abbreviation;
	await tx
		.insert(committee)
		.values({ kommun: scope.kommun, code, ...input, position: there.length });
	await recordSetting(tx, scope, { what: 'committee', key: code, before: null, after: input });
	return accepted(code);
}

/** Changes what a nämnd is called, in files too, and the age that it is for; its cases stay where they are. */
export async function updateCommittee(
	tx: Transaction,
	scope: Scope,
	code: string,
	input: CommitteeInput
): Promise<Outcome<string>> {
	await lockKommunSettings(tx, scope);
	const there = await allCommittees(tx, scope);
	const existing = there.find((one) => one.code === code);
	if (!existing) return refused('', 'Nämnden finns inte i kommunen. Ladda om sidan.');
	const problems = committeeProblems(input, code, there);
	if (problems.length > 0) return { ok: false, problems };
	const { name, abbreviation, fromAge } = existing;
	await tx
		.update(committee)
		.set(input)
		.where(and(eq(committee.kommun, scope.kommun), eq(committee.code, code)));
	const before = { name, abbreviation, fromAge };
	await recordSetting(tx, scope, { what: 'committee', key: code, before, after: input });
	return accepted(code);
}
