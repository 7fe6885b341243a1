import { randomUUID } from 'node:crypto';
import { chromium, type Page } from '@playwright/test';
import type { Case } from '../../src/lib/domain/case/case';
import { cliScope } from '../../src/lib/server/access/gate';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import { transaction } from '../../src/lib/server/database/transaction';
import { findChromium } from '../machine/chromium';
import { event, exampleCase } from '../support/example-case';
import { getPage, startBuilt, type RunningApplication } from './application';
import { NOW } from './corpus';
import type { Place } from './place';
import { timed, timingOf, type Timing } from './timing';

const SAVES = 40;
const RUNS = 40;
const WARM_UP = 5;

/** What the board takes. */
export interface BoardTimes {
	/** The page over HTTP, as a browser without JavaScript gets it. */
	page: Timing;
	/** How many waited on it. */
	waiting: number;
	/** From the start of a save in another process to its row on an open board. */
	seen: Timing;
	/** The same from the save's commit. */
	seenAfterCommit: Timing;
}

/** Times the board's page, and how soon an open board shows what another process saves. */
export async function measureBoard(place: Place): Promise<BoardTimes> {
	const application = await startBuilt(place);
	try {
		const address = `${application.address}/tavla`;
		const page = await timed(RUNS, WARM_UP, () => getPage(address, application.signedIn));
		const { body } = await getPage(address, application.signedIn);
		const waiting = [...body.matchAll(/<th scope="row" class="whole/g)].length;
		return { page, waiting, ...(await timeUpdates(place, application)) };
	} finally {
		await application.stop();
	}
}

async function timeUpdates(
	place: Place,
	application: RunningApplication
): Promise<Pick<BoardTimes, 'seen' | 'seenAfterCommit'>> {
	const browser = await chromium.launch({
		executablePath: findChromium(),
		args: ['--no-sandbox', '--disable-gpu']
	});
	const database = await place.join();
	const seen: number[] = [];
	const seenAfterCommit: number[] = [];
	try {
		const page = await openBoard(await browser.newPage(), application);
		const scope = await cliScope(database);
		for (let run = -WARM_UP; run < SAVES; run += 1) {
			const record = waitingCase(run + WARM_UP);
			const change = { id: randomUUID(), baseVersion: 0, record };
			const how = { source: 'form', at: new Date(), today: NOW.slice(0, 10) } as const;
			const shown = timeShown(page, record.number);
			const started = Date.now();
			const saved = await transaction(database, scope, (tx) => saveCases(tx, scope, [change], how));
			if (!saved.ok) throw new Error('Ärendet gick inte att spara.');
			const committed = Date.now();
			const at = await shown;
			if (run < 0) continue;
			seen.push(at - started);
			seenAfterCommit.push(at - committed);
		}
	} finally {
		await database.close();
		await browser.close();
	}
	return { seen: timingOf(seen), seenAfterCommit: timingOf(seenAfterCommit) };
}

async function openBoard(page: Page, { address, signedIn }: RunningApplication): Promise<Page> {
	const [name = '', value = ''] = signedIn.cookie.split('=');
	await page.context().addCookies([{ name, value, url: address }]);
	await page.goto(`${address}/tavla`);
	await page.getByText('Uppdateras av sig själv').waitFor();
	return page;
}

/** When (milliseconds since 1970) a case's number first stood in the page. */
function timeShown(page: Page, number: string): Promise<number> {
	return page.evaluate(
		(wanted) =>
			new Promise<number>((resolve) => {
				const observer = new MutationObserver(() => {
					if (!document.body.innerText.includes(wanted)) return;
					observer.disconnect();
					resolve(Date.now());
				});
				observer.observe(document.body, { childList: true, subtree: true, characterData: true });
			}),
		number
	);
}

/** Somebody who became ready on the bench's day. */
function waitingCase(run: number): Case {
	const day = NOW.slice(0, 10);
	return exampleCase({
		number: `T-${String(run).padStart(5, '0')}`,
		events: [event('admitted', `${day} 07:00`), event('ready', `${day} 09:00`)]
	});
}
