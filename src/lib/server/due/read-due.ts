import { addMonths, monthOf } from '../../domain/calendar/month';
import { actionsDue, correctionsDue, monthsDue, type DueThing } from '../../domain/due/due-thing';
import { organisationOf } from '../actions/organisation-of';
import { readActions } from '../actions/read';
import { today } from '../clock';
import type { Database } from '../database/open';
import { transaction } from '../database/transaction';
import { committeesToReview } from '../month-review/read-committees';
import { unreviewedMonths } from '../month-review/read-unreviewed';
import { readWaitingCorrections } from '../publication/read-waiting-corrections';
import type { Scope } from '../scope';

/** Ended months that are looked through for those that nobody has reviewed. */
const MONTHS_BACK = 12;

/**
 * What is for the reader to do now besides cases: in the own organisation's actions, in months that are
 * to be reviewed, and in corrections that wait. Of each kind only for those whose work it is.
 */
export async function readDue(database: Database, scope: Scope): Promise<DueThing[]> {
	const day = today();
	const may = (capability: Scope['capabilities'][number]) =>
		scope.capabilities.includes(capability);
	const actions = may('actions.write')
		? actionsDue(await readActions(database, scope), organisationOf(scope), day)
		: [];
	if (!may('months.review')) return actions;
	const last = addMonths(monthOf(day), -1);
	const months = await transaction(database, scope, async (tx) =>
		unreviewedMonths(tx, scope, {
			...{ from: addMonths(last, 1 - MONTHS_BACK), to: last },
			committees: (await committeesToReview(tx, scope)).map(({ code }) => code)
		})
	);
	const waiting = await readWaitingCorrections(database, scope);
	return [...actions, ...monthsDue(months), ...correctionsDue(waiting)];
}
