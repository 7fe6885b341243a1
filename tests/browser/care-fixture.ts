import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { svu } from '../support/program';
import { serveOwn, type FixtureServer } from './fixture-server';

/** The day that the installation lives in: December 2019 has ended, and is not yet closed. */
const CARE_DAY = '2020-01-05';
const MONTHS = ['2019-09', '2019-10', '2019-11', '2019-12'];
const PER_MONTH = 32;
const HEADER = [
	...['Ärendenummer', 'Nämnd', 'Kön', 'Födelseår', 'Avdelning', 'Hälsocentral', 'Inskriven'],
	...['Inskrivningsmeddelande', 'Utskrivningsklar', 'Utskriven', 'Planering', 'Orsak ej hemgång']
];

/** A made-up case; what is wanting goes by its number, so that every month wants something. */
function line(month: string, at: number): string {
	const day = (date: number) => `${month}-${String(date).padStart(2, '0')}`;
	const first = 2 + (at % 20);
	const waited = at % 3 === 0 ? 2 : 0;
	return [
		`${month}-${String(at).padStart(3, '0')}`,
		at % 4 === 3 ? 'IFN' : 'ÄN',
		at % 11 === 5 ? '' : at % 2 === 0 ? 'Kvinna' : 'Man',
		at % 4 === 3 ? '1970' : '1938',
		'Medicin 1',
		at % 7 === 2 ? '' : 'Ersboda hälsocentral',
		`${day(first)} 10:00`,
		at % 5 === 0 ? '' : `${day(first)} 12:00`,
		`${day(first + 3)} 09:00`,
		`${day(first + 3 + waited)} 15:00`,
		at % 6 === 1 ? '' : 'Hemgång, befintliga insatser',
		waited > 0 && at % 2 === 1 ? 'k-korttids' : ''
	].join(';');
}

/** Serves four months of made-up cases with flaws in them, from a database of its own. */
export async function serveCare(): Promise<FixtureServer> {
	const lines = MONTHS.flatMap((month) =>
		Array.from({ length: PER_MONTH }, (_, at) => line(month, at))
	);
	const server = await serveOwn('new', {
		now: CARE_DAY,
		async prepare({ env }) {
			const file = join(env.SVU_DATA_DIR ?? '', 'arenden.csv');
			await writeFile(file, [HEADER.join(';'), ...lines].join('\r\n'));
			await svu(env, 'import', 'cases', file);
		}
	});
	return { ...server, session: await server.sessionAs() };
}
