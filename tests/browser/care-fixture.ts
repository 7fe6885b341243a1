import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serveFolder, type FixtureServer } from './fixture-server';
import { installation, PROGRAM } from './installations';
import { EVERYTHING, type Rights } from '../support/session-cookie';
import { sessionIn } from './signed-in';

/** The day that the installation lives in: December 2019 has ended, and is not yet closed. */
export const CARE_DAY = '2020-01-05';
const MONTHS = ['2019-10', '2019-11', '2019-12'];
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

/** Serves three months of made-up cases with flaws in them, from a data folder of its own. */
export async function serveCare(): Promise<FixtureServer> {
	const dataDir = installation('new');
	const env = { ...process.env, DATABASE_URL: '', SVU_DATA_DIR: dataDir, SVU_NOW: CARE_DAY };
	const lines = MONTHS.flatMap((month) =>
		Array.from({ length: PER_MONTH }, (_, at) => line(month, at))
	);
	const file = join(dataDir, 'arenden.csv');
	await writeFile(file, [HEADER.join(';'), ...lines].join('\r\n'));
	await promisify(execFile)(process.execPath, [PROGRAM, 'import', 'cases', file], { env });
	const { address, stop } = await serveFolder(dataDir, env);
	const sessionAs = (rights: Rights) => onCareDay(() => sessionIn(dataDir, rights));
	return { address, session: await sessionAs(EVERYTHING), sessionAs, env, stop };
}

/** Does something in this process on the day that the server takes it to be. */
export async function onCareDay<Result>(work: () => Promise<Result>): Promise<Result> {
	const before = process.env.SVU_NOW;
	process.env.SVU_NOW = CARE_DAY;
	try {
		return await work();
	} finally {
		if (before === undefined) delete process.env.SVU_NOW;
		else process.env.SVU_NOW = before;
	}
}
