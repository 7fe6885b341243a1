import { asc, eq } from 'drizzle-orm';
import type { Population } from '../../domain/population/population';
import { population } from '../database/schema';
import type { Transaction } from '../database/transaction';
import type { Scope } from '../scope';

/** The scope's kommun's inhabitants by year; years without any given are missing. */
export async function loadPopulation(tx: Transaction, scope: Scope): Promise<Population[]> {
	return tx
		.select({ year: population.year, from65: population.from65, from80: population.from80 })
		.from(population)
		.where(eq(population.kommun, scope.kommun))
		.orderBy(asc(population.year));
}
