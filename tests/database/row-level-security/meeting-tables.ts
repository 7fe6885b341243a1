import type { Reach, TableExpectation } from './expectation';
import { idOf, ONE_PER_KOMMUN, type Place } from './places';

/** Meetings are the kommun's, whatever committee: its own people read them, a chef and samverkan write. */
const readers: Reach = {
	worker: ['2480'],
	bothWorker: ['2480'],
	manager: ['2480'],
	collaboration: ['2480'],
	neighbour: ['2482'],
	stranger: ['2580']
};
const writers: Reach = { manager: ['2480'], collaboration: ['2480'] };

const meetingId = ({ kommun }: Place) => idOf(`meeting ${kommun}`);
const kommunOf = ({ kommun }: Readonly<Record<string, unknown>>) => String(kommun);

export const meetingTables: Record<string, TableExpectation> = {
	meeting: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			kommun: place.kommun,
			id: edition === 'seeded' ? meetingId(place) : idOf(`another meeting ${place.kommun}`),
			...{ title: 'Månadsmöte', held_on: '2020-01-15', participants: [], status: 'planned' },
			created_at: '2020-01-15T09:00:00Z'
		}),
		name: kommunOf,
		change: `title = 'annat'`,
		reads: readers,
		adds: writers,
		changes: writers,
		removes: writers
	},
	meeting_point: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...{ kommun: place.kommun, meeting: meetingId(place) },
			id: idOf(`${edition} point ${place.kommun}`),
			...{ position: 1, kind: 'added', title: 'Övriga frågor' }
		}),
		name: kommunOf,
		change: `notes = 'annat'`,
		reads: readers,
		adds: writers,
		changes: writers,
		removes: writers
	}
};
