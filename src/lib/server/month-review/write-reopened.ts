import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';
import { EVER, latestReviews } from './read';
import { committeesToReview } from './read-committees';
import { monthsWithFigures } from './read-months';
import { note } from './write';

/** Opens the reviewed months that no longer have any figures: what comes into them is yet to be seen. */
export async function reopenEmptied(tx: Transaction, scope: Scope): Promise<void> {
	for (const { code } of await committeesToReview(tx, scope)) {
		const figures = new Set(await monthsWithFigures(tx, scope, { ...EVER, committee: code }));
		const months = (await latestReviews(tx, scope, { ...EVER, committees: [code] }))
			.filter(({ reviewed, month }) => reviewed && !figures.has(month))
			.map(({ month }) => month);
		await note(tx, scope, { committee: code, months, reviewed: false });
	}
}
