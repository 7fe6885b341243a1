import type { z } from 'zod';
import type { Month } from '../../domain/calendar/month';
import { refused, type Outcome } from '../../domain/form/field-problem';
import { monthEffectText, type MonthEffect } from '../../domain/measures/agreement-effect';
import type { agreementFormSchema } from '../../domain/payment/agreement-form-schema';
import { askedText } from '../../domain/payment/agreement-words';
import { agreementOf } from '../../domain/payment/agreement-schema';
import { asUpkeep } from '../access/upkeep';
import type { Transaction } from '../database/transaction';
import { allCommittees } from '../lists/read-kommun';
import { latestReviews } from '../month-review/read';
import { note } from '../month-review/write';
import type { Scope } from '../scope';
import { agreementEffect } from './read-agreement-effect';
import { judgeAgreement, saveAgreement } from './write-agreement';

const ASK = 'Avtalet ändrar månader som är avslutade. Läs vilka, och bocka i att de ska ändras.';

type AgreementForm = z.output<typeof agreementFormSchema>;

/** A committee of the kommun. */
type Committee = Awaited<ReturnType<typeof allCommittees>>[number];

/** A month that was reviewed, and is opened again since its figures change. */
interface Reviewed {
	committee: string;
	month: Month;
}

/**
 * Saves an agreement as its form says. One that changes months which have ended is asked about first:
 * which months, what they come to, and who has reviewed them. When it is saved all the same, the
 * reviewed ones are opened again, so that somebody looks at what they have become.
 */
export async function saveAgreementForm(
	tx: Transaction,
	scope: Scope,
	id: string | null,
	{ asked, confirmed, ...input }: AgreementForm
): Promise<Outcome<{ toCount: number }>> {
	const judged = await judgeAgreement(tx, scope, id, input);
	if (!judged.ok) return judged;
	const { before: changed, agreements: before } = judged.value;
	const after = [
		...before.filter((agreement) => agreement !== changed),
		{ kommun: scope.kommun, ...agreementOf(input) }
	];
	const periods = changed ? [changed, input] : [input];
	const effect = await asUpkeep(tx, scope, (upkeep) =>
		agreementEffect(tx, upkeep, { before, after }, periods)
	);
	const committees = await allCommittees(tx, scope);
	const reviewed = await reviewedAmong(tx, scope, effect, committees);
	const asks = linesOf(effect, reviewed, committees);
	if (asks.length > 0 && !(confirmed && asked === askedText(asks))) {
		return { ...refused('confirmed', ASK), asks };
	}
	const saved = await saveAgreement(tx, scope, id, input);
	if (!saved.ok) return saved;
	for (const committee of new Set(reviewed.map((one) => one.committee))) {
		const own = reviewed.filter((one) => one.committee === committee);
		await note(tx, scope, { committee, months: own.map(({ month }) => month), reviewed: false });
	}
	return saved;
}

async function reviewedAmong(
	tx: Transaction,
	scope: Scope,
	effect: readonly MonthEffect[],
	committees: readonly Committee[]
): Promise<Reviewed[]> {
	const [first, last] = [effect[0], effect.at(-1)];
	if (!first || !last) return [];
	const reviews = await latestReviews(tx, scope, {
		...{ from: first.month, to: last.month },
		committees: committees.map(({ code }) => code)
	});
	return reviews.filter(
		(review) =>
			review.reviewed &&
			effect.some(
				({ month, committees: counted }) =>
					month === review.month && counted.includes(review.committee)
			)
	);
}

function linesOf(
	effect: readonly MonthEffect[],
	reviewed: readonly Reviewed[],
	committees: readonly Committee[]
): string[] {
	return effect.map((one) => {
		const isOpened = ({ code }: Committee) =>
			reviewed.some(({ committee, month }) => committee === code && month === one.month);
		return monthEffectText(
			one,
			committees.filter(isOpened).map(({ name }) => name)
		);
	});
}
