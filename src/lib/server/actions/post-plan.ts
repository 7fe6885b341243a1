import type { RequestEvent } from '@sveltejs/kit';
import type { ActionPlan } from '../../domain/action/agreement';
import { printable } from '../../domain/format/printable';
import { refuse } from '../access/refuse';
import { inTransaction } from '../form/post-form';
import { loadPlan } from './read-plans';

/** An agreement in the version that is asked for, with all that there are. */
export interface PlanPage {
	plan: ActionPlan;
	/** The latest first. */
	versions: ActionPlan[];
}

/**
 * The agreement that an address names, in the version it names (`version`), else the latest.
 * @throws 404 where there is none, and whatever `scopeOf` throws
 */
export async function planAt(event: RequestEvent, id: string): Promise<PlanPage> {
	const versions = await inTransaction(event, (tx, scope) => loadPlan(tx, scope, id));
	const asked = event.url.searchParams.get('version');
	const plan = versions.find(({ version }) => asked === null || String(version) === asked);
	if (plan === undefined) {
		const words = asked === null || versions.length === 0 ? '' : ` i version ${printable(asked)}`;
		refuse(event, 404, `Handslaget finns inte${words}.`);
	}
	return { plan, versions };
}
