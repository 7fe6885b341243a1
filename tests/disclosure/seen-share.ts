import type { Breakdown } from '../../src/lib/domain/disclosure/month-tables';
import { grainOf, type Grain } from '../../src/lib/domain/disclosure/published-period';
import { figureKey } from '../../src/lib/domain/disclosure/released';
import { nameOf } from '../support/attacker/name';
import type { Published } from '../support/attacker/published';
import type { Truth } from '../support/attacker/truth';

/** A table that people meet on: its groups' figures, and the persons behind them. */
export interface MetTable {
	title: string;
	/** The breakdown and the measure; for a measure's own groups, its code and grouping. */
	of: { by: Breakdown; code: string } | { code: string; grouping: string };
	/** What the persons behind a group are called by the attacker. */
	persons: { number: string; by: string };
}

const ward = (code: string, number: string, title: string): MetTable => ({
	title,
	of: { by: 'ward', code },
	persons: { number, by: 'ward' }
});
const own = (code: string, grouping: string, by: string, title: string): MetTable => ({
	title,
	of: { code, grouping },
	persons: { number: 'persons', by }
});

/** The tables that the goal is set for (docs/decisions/small-numbers.md), and what else is read. */
export const MET_TABLES: readonly MetTable[] = [
	ward('cases', 'cases', 'Ärenden per avdelning'),
	own('deficiency-ward', 'ward', 'defWard', 'Ärenden med brist per avdelning'),
	own('deficiencies', 'type', 'defInpatient', 'Brister slutenvård per typ'),
	own('deficiencies-primary', 'type', 'defPrimary', 'Brister primärvård per typ'),
	own('delay-reason-cases', 'reason', 'reason', 'Orsaker'),
	own('delay-reason-cases', 'owner', 'owner', 'Orsaker, intern/extern'),
	{
		title: 'SIP per hälsocentral',
		of: { code: 'sip-health-centre', grouping: 'healthCentre' },
		persons: { number: 'sipCases', by: 'healthCentre' }
	},
	ward('days-mean', 'withDays', 'Dygn per avdelning, snitt'),
	ward('same-day-share', 'withDays', 'Hemgång samma dag per avdelning'),
	{
		title: 'Dygn per kön, snitt',
		of: { by: 'sex', code: 'days-mean' },
		persons: { number: 'withDays', by: 'sex' }
	}
];

/** Persons in visible cells, and in all. */
export interface Seen {
	visible: number;
	all: number;
}

/** The persons behind a table that stand in visible cells, by how long the periods are. */
export function seenShare(
	published: Published,
	truth: Truth,
	{ of, persons }: MetTable
): Map<Grain, Seen> {
	const shares = new Map<Grain, Seen>();
	for (const [period, release] of published) {
		const cells =
			'by' in of
				? [...release[of.by]].map(([group, figures]) => [group, figures[of.code]] as const)
				: Object.entries(release.total.get('') ?? {}).flatMap(([key, cell]) => {
						const start = figureKey(of.code, of.grouping, '');
						return key.startsWith(start) ? [[key.slice(start.length), cell] as const] : [];
					});
		for (const [group, cell] of cells) {
			if (cell === undefined) continue;
			const count = truth(nameOf(persons.number, period, persons.by, group));
			const seen = shares.get(grainOf(period)) ?? { visible: 0, all: 0 };
			seen.all += count;
			if (cell !== null) seen.visible += count;
			shares.set(grainOf(period), seen);
		}
	}
	return shares;
}
