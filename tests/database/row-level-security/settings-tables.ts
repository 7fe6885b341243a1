import type { Reach, TableExpectation } from './expectation';
import {
	committeeLabel,
	committeeRows,
	freshId,
	idOf,
	kommunRows,
	labelOf,
	ONE_PER_KOMMUN,
	ONE_PER_REGION,
	PLACES,
	regionRows,
	type Place
} from './places';

const AT = '2020-01-15T09:00:00Z';
const nobody = {};

/** Settings of a kommun, for those who work in it. */
const settingsReaders: Reach = {
	worker: ['2480'],
	bothWorker: ['2480'],
	manager: ['2480'],
	administrator: ['2480'],
	neighbour: ['2482'],
	stranger: ['2580'],
	upkeep: ['2480']
};
const administrator: Reach = { administrator: ['2480'] };
const managerToo: Reach = { manager: ['2480'], administrator: ['2480'] };
const importers: Reach = {
	worker: ['2480'],
	bothWorker: ['2480'],
	neighbour: ['2482'],
	stranger: ['2580']
};

const mappers: Reach = { ...importers, ...managerToo };

const ofKommun = ({ kommun }: Place) => ({ kommun });
const kommunOf = ({ kommun }: Readonly<Record<string, unknown>>) => String(kommun);
/** No two of them at the same time. */
const period = (edition: string) =>
	edition === 'seeded'
		? { valid_from: '2018-01-01', valid_to: '2018-12-31' }
		: { valid_from: '2019-01-01' };
const found = <Item>(items: readonly Item[], wanted: (item: Item) => boolean) => ({
	...items.find(wanted)
});

/** Names of places: everybody who works with the database reads them. */
const everybody = (names: readonly string[]): Reach => ({
	...{ worker: names, bothWorker: names, manager: names, collaboration: names },
	...{ administrator: names, neighbour: names, stranger: names, upkeep: names, nobody: names },
	...{ homeless: names, signIn: names, log: names }
});
const readOnly = (names: readonly string[]) => ({
	reads: everybody(names),
	adds: nobody,
	changes: nobody,
	removes: nobody
});

const placeTables: Record<string, TableExpectation> = {
	region: {
		places: ONE_PER_REGION,
		row: ({ region }, edition) => ({
			...found(regionRows, ({ code }) => code === region),
			...(edition === 'added' && { code: `${region}x` })
		}),
		name: ({ code }) => String(code),
		change: `name = 'Annan region'`,
		...readOnly(['24', '25'])
	},
	kommun: {
		places: ONE_PER_KOMMUN,
		row: ({ kommun }, edition) => ({
			...found(kommunRows, ({ code }) => code === kommun),
			...(edition === 'added' && { code: `9${kommun.slice(1)}` })
		}),
		name: ({ code }) => String(code),
		change: `region = '25'`,
		...readOnly(['2480', '2482', '2580']),
		// To their own region, of which they have no rights in any other kommun.
		adds: { administrator: ['2480', '2482'] }
	},
	committee: {
		places: PLACES,
		row: ({ kommun, committee }, edition) => ({
			...found(committeeRows, (row) => row.kommun === kommun && row.code === committee),
			...(edition === 'added' && { code: `${committee} 2` })
		}),
		name: ({ kommun, code }) => committeeLabel({ kommun, committee: code } as never),
		change: `name = 'Annan nämnd'`,
		...readOnly(['2480 IFN', '2480 ÄN', '2482 IFN', '2482 ÄN', '2580 IFN', '2580 ÄN']),
		adds: { administrator: ['2480 IFN', '2480 ÄN'] },
		changes: { administrator: ['2480 IFN', '2480 ÄN'] }
	}
};

const kommunTables: Record<string, TableExpectation> = {
	column_mapping: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({ ...ofKommun(place), header: edition, column: null }),
		name: kommunOf,
		change: `"column" = 'Kön'`,
		reads: importers,
		adds: importers,
		changes: importers,
		removes: importers
	},
	value_mapping: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			...{ column: 'plan', text_key: edition, written: edition, code: 'sabo' },
			...{ actor: 'Anna', at: '2026-11-01T08:00:00Z' }
		}),
		name: kommunOf,
		change: `code = 'hem-nya'`,
		reads: mappers,
		adds: mappers,
		changes: mappers,
		removes: mappers
	},
	list_request: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			...{ list: 'ward', name_key: edition, name: edition },
			...{ actor: 'Anna', at: '2026-11-01T08:00:00Z' }
		}),
		name: kommunOf,
		change: `name = 'Geriatrik 4'`,
		reads: mappers,
		adds: importers,
		changes: nobody,
		removes: administrator
	},
	agreement: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			id: freshId('agreement', place, edition),
			...period(edition),
			free_days: 3,
			noon_rule: true,
			model: 'individual',
			same_day_in_average: true
		}),
		name: kommunOf,
		change: 'free_days = 0',
		reads: settingsReaders,
		adds: administrator,
		changes: administrator,
		removes: administrator
	},
	liability_amount: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			year: edition === 'seeded' ? 2019 : 2020,
			kronor: 7800,
			verified: true
		}),
		name: kommunOf,
		change: 'kronor = 0',
		reads: settingsReaders,
		adds: administrator,
		changes: administrator,
		removes: administrator
	},
	population: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			...{ year: edition === 'seeded' ? 2019 : 2020, from_65: 23_000, from_80: 5600 }
		}),
		name: kommunOf,
		change: 'from_65 = 24000',
		reads: settingsReaders,
		adds: managerToo,
		changes: managerToo,
		removes: managerToo
	},
	report_template: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			...{ name: `${edition}.potx`, content: Buffer.from('prov'), at: AT }
		}),
		name: kommunOf,
		change: `name = 'annan.potx'`,
		reads: { ...settingsReaders, upkeep: [] },
		adds: managerToo,
		changes: managerToo,
		removes: managerToo
	},
	target: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			id: freshId('target', place, edition),
			measure: 'days-mean',
			...period(edition),
			kind: 'at-most',
			high: 1,
			budget: false
		}),
		name: kommunOf,
		change: 'high = 9',
		// Samverkan sees the line that each kommun of its region is drawn against.
		reads: { ...settingsReaders, collaboration: ['2480', '2482'] },
		adds: managerToo,
		changes: managerToo,
		removes: managerToo
	},
	series: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			id: freshId('series', place, edition),
			name: edition,
			unit: 'dygn',
			direction: 'lower',
			position: 0,
			sample: false
		}),
		name: kommunOf,
		change: 'position = 9',
		reads: { ...settingsReaders, upkeep: [] },
		adds: managerToo,
		changes: managerToo,
		removes: managerToo
	},
	series_value: {
		places: ONE_PER_KOMMUN,
		row: ({ kommun }, edition) => ({
			kommun,
			series_id: idOf(kommun),
			month: edition === 'seeded' ? '2019-12' : '2020-01',
			value: 1
		}),
		name: ({ series_id }) => labelOf(series_id),
		change: 'value = 9',
		reads: { ...settingsReaders, upkeep: [] },
		adds: managerToo,
		changes: managerToo,
		removes: managerToo
	},
	api_token: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			id: freshId('token', place, edition),
			role: 'collaboration',
			committees: [],
			name: 'Power BI',
			token_hash: (edition === 'seeded' ? place.kommun : `9${place.kommun}`).padStart(64, '0'),
			shown_prefix: 'svu_prov',
			created_by: 'prov',
			created_at: AT,
			expires_at: '2021-01-01T00:00:00Z'
		}),
		name: kommunOf,
		shown: 'kommun, name, expires_at, last_used_at',
		change: `revoked_at = '2020-02-01T00:00:00Z'`,
		// The role of sign-in finds any key; it notes use, but neither makes nor revokes one.
		reads: { administrator: ['2480'], signIn: ['2480', '2482', '2580'] },
		adds: administrator,
		changes: administrator,
		removes: nobody
	}
};

const sharedTables: Record<string, TableExpectation> = {
	list_item: {
		places: ONE_PER_REGION,
		row: ({ region }, edition) => ({
			region,
			list: 'ward',
			code: edition,
			name: edition,
			former_names: [],
			position: 0
		}),
		name: ({ region }) => String(region),
		change: 'position = 9',
		reads: {
			...{ worker: ['24'], bothWorker: ['24'], manager: ['24'], collaboration: ['24'] },
			...{ administrator: ['24'], neighbour: ['24'], stranger: ['25'], upkeep: ['24'] }
		},
		adds: { administrator: ['24'] },
		changes: { administrator: ['24'] },
		removes: { administrator: ['24'] }
	},
	setting: {
		places: PLACES.slice(0, 1),
		row: (_place, edition) => ({ name: edition, value: 1 }),
		name: ({ name }) => String(name),
		change: 'value = to_jsonb(9)',
		reads: { upkeep: ['seeded'], homeless: ['seeded'] },
		adds: { upkeep: ['seeded'], homeless: ['seeded'] },
		changes: { upkeep: ['seeded'], homeless: ['seeded'] },
		removes: nobody
	}
};

/** Places, lists and what a kommun has settled, one row a kommun or region. */
export const settingsTables: Record<string, TableExpectation> = {
	...placeTables,
	...kommunTables,
	...sharedTables
};
