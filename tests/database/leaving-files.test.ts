import { beforeAll, expect, it } from 'vitest';
import { measureByCode } from '../../src/lib/domain/measures/catalogue';
import type { Judged } from '../../src/lib/domain/disclosure/leaving-view';
import type { SeriesView } from '../../src/lib/domain/views/chart-view';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { fileResponse } from '../../src/lib/server/measures/file-response';
import { loadBreakdown } from '../../src/lib/server/measures/read-breakdown';
import { loadYearGround } from '../../src/lib/server/measures/read-ground';
import { loadOneMonth } from '../../src/lib/server/measures/read-month';
import { loadOneYear } from '../../src/lib/server/measures/read-year';
import { saveThreshold } from '../../src/lib/server/publication/write-threshold';
import type { Scope } from '../../src/lib/server/scope';
import { casesFile, freshInstallation, importWhole } from './import-fixture';

const TODAY = '2019-05-15';

let database: Database;
let scope: Scope;

/** Discharged cases of one ward, band of age and sex in a month of 2019. */
function people(month: number, [ward, age, sex]: readonly string[], count: number): string[] {
	const born = age === 'old' ? '1930' : '1975';
	const day = `2019-0${month}-1`;
	return Array.from({ length: count }, (_, at) =>
		[
			`${month}${ward}${age}${sex}${at}`,
			'ÄN',
			sex,
			born,
			ward,
			`${day}0`,
			`${day}2`,
			`${day}3`
		].join(';')
	);
}

// Medicin 1 has many of each sex in every month, Onkologi one man among its old in March.
const WARDS = ['Medicin 1', 'Onkologi'] as const;

beforeAll(async () => {
	({ database, scope } = await freshInstallation());
	const lines = [1, 2, 3, 4].flatMap((month) =>
		WARDS.flatMap((ward) =>
			['old', 'young'].flatMap((age) =>
				['kvinna', 'man'].flatMap((sex) => {
					const few = month === 3 && ward === 'Onkologi' && age === 'old' && sex === 'man';
					return people(month, [ward, age, sex], few ? 1 : 7);
				})
			)
		)
	);
	const head = 'Ärendenummer;Nämnd;Kön;Födelseår;Avdelning;Inskriven;Utskrivningsklar;Utskriven';
	await importWhole(database, scope, casesFile(head, ...lines));
});

const act = <Result>(work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, scope, work);

/** The lines of the file of a view, as the routes answer it. */
async function fileOf(load: (tx: Transaction) => Promise<Judged<SeriesView>>): Promise<string[]> {
	const response = await act(async (tx) =>
		fileResponse(tx, scope, { view: await load(tx), name: 'prov.csv', chosen: {} })
	);
	return (await response.text())
		.replace(/^\uFEFF/, '')
		.trim()
		.split('\r\n');
}

const measureOf = (code: string) => {
	const measure = measureByCode(code);
	if (!measure) throw new Error(`No measure ${code}`);
	return measure;
};

type Filters = Record<string, string>;

const requestOf = async (tx: Transaction, filters: Filters, month = '2019-03') => ({
	...{ filters, month, today: TODAY },
	ground: await loadYearGround(tx, scope, TODAY)
});

/** The month's value and n of the rows of a measure's file. */
async function monthFile(filters: Filters, month?: string, code = 'cases') {
	const lines = await fileOf(async (tx) => {
		const request = await requestOf(tx, filters, month);
		return loadOneMonth(tx, scope, { ...request, measure: measureOf(code), grouping: null });
	});
	return lines.slice(1).map((line) => line.split(';').slice(0, 3).join(' '));
}

async function yearFile(filters: Filters, code = 'cases', grouping: string | null = null) {
	const lines = await fileOf(async (tx) => {
		const request = { ...(await requestOf(tx, filters)), year: 2019, code, group: null };
		const charts = await loadOneYear(tx, scope, request);
		const found = charts?.find((chart) => chart.grouping === grouping);
		if (!found) throw new Error(`No chart of ${code}`);
		return found.view;
	});
	return lines.map((line) => line.split(';'));
}

it('a file is without what its filter by sex would tell, whatever else it is filtered by', async () => {
	expect(await monthFile({})).toEqual(['Totalt 50 50', 'Kvinnor 28 28', 'Män 22 22']);
	expect(await monthFile({ ward: 'onkologi' })).toEqual([
		...['Totalt 22 22', 'Kvinnor 14 14', 'Män 8 8']
	]);
	// One old man: nobody's sex is told among the old of the ward, and by age nowhere in the ward.
	const combined = { ward: 'onkologi', age: '80+' };
	expect(await monthFile(combined)).toEqual([
		...['Totalt 8 8', 'Kvinnor dolt dolt', 'Män dolt dolt']
	]);
	for (const sex of ['man', 'kvinna']) {
		const rows = await monthFile({ ...combined, sex });
		expect(rows.map((row) => row.replace(/^\S+ /, ''))).toEqual(['dolt dolt', 'dolt dolt']);
	}
});

it('a higher threshold of the kommun hides the ward, and with it the others by sex', async () => {
	await act((tx) => saveThreshold(tx, scope, 9));
	const hidden = ['Totalt dolt dolt', 'Män dolt dolt'];
	expect(await monthFile({ ward: 'onkologi', sex: 'man' })).toEqual(hidden);
	expect(await monthFile({ ward: 'medicin-1', sex: 'man' })).toEqual(hidden);
	expect(await monthFile({ ward: 'medicin-1' })).toEqual([
		...['Totalt 28 28', 'Kvinnor dolt dolt', 'Män dolt dolt']
	]);
	expect(await monthFile({ sex: 'man' })).toEqual(['Totalt 22 22', 'Män 22 22']);
	expect(await monthFile({ ward: 'medicin-1', sex: 'man' }, '2019-02')).toEqual([
		...['Totalt 14 14', 'Män 14 14']
	]);
	await act((tx) => saveThreshold(tx, scope, 5));
});

it('cases by ward of one sex leave with all wards, or with none', async () => {
	const wards = (filters: Filters) =>
		fileOf(async (tx) =>
			loadBreakdown(tx, scope, { ...(await requestOf(tx, filters)), by: 'ward' })
		).then((lines) => lines.slice(1).map((line) => line.split(';').slice(0, 3).join(' ')));
	expect(await wards({ sex: 'man' })).toEqual(['Medicin 1 14 14', 'Onkologi 8 8']);
	expect(await wards({ sex: 'man', age: '80+' })).toEqual([
		...['Medicin 1 dolt dolt', 'Onkologi dolt dolt']
	]);
	expect(await wards({ age: '80+' })).toEqual(['Medicin 1 14 14', 'Onkologi 8 8']);
});

it('a year of one sex hides the month, and the average that would tell it', async () => {
	await act((tx) => saveThreshold(tx, scope, 9));
	const thisYear = (lines: string[][], label: string) => lines.find(([row]) => row === label)?.[3];
	const men = await yearFile({ ward: 'onkologi', sex: 'man' });
	expect(['februari', 'mars', 'april', 'Snitt'].map((label) => thisYear(men, label))).toEqual([
		...['14', 'dolt', '14', 'dolt']
	]);
	expect(thisYear(men, 'Summa')).toBeUndefined();
	const all = await yearFile({ ward: 'onkologi' });
	expect(['mars', 'Summa'].map((label) => thisYear(all, label))).toEqual(['22', '106']);
	await act((tx) => saveThreshold(tx, scope, 5));
});

it('a file says in its name and in its rows which filters it is of', async () => {
	const chosen = { manad: '2019-03', avdelning: 'medicin-1', kon: 'man' };
	const answered = async (filters: Filters, said: Record<string, string>) => {
		const response = await act(async (tx) => {
			const request = await requestOf(tx, filters);
			const measure = measureOf('cases');
			const view = await loadOneMonth(tx, scope, { ...request, measure, grouping: null });
			return fileResponse(tx, scope, { view, name: 'cases 2019-03.csv', chosen: said });
		});
		const [, name = ''] =
			/filename\*=UTF-8''(\S+)/.exec(response.headers.get('content-disposition') ?? '') ?? [];
		const [head = '', total = ''] = (await response.text()).replace(/^\uFEFF/, '').split('\r\n');
		return [decodeURIComponent(name), head.split(';')[0], total.split(';')[0]];
	};
	expect(await answered({ ward: 'medicin-1', sex: 'man' }, chosen)).toEqual([
		'cases 2019-03 Medicin 1 Män.csv',
		'Grupp (Medicin 1, Män)',
		'Totalt i urvalet'
	]);
	expect(await answered({}, { manad: '2019-03' })).toEqual([
		...['cases 2019-03.csv', 'Grupp', 'Totalt']
	]);
});
