import type { Reach, TableExpectation } from './expectation';
import { freshId, ONE_PER_KOMMUN, type Place } from './places';

const nobody = {};
const kommunOf = ({ kommun }: Readonly<Record<string, unknown>>) => String(kommun);
const ofKommun = ({ kommun }: Place) => ({ kommun });
const importers: Reach = {
	worker: ['2480'],
	bothWorker: ['2480'],
	neighbour: ['2482'],
	stranger: ['2580']
};

/** What the programme has been good for: what registrations take, and what a kommun supposes of it. */
export const benefitTables: Record<string, TableExpectation> = {
	registration_effort: {
		places: ONE_PER_KOMMUN,
		row: (place, edition) => ({
			...ofKommun(place),
			...{ id: freshId('effort', place, edition), day: '2020-01-15', surface: 'form' },
			...{ is_new: true, cases: 1, ms: 1000, keys: 9 }
		}),
		name: kommunOf,
		change: 'ms = 0',
		reads: { ...importers, manager: ['2480'] },
		adds: importers,
		changes: nobody,
		removes: nobody
	},
	benefit_setting: {
		places: ONE_PER_KOMMUN,
		row: (place) => ({
			...ofKommun(place),
			...{ start: '2020-01', kronor_per_hour: 350 },
			...{ minutes_low: 1, minutes_likely: 2, minutes_high: 3 },
			...{ share_low: 0, share_likely: 1, share_high: 2 }
		}),
		name: kommunOf,
		change: 'kronor_per_hour = 400',
		reads: { ...importers, manager: ['2480'] },
		adds: { manager: ['2480'] },
		changes: { manager: ['2480'] },
		removes: nobody
	}
};
