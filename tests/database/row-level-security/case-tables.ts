import type { Reach, TableExpectation } from './expectation';
import { committeeLabel, idOf, labelOf, PLACES, type Place } from './places';

const AT = '2020-01-15T09:00:00Z';
const nobody = {};

/** Rows of one committee, for those of them who work with its cases or figures. */
const readers: Reach = {
	worker: ['2480 ÄN'],
	bothWorker: ['2480 IFN', '2480 ÄN'],
	manager: ['2480 IFN'],
	neighbour: ['2482 ÄN'],
	stranger: ['2580 ÄN'],
	upkeep: ['2480 IFN', '2480 ÄN']
};
const writers: Reach = {
	worker: ['2480 ÄN'],
	bothWorker: ['2480 IFN', '2480 ÄN'],
	neighbour: ['2482 ÄN'],
	stranger: ['2580 ÄN'],
	upkeep: ['2480 IFN', '2480 ÄN']
};

/** Handläggare and chefer. */
const { upkeep: _, ...placeWriters } = readers;

const ofCommittee = ({ kommun, committee }: Place) => ({ kommun, committee });
const caseId = (place: Place) => idOf(`case ${committeeLabel(place)}`);
const named = (row: object) => committeeLabel(row as Place);

const people = {
	sex: 'kvinna',
	ward: 'geriatrik-1',
	health_centre: 'okänd',
	plan: 'okänd',
	care_form: 'somatisk'
};

/** Everything that holds cases or is counted from them, one row a committee. */
export const caseTables: Record<string, TableExpectation> = {
	cases: {
		places: PLACES,
		row: (place, edition) => ({
			...ofCommittee(place),
			...people,
			id: edition === 'seeded' ? caseId(place) : idOf(`another case ${committeeLabel(place)}`),
			number: edition,
			number_key: edition.toUpperCase(),
			number_order: edition.toUpperCase(),
			serial: '',
			record: {},
			age_band: '80+',
			admitted: '2019-12-01',
			waiting: false,
			running: false,
			counted_to: '2019-12-31',
			sample: false,
			version: 1,
			created_at: AT,
			updated_at: AT
		}),
		name: named,
		change: 'sample = true',
		reads: readers,
		adds: writers,
		changes: writers,
		removes: writers
	},
	case_contribution: {
		places: PLACES,
		row: (place) => ({
			...ofCommittee(place),
			...people,
			case_id: caseId(place),
			month: '2019-12',
			age: '80+',
			facts: {}
		}),
		name: named,
		change: `month = '2020-01'`,
		reads: readers,
		adds: writers,
		changes: nobody,
		removes: writers
	},
	case_revision: {
		places: PLACES,
		row: (place, edition) => ({
			...ofCommittee(place),
			case_id: caseId(place),
			version: edition === 'seeded' ? 1 : 2,
			at: AT,
			actor: 'prov',
			source: 'form',
			after: {}
		}),
		name: named,
		change: `actor = 'någon annan'`,
		reads: readers,
		adds: writers,
		changes: nobody,
		removes: nobody
	},
	free_places: {
		places: PLACES,
		row: (place, edition) => ({
			...ofCommittee(place),
			...{ day: edition === 'seeded' ? '2019-12-11' : '2019-12-12', kind: 'sabo', free: 1 },
			...{ author: 'prov', at: AT }
		}),
		name: named,
		change: 'free = 2',
		reads: readers,
		adds: placeWriters,
		changes: placeWriters,
		removes: placeWriters
	},
	number_series: {
		places: PLACES,
		row: (place, edition) => ({
			...ofCommittee(place),
			year: edition === 'seeded' ? 2019 : 2020,
			last: 1
		}),
		name: named,
		change: 'last = 7',
		reads: readers,
		adds: writers,
		changes: writers,
		removes: nobody
	},
	monthly_fact: {
		places: PLACES,
		row: (place, edition) => ({
			...ofCommittee(place),
			dimension: 'all',
			month: edition === 'seeded' ? '2019-12' : '2020-01',
			group: '',
			sex: 'kvinna',
			facts: {}
		}),
		name: named,
		change: `facts = '{"falsk": 1}'`,
		reads: readers,
		adds: writers,
		changes: writers,
		removes: writers
	}
};

/** Reviews of months: an administrator's too, who is a member of no committee. */
export const reviewTables: Record<string, TableExpectation> = {
	annotation: {
		places: PLACES,
		row: (place, edition) => ({
			...ofCommittee(place),
			...{ id: idOf(`${edition} annotation ${committeeLabel(place)}`) },
			...{ measure: 'cases', month: '2019-12', kind: 'comment', cause: 'prov', action: '' },
			...{ selection: {}, author_id: 'prov', author: 'prov', at: AT }
		}),
		name: named,
		change: `cause = 'annat'`,
		reads: readers,
		adds: { manager: ['2480 IFN'] },
		changes: nobody,
		removes: { manager: ['2480 IFN'] }
	},
	month_review: {
		places: PLACES,
		row: (place, edition) => ({
			...ofCommittee(place),
			month: edition === 'seeded' ? '2019-12' : '2020-01',
			reviewed: true,
			at: AT,
			actor: 'prov'
		}),
		name: named,
		change: 'reviewed = false',
		reads: { ...readers, administrator: ['2480 IFN', '2480 ÄN'] },
		adds: { manager: ['2480 IFN'], administrator: ['2480 IFN', '2480 ÄN'] },
		changes: nobody,
		removes: nobody
	}
};

const FILES: readonly Place[] = [
	...PLACES,
	{ kommun: '2480', region: '24', committee: 'IFN,ÄN' },
	{ kommun: '2480', region: '24', committee: 'serier' }
];
const importId = (place: Place) => idOf(committeeLabel(place));

/** A file's rows are for whoever may import into every committee of the file. */
const importers: Reach = {
	worker: ['2480 ÄN'],
	bothWorker: ['2480 IFN', '2480 IFN,ÄN', '2480 ÄN'],
	manager: ['2480 serier'],
	administrator: ['2480 serier'],
	neighbour: ['2482 ÄN'],
	stranger: ['2580 ÄN'],
	upkeep: ['2480 IFN', '2480 IFN,ÄN', '2480 serier', '2480 ÄN']
};

/** A file that each of these has sent; the place's committee is who. */
const SENT: readonly Place[] = [
	...['worker', 'bothWorker', 'manager', 'collaboration'].map((committee) => ({
		...{ kommun: '2480', region: '24', committee }
	})),
	{ kommun: '2482', region: '24', committee: 'neighbour' },
	{ kommun: '2580', region: '25', committee: 'stranger' }
];
const heldId = (place: Place) => idOf(`held ${committeeLabel(place)}`);

/** What somebody has sent is theirs alone, for as long as they may send files. */
const senders: Reach = {
	worker: ['2480 worker'],
	bothWorker: ['2480 bothWorker'],
	manager: ['2480 manager'],
	neighbour: ['2482 neighbour'],
	stranger: ['2580 stranger'],
	upkeep: ['2480 bothWorker', '2480 collaboration', '2480 manager', '2480 worker']
};

/** What each has saved of the list is theirs alone, for as long as they may read cases. */
const savers: Reach = {
	worker: ['2480 worker'],
	bothWorker: ['2480 bothWorker'],
	manager: ['2480 manager'],
	neighbour: ['2482 neighbour'],
	stranger: ['2580 stranger']
};

/** Selections of the case list that somebody has named. */
export const savedTables: Record<string, TableExpectation> = {
	saved_list: {
		places: SENT,
		row: (place, edition) => ({
			kommun: place.kommun,
			owner: place.committee,
			name: edition,
			query: 'status=öppna'
		}),
		name: ({ kommun, owner }) => `${String(kommun)} ${String(owner)}`,
		change: `query = ''`,
		reads: savers,
		adds: savers,
		changes: savers,
		removes: savers
	}
};

/** Files: one a committee, one for both, and one of series. */
export const importTables: Record<string, TableExpectation> = {
	import_batch: {
		places: FILES,
		row: (place, edition) => ({
			id: edition === 'seeded' ? importId(place) : idOf(`another file ${committeeLabel(place)}`),
			kommun: place.kommun,
			kind: place.committee === 'serier' ? 'series' : 'cases',
			committees: place.committee === 'serier' ? [] : place.committee.split(','),
			status: 'staged',
			filename: 'prov.csv',
			actor: 'prov',
			summary: {},
			created_at: AT
		}),
		name: ({ id }) => labelOf(id),
		change: `filename = 'annan.csv'`,
		reads: importers,
		adds: importers,
		changes: importers,
		removes: importers
	},
	import_row: {
		places: FILES,
		row: (place, edition) => ({
			kommun: place.kommun,
			import_id: importId(place),
			line: edition === 'seeded' ? 2 : 3,
			case_id: idOf(`case ${committeeLabel(place)}`),
			base_version: 0,
			number_key: '1',
			month: '2024-01',
			record: {}
		}),
		name: ({ import_id }) => labelOf(import_id),
		change: 'base_version = 7',
		reads: importers,
		adds: importers,
		changes: importers,
		removes: importers
	},
	held_file: {
		places: SENT,
		row: (place, edition) => ({
			id: edition === 'seeded' ? heldId(place) : idOf(`another held ${committeeLabel(place)}`),
			kommun: place.kommun,
			owner: place.committee,
			import_id: idOf(`reading of the ${edition} ${committeeLabel(place)}`),
			...{ kind: 'cases', name: 'prov.csv', size: 1, phase: 'reading' }
		}),
		name: ({ kommun, owner }) => `${String(kommun)} ${String(owner)}`,
		change: 'done = 7',
		reads: senders,
		adds: senders,
		changes: senders,
		removes: senders
	},
	held_file_part: {
		places: SENT,
		row: (place, edition) => ({
			kommun: place.kommun,
			file_id: heldId(place),
			nth: edition === 'seeded' ? 0 : 1,
			sealed: '\\x78'
		}),
		name: ({ file_id }) => labelOf(file_id).replace('held ', ''),
		change: 'nth = nth + 7',
		reads: senders,
		adds: senders,
		changes: senders,
		removes: senders
	}
};
