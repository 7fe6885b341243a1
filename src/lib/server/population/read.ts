import { asc, eq, sql } from 'drizzle-orm';
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

/**
 * Its inhabitants for who sees cases of all its committees: of a part nobody knows how many there are. Null for
 * others. One statement, for every page with figures reads it.
 */
export async function loadPopulationOfWhole(
	tx: Transaction,
	{ kommun, committees }: Scope
): Promise<Population[] | null> {
	const rows = await tx.execute<Record<keyof Population, number | null>>(sql`
		select year, from_65 as from65, from_80 as from80
		from (select 1) as whole left join population on population.kommun = ${kommun}
		where not exists (select from committee where committee.kommun = ${kommun}
			and code <> all(${sql.param([...committees])}::text[]))
		order by year`);
	if (rows.length === 0) return null;
	return rows.flatMap(({ year, from65, from80 }) =>
		year === null ? [] : { year, from65, from80 }
	);
}
