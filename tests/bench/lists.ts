import type { Sql } from 'postgres';
import { CASES_PATH } from '../../src/lib/domain/address/paths';
import { getPage, startBuilt } from './application';
import type { Place } from './place';
import { machine, table, whole } from './report';
import { once, timingOf, type Timing } from './timing';

/** A page of the list of cases over HTTP, by each of its filters and orders. */
export interface ListTimes {
	filter: string;
	time: Timing;
}

/** Each is asked for so often, or as often as goes into ten seconds. */
const RUNS = 20;
const WARM_UP = 3;
const MOST_MS = 10_000;

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
	['unknown ward', 'avdelning=okänd'],
	['a health centre', 'halsocentral=tegs-halsocentral'],
	['unknown health centre', 'halsocentral=okänd'],
	['one committee', 'namnd=IFN'],
	['without a plan', 'planering=okänd'],
	['a plan', 'planering=axlagarden'],
	['a sex', 'kon=man'],
	['no sex', 'kon=uppgift saknas'],
	['an age band', 'alder=65-79'],
	['the youngest', 'alder=<18'],
	['a care form', 'vardform=psykiatrisk'],
	['admitted on a day', 'fran=2026-05-12&till=2026-05-12'],
	['admitted in five years', 'fran=2021-06-15&till=2026-06-15'],
	['admitted when nobody was', 'fran=1990-01-01&till=1990-12-31'],
	['ready on a day', 'klarfran=2024-05-12&klartill=2024-05-12'],
	['ready in a month', 'klarfran=2024-05-01&klartill=2024-05-31'],
	['discharged on a day', 'utfran=2024-05-12&uttill=2024-05-12'],
	['discharged in a month', 'utfran=2024-05-01&uttill=2024-05-31'],
	['discharged in a year', 'utfran=2024-01-01&uttill=2024-12-31'],
	['changed since yesterday', 'andrad=2026-06-14'],
	['any deficiency', 'informationsbrist=alla'],
	['deficiencies of primary care', 'informationsbrist=primarvard'],
	['one deficiency', 'informationsbrist=slutenvard.egenvard'],
	['a delay reason', 'orsak=i-godman'],
	['a delay reason in a ward', 'orsak=i-godman&avdelning=geriatrik-1'],
	['mine', 'ansvarig=jag'],
	["nobody's", 'ansvarig=ingen'],
	['counted in a month', 'matt=cases&manad=2024-05'],
	['counted in a year', 'matt=cases&manad=2024-12&manader=12'],
	['found by a check', 'brist=utskrivningsklar&manad=2024-05'],
	['open too long', 'brist=inskriven-lange'],
	['by number', 'sortera=nummer'],
	['by ward', 'sortera=avdelning'],
	['by readiness', 'sortera=klar'],
	['by discharge', 'sortera=utskriven'],
	['by days', 'sortera=dygn'],
	['by change', 'sortera=ändrad'],
	['by number, the last first', 'sortera=nummer&ordning=fallande'],
	['by ward, the last first', 'sortera=avdelning&ordning=fallande'],
	['by admission, the first first', 'sortera=inskriven&ordning=stigande'],
	['by readiness, the first first', 'sortera=klar&ordning=stigande'],
	['by discharge, the first first', 'sortera=utskriven&ordning=stigande'],
	['by days, the fewest first', 'sortera=dygn&ordning=stigande'],
	['by change, the first first', 'sortera=ändrad&ordning=stigande'],
	['a ward by days', 'avdelning=geriatrik-1&sortera=dygn'],
	['any deficiency by days', 'informationsbrist=alla&sortera=dygn'],
	['unknown health centre by ward', 'halsocentral=okänd&sortera=avdelning'],
	['discharged in a year by days', 'utfran=2024-01-01&uttill=2024-12-31&sortera=dygn'],
	['waiting by readiness', 'status=väntar&sortera=klar']
];

/** Asks for the list by each filter, from the built application. */
export async function measureLists(place: Place): Promise<ListTimes[]> {
	const application = await startBuilt(place);
	try {
		const times: ListTimes[] = [];
		for (const [filter, query] of ASKED) {
			const address = `${application.address}${CASES_PATH}?${encodeURI(query).replaceAll('+', '%2B')}`;
			const time = await timedWithin(() => getPage(address, application.signedIn));
			times.push({ filter, time });
		}
		return times;
	} finally {
		await application.stop();
	}
}

async function timedWithin(work: () => Promise<unknown>): Promise<Timing> {
	const taken: number[] = [];
	const begun = performance.now();
	while (taken.length < RUNS + WARM_UP && performance.now() - begun < MOST_MS) {
		taken.push(await once(work));
	}
	return timingOf(taken.slice(Math.min(WARM_UP, taken.length - 1)));
}

/**
 * Lays each case in so many times, with numbers of its own: a great register in minutes. Only what the list is
 * read from; figures are left as they are.
 */
export async function multiply(owner: Sql, times: number): Promise<number> {
	for (let copy = 1; copy < times; copy += 1) {
		await copyRows(owner, 'cases', {
			...{ id: copied('id', copy), number: numbered('number', copy) },
			...{ number_key: numbered('number_key', copy), number_order: numbered('number_order', copy) },
			...{ serial: `serial || '${copy}'` },
			record: `jsonb_set(record, '{number}', to_jsonb(${numbered('number', copy)}))`
		});
		await copyRows(owner, 'case_contribution', { case_id: copied('case_id', copy) });
	}
	await owner`vacuum analyze`;
	const [row] = await owner<{ count: number }[]>`select count(*)::int as count from cases`;
	return row?.count ?? 0;
}

const copied = (id: string, copy: number) => `md5(${id}::text || '${copy}')::uuid`;
const numbered = (number: string, copy: number) => `${number} || '-${copy}'`;

/** Lays the first cases' rows of a table in once more, with some columns of their own. */
async function copyRows(owner: Sql, table: string, changed: Readonly<Record<string, string>>) {
	const columns = await owner<{ name: string }[]>`
		select column_name as name from information_schema.columns
		where table_name = ${table} and table_schema = 'public' order by ordinal_position`;
	const names = columns.map(({ name }) => name);
	const id = table === 'cases' ? 'id' : 'case_id';
	await owner.unsafe(`insert into ${table} (${names.map((name) => `"${name}"`).join(', ')})
		select ${names.map((name) => changed[name] ?? `"${name}"`).join(', ')} from ${table}
		where ${id} in (select id from cases where number ~ '^B-[0-9]{4}-[0-9]+$')`);
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
