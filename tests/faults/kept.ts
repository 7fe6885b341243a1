import type { Sql } from 'postgres';
import type { Tally } from './tally';

/** What the database holds of a run, held against what the people were told. */
export interface Kept {
	/** Acknowledged cases that are not there, or not as they were acknowledged. */
	lost: string[];
	/** Numbers that more than one case has, or whose history holds a saving twice. */
	doubled: string[];
}

/** Compares, as the database's owner, whom no policy holds. */
export async function keptOf(owner: Sql, tally: Tally): Promise<Kept> {
	const rows = await owner<{ number: string; version: number; saved: number }[]>`
		select c.number, c.version, (select count(*)::int from case_revision r where r.case_id = c.id) as saved
		from cases c where c.number like 'F%'`;
	const versions = new Map(rows.map(({ number, version }) => [number, version]));
	return {
		lost: [...tally.acknowledged].flatMap(([number, version]) =>
			(versions.get(number) ?? 0) < version ? [number] : []
		),
		doubled: [
			...rows.filter(({ version, saved }) => saved !== version),
			...rows.filter(({ number }, at) => rows.findIndex((row) => row.number === number) !== at)
		].map(({ number }) => number)
	};
}
