import { dischargeDate } from '../../../src/lib/domain/case/timeline';
import { choicesFrom } from '../../../src/lib/domain/sample/sample-choices';
import { sampleCases } from '../../../src/lib/domain/sample/sample-cases';
import { casesOf2018And2019, casesOf2024To2026, INITIAL } from '../../fixtures/cases-2018-2019';
import { tablesOf, type Ground } from './published';

/** The kommuner that are attacked: real files, the sample, and a small one. */
export const KOMMUNER = {
	/** A kommun of Umeå's size, two whole years. */
	'2018–2019': () => until(tablesOf(casesOf2018And2019(), '2020-02-01'), '2019-12'),
	/** A rough file of two years and some months. */
	'2024–2026': () => {
		const cases = casesOf2024To2026();
		const last = cases.reduce((latest, record) => {
			const date = dischargeDate(record) ?? '';
			return date > latest ? date : latest;
		}, '');
		return until(tablesOf(cases, last), last.slice(0, 7));
	},
	/** What a new installation shows when it is tried. */
	sample: () => sampled(150),
	/** Five to fifteen cases a month. */
	small: () => sampled(10)
} as const satisfies Record<string, () => Ground>;

/** A made-up kommun of so many cases a month. */
export function sampled(perMonth: number, seed = 1): Ground {
	const cases = sampleCases({
		seed,
		kommun: '2480',
		committees: { older: 'ÄN', younger: 'IFN' },
		choices: choicesFrom(INITIAL),
		from: '2024-01-01',
		now: '2026-02-10 14:30',
		perMonth,
		prefix: 'EX-',
		improvesFrom: '2025-03-01'
	});
	return until(tablesOf([...cases], '2026-02-10'), '2026-01');
}

/** The months until one, which is the last that is closed; some days lie in months before the first. */
function until(ground: Ground, last: string): Ground {
	return new Map([...ground].filter(([month]) => month <= last));
}

/** The months of one year. */
export function yearOfGround(ground: Ground, year: string): Ground {
	return new Map([...ground].filter(([month]) => month.startsWith(year)));
}
