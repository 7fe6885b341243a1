import { expect, it } from 'vitest';
import * as paths from '../../domain/address/settings-paths';
import { NO_SCHEDULE } from '../../domain/report/schedule';
import { overviewEntries } from './overview-entries';

const nothing = { lists: [], mappedValues: 0, targets: 0, agreements: 0, unverifiedYears: [] };
const rest = {
	template: null,
	schedule: NO_SCHEDULE,
	series: 0,
	populationYear: null,
	tokens: 0,
	retentionMonths: null,
	threshold: 5,
	gapFreeNumbers: false
};

it('leads to every page that stands right under the settings', () => {
	const ways = overviewEntries({ ...nothing, ...rest }).flatMap(({ entries }) => entries);
	const pages = Object.values(paths).filter(
		(path) => typeof path === 'string' && /^\/installningar\/[^/]+$/.test(path)
	);
	expect(ways.map(({ href }) => href).sort()).toEqual(pages.sort());
});
