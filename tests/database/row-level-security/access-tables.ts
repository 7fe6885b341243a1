import type { Reach, TableExpectation } from './expectation';
import { committeeLabel, idOf, ONE_PER_KOMMUN, PLACES, type Place } from './places';

const AT = '2020-01-15T09:00:00Z';
const nobody = {};
const upkeep: Reach = { upkeep: ['2480'] };
const administrator: Reach = { administrator: ['2480'] };
const targetSetters: Reach = { manager: ['2480'], administrator: ['2480'] };
const settingsReaders: Reach = {
	worker: ['2480'],
	bothWorker: ['2480'],
	manager: ['2480'],
	administrator: ['2480'],
	neighbour: ['2482'],
	stranger: ['2580'],
	upkeep: ['2480']
};
const bothCommittees = ['2480 IFN', '2480 ÄN'];
const region = ['2480', '2482'];

const kommunOf = ({ kommun }: Readonly<Record<string, unknown>>) => String(kommun);
const ofKommun = ({ kommun }: Place) => ({ kommun });
const month = (edition: string) => (edition === 'seeded' ? '2001-01' : '2001-02');

/** What is published for the region's samverkan readers, and how the installation makes it. */
const publishedTables: Record<string, TableExpectation> = {
	published_period: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			...{ period: month(edition), published_on: '2020-01-10', threshold: 5 },
			checked_at: '2020-01-10T09:00:00Z'
		}),
		name: kommunOf,
		change: 'threshold = 3',
		reads: { collaboration: region, upkeep: ['2480'] },
		adds: upkeep,
		changes: upkeep,
		removes: upkeep
	},
	published_figure: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			...{ period: '2001-01', breakdown: 'total', group: edition, figures: {} }
		}),
		name: kommunOf,
		change: `figures = '{"falsk": 1}'`,
		reads: { collaboration: region, upkeep: ['2480'] },
		adds: upkeep,
		changes: upkeep,
		removes: upkeep
	},
	published_mask: {
		places: ONE_PER_KOMMUN,
		row: (place) => ({ ...ofKommun(place), period: '2001-01', mask: {}, unseen: {} }),
		name: kommunOf,
		change: `mask = '{"falsk": 1}'`,
		reads: upkeep,
		adds: upkeep,
		changes: upkeep,
		removes: upkeep
	},
	published_ground: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			...{ month: '2001-01', breakdown: 'total', group: edition, facts: {} }
		}),
		name: kommunOf,
		change: `facts = '{"falsk": 1}'`,
		reads: upkeep,
		adds: upkeep,
		changes: upkeep,
		removes: upkeep
	},
	published_waiting: {
		places: ONE_PER_KOMMUN,
		row: (place) => ({
			...ofKommun(place),
			...{ month: '2001-01', counted_from: 'x', judged_at: '2001-02-10T06:00:00Z' }
		}),
		name: kommunOf,
		change: `counted_from = 'falsk'`,
		reads: upkeep,
		adds: upkeep,
		changes: upkeep,
		removes: upkeep
	}
};

/** How long cases are kept, which months are closed by that, and how small a number is. */
export const accessTables: Record<string, TableExpectation> = {
	...publishedTables,
	kommun_setting: {
		places: ONE_PER_KOMMUN,
		row: (place) => ({ ...ofKommun(place), small_number_threshold: 5 }),
		name: kommunOf,
		change: 'small_number_threshold = 3',
		reads: { ...settingsReaders, collaboration: region },
		adds: administrator,
		changes: administrator,
		removes: nobody
	},
	retention_setting: {
		places: ONE_PER_KOMMUN,
		row: (place) => ({ ...ofKommun(place), months: 24, set_by: 'prov', set_at: AT }),
		name: kommunOf,
		change: 'months = 1',
		reads: settingsReaders,
		adds: administrator,
		changes: administrator,
		removes: nobody
	},
	retention_removal: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			...{ committee: place.committee, year: edition === 'seeded' ? 2001 : 2002 },
			...{ cases: 1, removed_at: AT }
		}),
		name: kommunOf,
		change: 'cases = 0',
		reads: { administrator: ['2480'], upkeep: ['2480'] },
		adds: upkeep,
		changes: upkeep,
		removes: nobody
	},
	report_schedule: {
		places: ONE_PER_KOMMUN,
		row: (place) => ({ ...ofKommun(place), day: 10, reports: ['ground'], kept_months: 13 }),
		name: kommunOf,
		change: 'day = 1',
		reads: settingsReaders,
		adds: targetSetters,
		changes: targetSetters,
		removes: nobody
	},
	scheduled_report: {
		places: PLACES,
		row: (place, edition) => ({
			...{ id: idOf(`scheduled_report ${committeeLabel(place)} ${edition}`) },
			...{ kommun: place.kommun, report: 'ground', period: month(edition), published: false },
			...{ committees: [place.committee], threshold: 5, format: 'xlsx', name: 'prov.xlsx' },
			...{ content: '\\x70', made_at: AT }
		}),
		name: ({ kommun, committees }) => `${String(kommun)} ${String(committees)}`,
		change: `name = 'falsk'`,
		reads: {
			worker: ['2480 ÄN'],
			bothWorker: bothCommittees,
			manager: ['2480 IFN'],
			neighbour: ['2482 ÄN'],
			stranger: ['2580 ÄN'],
			upkeep: bothCommittees
		},
		adds: { upkeep: bothCommittees },
		changes: nobody,
		removes: { upkeep: bothCommittees }
	},
	frozen_month: {
		places: PLACES,
		row: (place, edition) => ({
			...{ kommun: place.kommun, committee: place.committee },
			...{ month: month(edition), frozen_at: AT }
		}),
		name: (row) => committeeLabel(row as never),
		change: `month = '2001-03'`,
		reads: {
			worker: ['2480 ÄN'],
			bothWorker: bothCommittees,
			manager: ['2480 IFN'],
			neighbour: ['2482 ÄN'],
			stranger: ['2580 ÄN'],
			upkeep: bothCommittees
		},
		adds: { upkeep: bothCommittees },
		changes: nobody,
		removes: nobody
	}
};
