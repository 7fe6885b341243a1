import type { Month } from '../../domain/calendar/month';
import { hasEnded } from '../../domain/month-review/committee-review';
import type { ReopenRequest, ReviewRequest } from '../../domain/month-review/review-schema';
import { asUpkeep } from '../access/upkeep';
import { now, today } from '../clock';
import { holdSettings } from '../database/lock-kommun';
import { monthReview } from '../database/schema';
import type { Transaction } from '../database/transaction';
import { requireCounted } from '../facts/read-recount';
import { record } from '../log/record';
import type { Scope } from '../scope';
import { EVER, latestReviews } from './read';
import { changedSince } from './read-changed';
import { committeesToReview } from './read-committees';
import { monthsWithFigures } from './read-months';

/** The months that were marked or opened; none when they already were so. Or why not. */
export type ReviewOutcome = { ok: true; months: Month[] } | { ok: false; message: string };

/**
 * Marks a month of one committee reviewed, or it and every earlier one that has figures and is not.
 * A month already reviewed is marked anew when cases have changed since: that closes it again.
 * @throws {NotNow} while cases are counted anew: nobody has seen what the figures will be
 */
export async function markReviewed(
	tx: Transaction,
	scope: Scope,
	{ committee, month, earlier }: ReviewRequest
): Promise<ReviewOutcome> {
	if (!(await isReviewable(tx, scope, committee))) return { ok: false, message: 'Välj nämnd.' };
	if (!hasEnded(month, today())) {
		return { ok: false, message: 'Månaden pågår. Den kan granskas när den är slut.' };
	}
	const span = { from: earlier ? EVER.from : month, to: month };
	const known = new Map(
		(await latestReviews(tx, scope, { ...span, committees: [committee] })).map((one) => [
			one.month,
			one
		])
	);
	const months = await asUpkeep(tx, scope, async (upkeep) => {
		await holdSettings(tx, upkeep);
		await requireCounted(tx, upkeep);
		const figures = await monthsWithFigures(tx, upkeep, { ...span, committee });
		if (figures.length === 0) return null;
		const wanted: Month[] = [];
		for (const each of figures) {
			const review = known.get(each);
			const changed =
				review?.reviewed && each === month ? await changedSince(tx, upkeep, review) : 0;
			if (!review?.reviewed || changed > 0) wanted.push(each);
		}
		return wanted;
	});
	if (months === null) return { ok: false, message: 'Månaden har inga siffror att granska.' };
	return note(tx, scope, { committee, months, reviewed: true });
}

/** Opens a reviewed month of one committee again. What is published of it stays. */
export async function reopenMonth(
	tx: Transaction,
	scope: Scope,
	{ committee, month }: ReopenRequest
): Promise<ReviewOutcome> {
	if (!(await isReviewable(tx, scope, committee))) return { ok: false, message: 'Välj nämnd.' };
	const [review] = await latestReviews(tx, scope, {
		...{ from: month, to: month, committees: [committee] }
	});
	return note(tx, scope, { committee, months: review?.reviewed ? [month] : [], reviewed: false });
}

async function isReviewable(tx: Transaction, scope: Scope, committee: string): Promise<boolean> {
	return (await committeesToReview(tx, scope)).some(({ code }) => code === committee);
}

/** Notes that months were reviewed or opened again, and logs it. The caller has seen to that they may be. */
export async function note(
	tx: Transaction,
	scope: Scope,
	{ committee, months, reviewed }: { committee: string; months: Month[]; reviewed: boolean }
): Promise<ReviewOutcome> {
	if (months.length === 0) return { ok: true, months };
	const common = { kommun: scope.kommun, committee, reviewed, at: now(), actor: scope.actor };
	await tx.insert(monthReview).values(months.map((month) => ({ ...common, month })));
	const event = reviewed ? 'month-reviewed' : 'month-reopened';
	await record(tx, scope, { event, committee, details: { months } });
	return { ok: true, months };
}
