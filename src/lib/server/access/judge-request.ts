import { permission } from '../../domain/access/permission';
import type { Role } from '../../domain/access/role';
import type { Need, RouteRight } from './route-rights';

/** What becomes of a request before anything is done for it. */
export type RequestVerdict =
	| { outcome: 'answer' }
	/** There is nobody to judge: they must sign in, or send a token that is accepted. */
	| { outcome: 'sign-in' }
	| { outcome: 'refuse'; reason: string };

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

/** No line says whom the route is for. The test of every route keeps this from being met. */
const UNKNOWN = 'Sidan är inte öppnad för någon roll.';

/**
 * May this request be answered? Refuses whatever the rights do not name: a route without a line,
 * a method that the line does not speak of.
 * @param right the route's line in the rights
 * @param roles of whoever sent it, read from the database just now; null when nobody is signed in
 */
export function judgeRequest(
	method: string,
	right: RouteRight | undefined,
	roles: readonly Role[] | null
): RequestVerdict {
	const need = READING.has(method) ? right?.read : right?.write;
	if (need === 'anyone') return { outcome: 'answer' };
	if (roles === null) return { outcome: 'sign-in' };
	return need === undefined ? { outcome: 'refuse', reason: UNKNOWN } : judgeNeed(need, roles);
}

function judgeNeed(need: Exclude<Need, 'anyone'>, roles: readonly Role[]): RequestVerdict {
	if (need === 'signed-in') return { outcome: 'answer' };
	const answer = permission(roles, ...need);
	return answer.allowed ? { outcome: 'answer' } : { outcome: 'refuse', reason: answer.reason };
}
