import { and, desc, eq } from 'drizzle-orm';
import type { ActionPlan } from '../../domain/action/agreement';
import { actionPlan } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** What has been agreed on in the scope's kommun, every version, the latest first. */
export async function loadPlans(tx: Transaction, { kommun }: Scope): Promise<ActionPlan[]> {
	return tx
		.select(SHOWN)
		.from(actionPlan)
		.where(eq(actionPlan.kommun, kommun))
		.orderBy(desc(actionPlan.agreedOn), desc(actionPlan.version));
}

/** The versions of one agreement, the latest first. */
export async function loadPlan(
	tx: Transaction,
	{ kommun }: Scope,
	id: string
): Promise<ActionPlan[]> {
	return tx
		.select(SHOWN)
		.from(actionPlan)
		.where(and(eq(actionPlan.kommun, kommun), eq(actionPlan.id, id)))
		.orderBy(desc(actionPlan.version));
}

const SHOWN = {
	id: actionPlan.id,
	version: actionPlan.version,
	title: actionPlan.title,
	agreedOn: actionPlan.agreedOn,
	organisations: actionPlan.organisations,
	actions: actionPlan.actions
};
