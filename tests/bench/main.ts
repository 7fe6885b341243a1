/**
 * `npm run bench -- [--cases 20000,200000] [--import 20000] [--database embedded,server]`:
 * builds the application, fills both databases with seeded cases and prints what it takes, with
 * ratios from the same run (docs/performance.md). `--no-build` measures the build there is;
 * `--only board` times the live board and nothing else (docs/board.md), `--only questions` the
 * greatest questions to the API, `--only scripts` weighs what each page downloads, `--only waits` how long others wait
 * for what concerns many cases, `--only import` an import through the pages and the memory it takes,
 * `--only keys` what somebody at a keyboard waits, `--only lists` the list of cases by each filter, `--only office`
 * how long slides, workbooks and documents take to make, `--only disk` what the register takes on disk, `--only ahead` the look ahead
 * and what the board tells of besides cases.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { aheadReport, measureAhead } from './ahead';
import { measureBoard } from './board';
import { boardReport, type BoardRound } from './board-report';
import { diskReport, measureDisk } from './disk';
import { fill } from './fill';
import { greatImportReport, measureGreatImport } from './great-import';
import { measureImport } from './importing';
import { keysReport, measureKeys } from './keys';
import { NOW } from './corpus';
import { listsReport, measureLists, multiply } from './lists';
import { measureOffice, officeReport } from './office';
import { measureOverview } from './overview';
import { makePlace, stopServer, type DatabaseKind, type Place } from './place';
import { measureQuestions, questionsReport } from './questions';
import { measureRegistering } from './registering';
import { KIND_NAMES, report, scriptsTable, type Round } from './report';
import { measureSaving } from './saving';
import { measureScripts } from './scripts';
import { measureWaits, waitsReport } from './waits';

const { values } = parseArgs({
	options: {
		cases: { type: 'string', default: '20000,200000' },
		import: { type: 'string', default: '20000' },
		database: { type: 'string', default: 'embedded,server' },
		only: { type: 'string' },
		'no-build': { type: 'boolean', default: false }
	}
});
const sizes = values.cases.split(',').map(Number);
const kinds = values.database.split(',') as DatabaseKind[];
// Others are not to be measured beside it.
process.env.SVU_BACKUP_DAYS = '0';
process.env.SVU_NOW = `${NOW.slice(0, 10)}T10:00:00Z`;
process.once('exit', stopServer);

async function roundOn(place: Place, size: number): Promise<Round> {
	const database = await place.open();
	const owner = await place.owner();
	let parts;
	try {
		note(place, size, 'fyller');
		const started = performance.now();
		const cases = await fill(database, owner.sql, size);
		const fillRate = (1000 * cases) / (performance.now() - started);
		note(place, size, 'sparar');
		const saving = await measureSaving(database, owner.sql);
		note(place, size, 'importerar');
		parts = {
			cases,
			fillRate,
			saving,
			import: await measureImport(database, owner.sql, Number(values.import))
		};
	} finally {
		await owner.close();
		await database.close();
	}
	note(place, size, 'läser Översikt');
	const overview = await measureOverview(place);
	note(place, size, 'registrerar i webbläsaren');
	const registering = await measureRegistering(place);
	return { kind: place.kind, ...parts, overview, registering };
}

/** Fills a place, and gives how many cases it became. */
async function filled(place: Place, size: number): Promise<number> {
	const database = await place.open();
	const owner = await place.owner();
	try {
		note(place, size, 'fyller');
		return await fill(database, owner.sql, size);
	} finally {
		await owner.close();
		await database.close();
	}
}

async function questionsOn(place: Place, size: number) {
	const cases = await filled(place, size);
	note(place, size, 'frågar API:et');
	return { name: KIND_NAMES[place.kind], cases, times: await measureQuestions(place) };
}

async function waitsOn(place: Place, size: number) {
	const cases = await filled(place, size);
	note(place, size, 'ändrar');
	const database = await place.open();
	try {
		return { name: KIND_NAMES[place.kind], cases, waits: await measureWaits(database, size) };
	} finally {
		await database.close();
	}
}

async function greatImportOn(place: Place, size: number) {
	const cases = await filled(place, size);
	note(place, size, 'importerar');
	const times = await measureGreatImport(place, Number(values.import));
	return { name: KIND_NAMES[place.kind], cases, times };
}

/** A great register is made of copies of a smaller one. */
const COPIED_FROM = 20_000;

/** Fills a place, with copies where it is to be great. */
async function filledGreat(place: Place, size: number): Promise<number> {
	const cases = await filled(place, Math.min(size, COPIED_FROM));
	if (size <= COPIED_FROM) return cases;
	note(place, size, 'mångfaldigar');
	const owner = await place.owner();
	try {
		return await multiply(owner.sql, Math.round(size / COPIED_FROM));
	} finally {
		await owner.close();
	}
}

async function listsOn(place: Place, size: number) {
	const cases = await filledGreat(place, size);
	note(place, size, 'listar');
	return { name: KIND_NAMES[place.kind], cases, times: await measureLists(place) };
}

async function aheadOn(place: Place, size: number) {
	const cases = await filledGreat(place, size);
	note(place, size, 'blickar framåt');
	return { kind: place.kind, cases, ...(await measureAhead(place)) };
}

async function diskOn(place: Place, size: number) {
	const database = await place.open();
	const owner = await place.owner();
	try {
		note(place, size, 'fyller');
		const cases = await fill(database, owner.sql, size);
		note(place, size, 'mäter utrymmet');
		const uses = await measureDisk(database, owner.sql);
		return { name: KIND_NAMES[place.kind], cases, ...uses };
	} finally {
		await owner.close();
		await database.close();
	}
}

async function keysOn(place: Place, size: number) {
	const cases = await filled(place, size);
	note(place, size, 'skriver i webbläsaren');
	return { name: KIND_NAMES[place.kind], cases, times: await measureKeys(place) };
}

async function boardRoundOn(place: Place, size: number): Promise<BoardRound> {
	const cases = await filled(place, size);
	note(place, size, 'mäter tavlan');
	return { kind: place.kind, cases, ...(await measureBoard(place)) };
}

function note({ kind }: Place, size: number, doing: string): void {
	console.error(`${kind}, ${size} ärenden: ${doing} …`);
}

async function main(): Promise<void> {
	const build = values['no-build'] ? ['run', '-s', 'worker'] : ['run', '-s', 'build'];
	for (const step of [build, ['run', '-s', 'worker']]) {
		if (spawnSync('npm', step, { stdio: ['ignore', 'ignore', 'inherit'] }).status !== 0) {
			throw new Error(`npm ${step.join(' ')} misslyckades.`);
		}
	}
	if (values.only !== undefined) {
		console.log(await ONLY[values.only as keyof typeof ONLY]());
		return;
	}
	console.log(report(await onEach(roundOn), measureScripts()));
}

/** What can be measured by itself, and its report. */
const ONLY = {
	board: async () => boardReport(await onEach(boardRoundOn)),
	scripts: () => Promise.resolve(scriptsTable(measureScripts())),
	questions: async () => questionsReport(await onEach(questionsOn)),
	waits: async () => waitsReport(await onEach(waitsOn)),
	import: async () => greatImportReport(await onEach(greatImportOn)),
	office: async () => officeReport(await measureOffice()),
	keys: async () => keysReport(await onEach(keysOn)),
	lists: async () => listsReport(await onEach(listsOn)),
	ahead: async () => aheadReport(await onEach(aheadOn)),
	disk: async () => diskReport(await onEach(diskOn))
};

/** Measures on each database of each size, on a place of its own. */
async function onEach<Measured>(
	measure: (place: Place, size: number) => Promise<Measured>
): Promise<Measured[]> {
	const measured: Measured[] = [];
	for (const kind of kinds) {
		for (const size of sizes) {
			const place = await makePlace(kind);
			try {
				measured.push(await measure(place, size));
			} finally {
				await place.remove();
			}
		}
	}
	return measured;
}

await main();
