import { AsyncLocalStorage } from 'node:async_hooks';
import type { Claims } from '../../../domain/sign-in/claims';

/**
 * One return from the identity provider. The library calls us in several places while it works
 * through it, and this is what those places know of each other.
 */
export interface Visit {
	/** Kommun that an account made now belongs to. */
	kommun: string;
	/** What the provider said in a token that was verified; null until then. */
	claims: Claims | null;
}

const visits = new AsyncLocalStorage<Visit>();

/** Runs `work` as one visit. */
export function duringVisit<Result>(visit: Visit, work: () => Promise<Result>): Promise<Result> {
	return visits.run(visit, work);
}

/** The visit that is being worked through. */
export function currentVisit(): Visit | undefined {
	return visits.getStore();
}

/**
 * Kommun of an account that the library makes; it only makes them for visitors.
 * @throws when there is no visit: nobody else gets an account this way
 */
export function kommunOfVisit(): string {
	const visit = visits.getStore();
	if (!visit) throw new Error('Accounts are made by administrators, not by the sign-in library');
	return visit.kommun;
}
