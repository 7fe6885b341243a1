import type { Reach, TableExpectation } from './expectation';
import { committeeLabel, idOf, labelOf, ONE_PER_KOMMUN, PLACES, type Place } from './places';

const AT = '2020-01-15T09:00:00Z';
const nobody = {};

/** Those of the committee IFN are shared with samverkan, and the region's; those of ÄN the kommun's alone. */
const isShared = ({ committee }: Place) => committee === 'IFN';
const actionId = (place: Place) => idOf(`action ${committeeLabel(place)}`);

/** A kommun's own people theirs; samverkan of every committee, but only what is shared. */
const readers: Reach = {
	worker: ['2480 ÄN'],
	bothWorker: ['2480 IFN', '2480 ÄN'],
	manager: ['2480 IFN'],
	collaboration: ['2480 IFN'],
	neighbour: ['2482 ÄN'],
	stranger: ['2580 ÄN']
};
const writers: Reach = { manager: ['2480 IFN'], collaboration: ['2480 IFN'] };

/** Actions, and what is written in them. */
export const actionTables: Record<string, TableExpectation> = {
	action: {
		places: PLACES,
		row: (place, edition) => ({
			...{ kommun: place.kommun, committee: place.committee, shared: isShared(place) },
			id: edition === 'seeded' ? actionId(place) : idOf(`another action ${committeeLabel(place)}`),
			...{ origin_kind: 'own', selection: {}, what: 'prov', responsible: '' },
			...{ owner: isShared(place) ? 'region' : 'kommun', due: '2020-03-01', status: 'open' },
			...{ written_by: 'kommun', at: AT }
		}),
		name: (row) => committeeLabel(row as unknown as Place),
		change: `what = 'annat'`,
		reads: readers,
		adds: writers,
		changes: writers,
		removes: nobody
	},
	action_entry: {
		places: PLACES,
		row: (place, edition) => ({
			...{ kommun: place.kommun, action_id: actionId(place) },
			id: idOf(`${edition} entry ${committeeLabel(place)}`),
			...{ nth: edition === 'seeded' ? 0 : 1, at: AT, by: 'kommun', kind: 'feedback', text: 'prov' }
		}),
		name: ({ action_id }) => labelOf(action_id).replace('action ', ''),
		change: `text = 'annat'`,
		reads: readers,
		// The entry is the kommun's, and samverkan writes none in its name.
		adds: { manager: ['2480 IFN'] },
		changes: nobody,
		removes: nobody
	},
	action_plan: {
		places: ONE_PER_KOMMUN,
		row: ({ kommun }, edition) => ({
			...{ kommun, id: idOf(`plan ${kommun}`), version: edition === 'seeded' ? 1 : 2 },
			...{ title: 'prov', agreed_on: '2020-01-15', organisations: [], actions: [], at: AT }
		}),
		name: ({ kommun }) => String(kommun),
		change: `title = 'annat'`,
		reads: {
			...{ worker: ['2480'], bothWorker: ['2480'], manager: ['2480'], collaboration: ['2480'] },
			...{ neighbour: ['2482'], stranger: ['2580'] }
		},
		adds: { manager: ['2480'], collaboration: ['2480'] },
		changes: nobody,
		removes: nobody
	}
};
