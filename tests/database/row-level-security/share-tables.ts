import type { TableExpectation } from './expectation';
import { freshId, ONE_PER_KOMMUN, type Place } from './places';

const kommunOf = ({ kommun }: Readonly<Record<string, unknown>>) => String(kommun);
const AT = '2020-01-15T09:00:00Z';

/** What is shared with those without an account. */
export const shareTables: Record<string, TableExpectation> = {
	share: {
		places: ONE_PER_KOMMUN,
		// One made in the neighbour's kommun of the region shows the actors' own.
		row: ({ kommun, region }, edition) => ({
			...{ kommun, id: freshId('share', { kommun } as Place, edition) },
			token_hash: (edition === 'seeded' ? kommun : `9${kommun}`).padStart(64, '0'),
			...{ name: 'Nämnden', what: 'Umeå 2019', period: '2019' },
			...{ shown: region === '24' ? '2480' : kommun, region_wide: kommun === '2482' },
			...{ created_by_id: edition === 'seeded' ? 'prov' : 'manager', created_by: 'prov' },
			...{ created_at: AT, expires_at: '2020-02-01T00:00:00Z' }
		}),
		name: kommunOf,
		shown: 'kommun, name, expires_at, openings',
		change: `revoked_at = '2020-02-01T00:00:00Z'`,
		reads: {
			...{ manager: ['2480', '2482'], upkeep: ['2480'] },
			signIn: ['2480', '2482', '2580']
		},
		// In one's own name; with the whole region beside it only for who reads that.
		adds: { manager: ['2480'] },
		changes: { manager: ['2480', '2482'] },
		removes: { upkeep: ['2480'] }
	}
};
