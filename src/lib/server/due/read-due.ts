import { addMonths, monthOf } from '../../domain/calendar/month';
import { actionsDue, correctionsDue, monthsDue, type DueThing } from '../../domain/due/due-thing';
import { organisationOf } from '../actions/organisation-of';
import { loadActions, readActions } from '../actions/read';
import { today } from '../clock';
import type { Database } from '../database/open';
import { transaction, type Transaction } from '../database/transaction';
import { committeesToReview } from '../month-review/read-committees';
import { unreviewedMonths } from '../month-review/read-unreviewed';
import { loadWaitingCorrections } from '../publication/read-waiting-corrections';
import type { Scope } from '../scope';

/** Ended months that are looked through for those that nobody has reviewed. */
const MONTHS_BACK = 12;

/**
 * What is for the reader to do now besides cases: in the own organisation's actions, in months that are
 * to be reviewed, and in corrections that wait. Of each kind only for those whose work it is.
 */
export async function readDue(database: Database, scope: Scope): Promise<DueThing[]> {
	const may = (capability: Scope['capabilities'][number]) =>
		scope.capabilities.includes(capability);
	const [acts, reviews] = [may('actions.write'), may('months.review')];
	if (!acts && !reviews) return [];
	// Those of a region are read as a reader of each kommun; a kommun's own with the rest.
	const regional = acts && may('published.read') ? await readActions(database, scope) : null;
	return transaction(database, scope, async (tx) => {
		const actions = regional ?? (acts ? await loadActions(tx, scope) : []);
		const due = actionsDue(actions, organisationOf(scope), today());
		return reviews ? [...due, ...(await loadReviewsDue(tx, scope, database))] : due;
	});
}

async function loadReviewsDue(
	tx: Transaction,
	scope: Scope,
	database: Database
): Promise<DueThing[]> {
	const last = addMonths(monthOf(today()), -1);
	const committees = (await committeesToReview(tx, scope)).map(({ code }) => code);
	const from = addMonths(last, 1 - MONTHS_BACK);
	const months = await unreviewedMonths(tx, scope, { from, to: last, committees });
	const waiting = await loadWaitingCorrections(tx, scope, database);
	return [...monthsDue(months), ...correctionsDue(waiting)];
}
