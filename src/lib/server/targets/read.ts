import { asc, eq } from 'drizzle-orm';
import type { Target } from '../../domain/target/target';
import { target } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** Every target of the scope's kommun, past and coming ones included, by measure and start. */
export async function loadTargets(tx: Transaction, scope: Scope): Promise<Target[]> {
	return tx
		.select({
			id: target.id,
			measure: target.measure,
			ward: target.ward,
			healthCentre: target.healthCentre,
			sex: target.sex,
			validFrom: target.validFrom,
			validTo: target.validTo,
			kind: target.kind,
			low: target.low,
			high: target.high,
			budget: target.budget,
			bandHigh: target.bandHigh,
			bandPartly: target.bandPartly
		})
		.from(target)
		.where(eq(target.kommun, scope.kommun))
		.orderBy(asc(target.measure), asc(target.validFrom), asc(target.id));
}
