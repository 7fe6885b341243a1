import type { Sql } from 'postgres';
import { CASES_PATH } from '../../src/lib/domain/address/paths';
import { getPage, startBuilt } from './application';
import type { Place } from './place';
import { machine, table, whole } from './report';
import { timed, type Timing } from './timing';

/** A page of the list of cases over HTTP, by each of its filters and orders. */
export interface ListTimes {
	filter: string;
	time: Timing;
}

const RUNS = 20;
const WARM_UP = 3;

/** What the list is asked for: nearly all there is, some, few and none. */
const ASKED: readonly (readonly [what: string, query: string])[] = [
	['everything', ''],
	['page 100', 'sida=100'],
	['part of a number', 'sok=0042'],
	['a number that nobody has', 'sok=B-77-99999999'],
	['open', 'status=öppna'],
	['waiting', 'status=väntar'],
	['discharged', 'status=utskrivna'],
	['annulled', 'status=makulerade'],
	['a ward', 'avdelning=geriatrik-1'],
	['a ward, sex and age band', 'avdelning=geriatrik-1&kon=man&alder=80+'],
	['unknown health centre', 'halsocentral=okänd'],
	['one committee', 'namnd=IFN'],
	['without a plan', 'planering=okänd'],
	['admitted on a day', 'fran=2026-05-12&till=2026-05-12'],
	['admitted in five years', 'fran=2021-06-15&till=2026-06-15'],
	['admitted when nobody was', 'fran=1990-01-01&till=1990-12-31'],
	['ready on a day', 'klarfran=2024-05-12&klartill=2024-05-12'],
	['discharged on a day', 'utfran=2024-05-12&uttill=2024-05-12'],
	['changed since yesterday', 'andrad=2026-06-14'],
	['any deficiency', 'informationsbrist=alla'],
	['deficiencies of primary care', 'informationsbrist=primarvard'],
	['mine', 'ansvarig=jag'],
	["nobody's", 'ansvarig=ingen'],
	['by number', 'sortera=nummer'],
	['by ward', 'sortera=avdelning'],
	['by readiness', 'sortera=klar'],
	['by discharge', 'sortera=utskriven'],
	['by days', 'sortera=dygn'],
	['by change', 'sortera=ändrad'],
	['a ward by days', 'avdelning=geriatrik-1&sortera=dygn'],
	['waiting by readiness', 'status=väntar&sortera=klar']
];

/** Asks for the list by each filter, from the built application. */
export async function measureLists(place: Place): Promise<ListTimes[]> {
	const application = await startBuilt(place);
	try {
		const times: ListTimes[] = [];
		for (const [filter, query] of ASKED) {
			const address = `${application.address}${CASES_PATH}?${encodeURI(query).replaceAll('+', '%2B')}`;
			const time = await timed(RUNS, WARM_UP, () => getPage(address, application.signedIn));
			times.push({ filter, time });
		}
		return times;
	} finally {
		await application.stop();
	}
}

/**
 * Lays each case in so many times, with numbers of its own: a great register in minutes. Only what the list is
 * read from; figures are left as they are.
 */
export async function multiply(owner: Sql, times: number): Promise<number> {
	const columns = await owner<{ name: string }[]>`
		select quote_ident(column_name) as name from information_schema.columns
		where table_name = 'cases' and table_schema = 'public'`;
	const changed: Record<string, string> = {
		id: 'gen_random_uuid()',
		number: "number || '-' || copy",
		number_key: "number_key || '-' || copy",
		serial: 'serial || copy',
		record: "jsonb_set(record, '{number}', to_jsonb(number || '-' || copy))"
	};
	const names = columns.map(({ name }) => name);
	const values = names.map((name) => changed[name] ?? name);
	for (let copy = 1; copy < times; copy += 1) {
		await owner.unsafe(`insert into cases (${names.join(', ')})
			select ${values.join(', ')} from (select *, ${copy}::text as copy from cases where number ~ '^B-[0-9]{4}-[0-9]+$') as first`);
	}
	await owner`vacuum analyze`;
	const [row] = await owner<{ count: number }[]>`select count(*)::int as count from cases`;
	return row?.count ?? 0;
}

/** The measurements as a Markdown table. */
export function listsReport(
	measured: readonly { name: string; cases: number; times: ListTimes[] }[]
): string {
	const said = ({ median, slow }: Timing) => `${median.toFixed(0)} (${slow.toFixed(0)})`;
	return [
		machine(),
		'',
		table(
			['', ...measured.map(({ name, cases }) => `${name}, ${whole(cases)} cases`)],
			ASKED.map(([filter], at) => [
				filter,
				...measured.map(({ times }) => {
					const time = times[at]?.time;
					return time ? said(time) : '';
				})
			])
		)
	].join('\n');
}
