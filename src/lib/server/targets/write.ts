import { and, eq } from 'drizzle-orm';
import type { LocalDate } from '../../domain/calendar/moment';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { targetHindrance, targetProblems } from '../../domain/target/target-rules';
import type { TargetInput } from '../../domain/target/target-schema';
import { lockKommunSettings } from '../database/lock-kommun';
import { target } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { loadLists } from '../lists/read';
import { recordSetting } from '../log/record-setting';
import type { Scope } from '../scope';
import { loadTargets } from './read';
import { loadTargetSubjects } from './read-subjects';

const GONE = 'Målvärdet finns inte längre. Gå tillbaka till listan.';

/** Sets a new target (`id` null) or changes one. */
export async function saveTarget(
	tx: Transaction,
	scope: Scope,
	id: string | null,
	input: TargetInput
): Promise<Outcome<null>> {
	await lockKommunSettings(tx, scope);
	const targets = await loadTargets(tx, scope);
	const before = targets.find((existing) => existing.id === id) ?? null;
	if (id !== null && before === null) return refused('', GONE);
	const problems = targetProblems(input, id, {
		subjects: await loadTargetSubjects(tx, scope),
		lists: await loadLists(tx, scope),
		targets
	});
	if (problems.length > 0) return { ok: false, problems };
	const [saved] =
		id === null
			? await tx
					.insert(target)
					.values({ kommun: scope.kommun, ...input })
					.returning()
			: await tx.update(target).set(input).where(rowOf(scope, id)).returning();
	if (!saved) return refused('', GONE);
	await recordSetting(tx, scope, { what: 'target', key: saved.id, before, after: input });
	return accepted(null);
}

/** Removes a target that no finished month has been compared with; any other is refused. */
export async function deleteTarget(
	tx: Transaction,
	scope: Scope,
	id: string,
	today: LocalDate
): Promise<Outcome<null>> {
	await lockKommunSettings(tx, scope);
	const existing = (await loadTargets(tx, scope)).find((candidate) => candidate.id === id);
	if (!existing) return refused('', GONE);
	const hindrance = targetHindrance(existing, today);
	if (hindrance !== null) return refused('', hindrance);
	await tx.delete(target).where(rowOf(scope, id));
	await recordSetting(tx, scope, { what: 'target', key: id, before: existing, after: null });
	return accepted(null);
}

function rowOf(scope: Scope, id: string) {
	return and(eq(target.kommun, scope.kommun), eq(target.id, id));
}
