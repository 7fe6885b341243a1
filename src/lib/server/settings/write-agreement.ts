import { and, eq } from 'drizzle-orm';
import { accepted, refused, type Outcome } from '../../domain/form/field-problem';
import { overlapMessage, overlaps } from '../../domain/form/validity';
import { agreementHindrance, frozenHindrance } from '../../domain/payment/agreement-words';
import { agreementOf, type AgreementInput } from '../../domain/payment/agreement-schema';
import type { Agreement } from '../../domain/payment/agreement';
import type { Scope } from '../scope';
import { asUpkeep } from '../access/upkeep';
import { lockKommunSettings } from '../database/lock-kommun';
import { agreement, cases } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { noteRecount } from '../facts/write-recount-in-slices';
import { forgetPreviews } from '../previews/write';
import { recordSetting } from '../log/record-setting';
import { lastFrozenMonth } from '../retention/read-frozen-months';
import { casesUnder } from '../agreements/affected';
import { loadAgreements, type StoredAgreement } from '../agreements/read';

type Period = Pick<Agreement, 'careForm' | 'validFrom' | 'validTo'>;

const GONE = 'Avtalet finns inte längre. Gå tillbaka till listan.';

/**
 * Adds an agreement (`id` null) or changes one, and notes that every case that the old or the new
 * one matters to is to be counted anew: whoever calls has that done once the change stands. Gives how
 * many are left to count then. Frozen months are not counted anew, and what would change them is
 * refused.
 */
export async function saveAgreement(
	tx: Transaction,
	scope: Scope,
	id: string | null,
	input: AgreementInput
): Promise<Outcome<{ toCount: number }>> {
	const judged = await judgeAgreement(tx, scope, id, input);
	if (!judged.ok) return judged;
	const { before } = judged.value;
	await forgetPreviews(tx, scope);
	const [saved] =
		id === null
			? await tx
					.insert(agreement)
					.values({ kommun: scope.kommun, ...input })
					.returning()
			: await tx.update(agreement).set(input).where(rowOf(scope, id)).returning();
	if (!saved) return refused('', GONE);
	const after = agreementOf(input);
	await recordSetting(tx, scope, { what: 'agreement', key: saved.id, before, after });
	const periods = (before === null ? [input] : [before, input]).map(periodOf);
	const toCount = await asUpkeep(tx, scope, (upkeep) => noteRecount(tx, upkeep, periods));
	return accepted({ toCount });
}

/**
 * Whether an agreement may say what was typed, among the others as they are: nobody changes them until
 * the transaction ends.
 */
export async function judgeAgreement(
	tx: Transaction,
	scope: Scope,
	id: string | null,
	input: AgreementInput
): Promise<Outcome<{ before: StoredAgreement | null; agreements: StoredAgreement[] }>> {
	await lockKommunSettings(tx, scope);
	const agreements = await loadAgreements(tx, scope);
	const before = agreements.find((existing) => existing.id === id) ?? null;
	if (id !== null && before === null) return refused('', GONE);
	const hindrance = frozenHindrance(before, agreementOf(input), await lastFrozenMonth(tx, scope));
	if (hindrance !== null) return refused('validFrom', hindrance);
	const other = agreements.find(
		(existing) =>
			existing.id !== id && existing.careForm === input.careForm && overlaps(existing, input)
	);
	if (other) {
		return refused('validFrom', overlapMessage('ett avtal för samma vårdform', other, input));
	}
	return accepted({ before, agreements });
}

/** How many cases an agreement matters to. */
export async function countCasesUnder(
	tx: Transaction,
	scope: Scope,
	period: Period
): Promise<number> {
	return asUpkeep(tx, scope, (upkeep) =>
		tx.$count(cases, and(eq(cases.kommun, upkeep.kommun), casesUnder(period)))
	);
}

/** Removes an agreement that matters to no case; any other is refused and can be ended. */
export async function deleteAgreement(
	tx: Transaction,
	scope: Scope,
	id: string
): Promise<Outcome<null>> {
	await lockKommunSettings(tx, scope);
	const existing = (await loadAgreements(tx, scope)).find((candidate) => candidate.id === id);
	if (!existing) return refused('', GONE);
	const frozen = frozenHindrance(existing, null, await lastFrozenMonth(tx, scope));
	if (frozen !== null) return refused('', frozen);
	const used = await countCasesUnder(tx, scope, existing);
	const hindrance = agreementHindrance(used);
	if (hindrance !== null) return refused('', hindrance);
	await forgetPreviews(tx, scope);
	await tx.delete(agreement).where(rowOf(scope, id));
	await recordSetting(tx, scope, { what: 'agreement', key: id, before: existing, after: null });
	return accepted(null);
}

function periodOf({ careForm, validFrom, validTo }: Period): Period {
	return { careForm, validFrom, validTo };
}

function rowOf(scope: Scope, id: string) {
	return and(eq(agreement.kommun, scope.kommun), eq(agreement.id, id));
}
