import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { monthsOfYear } from '../../src/lib/domain/calendar/month';
import { EMPTY_TABLE } from '../../src/lib/domain/measures/fact-table';
import type { AgreementInput } from '../../src/lib/domain/payment/agreement-schema';
import { loadAgreements } from '../../src/lib/server/agreements/read';
import type { Database } from '../../src/lib/server/database/open';
import { transaction } from '../../src/lib/server/database/transaction';
import { finishRecount } from '../../src/lib/server/facts/write-recount-in-slices';
import { databaseTrouble } from '../../src/lib/server/failure/database-trouble';
import { FactBlocks } from '../../src/lib/server/measures/fact-blocks';
import { answerMeasures } from '../../src/lib/server/measures/read-answer';
import { answerChart } from '../../src/lib/server/measures/read-chart-answer';
import type { Answering } from '../../src/lib/server/measures/read-reader';
import type { Scope } from '../../src/lib/server/scope';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { casesFile, importWhole } from './import-fixture';
import { renewed } from './put-back';

const RULE: AgreementInput = {
	...{ careForm: null, validFrom: '2021-01-01', validTo: null, model: 'individual' },
	...{ freeDays: 0, noonRule: true, sameDayInAverage: true, kronorPerDay: null },
	...{ longStayOverDays: null, longStayFreeDays: null }
};
const YEARS = [2022, 2023, 2024];
/** Longer than an answer's first piece. */
const ASKED = { from: '2022-01', to: '2024-12', by: 'ward' };

let database: Database;
let scope: Scope;
let agreement: string;
let room: FactBlocks | undefined;

beforeEach(async () => {
	vi.stubEnv('SVU_NOW', '2025-03-20T10:00:00Z');
	({ database, scope } = await installation());
	const [stored] = await transaction(database, scope, (tx) => loadAgreements(tx, scope));
	agreement = stored?.id ?? '';
});

/** A case of each month, counted by an agreement. */
const installation = renewed(async (made) => {
	({ database, scope } = made);
	const lines = YEARS.flatMap((year) =>
		monthsOfYear(year).map(
			(month) => `A-${month};ÄN;Medicin 1;${month}-01;${month}-03 09:00;${month}-19`
		)
	);
	const header = 'Ärendenummer;Nämnd;Avdelning;Inskriven;Utskrivningsklar;Utskriven';
	await importWhole(database, scope, casesFile(header, ...lines));
	await agree(0);
});

afterEach(() => room?.release());

/** Changes the free days of the agreement, and has every case counted by it. */
async function agree(freeDays: number, id: string | null = null): Promise<void> {
	const input = { ...RULE, freeDays };
	const outcome = await transaction(database, scope, (tx) => saveAgreement(tx, scope, id, input));
	if (!outcome.ok) throw new Error(outcome.problems.map(({ message }) => message).join(' '));
	await finishRecount(database);
}

/** The database where something else is done before each transaction that is begun. */
function whereMeanwhile(happens: (transactions: number) => Promise<void>): Database {
	let transactions = 0;
	const orm = new Proxy(database.orm, {
		get(target, key) {
			if (key !== 'transaction') return Reflect.get(target, key) as unknown;
			return async (work: Parameters<typeof target.transaction>[0]) => {
				await happens((transactions += 1));
				return target.transaction(work);
			};
		}
	});
	return { ...database, orm };
}

async function piecesOf(asked: Database, answer: Answering, code: string, given: object) {
	const { value, problems } = await answer(asked, scope, code, Object.entries(given));
	if (problems !== null) throw new Error(problems.map(({ message }) => message).join(' '));
	return value.pieces();
}

async function textOf(pieces: AsyncGenerator<string, void>): Promise<string> {
	let text = '';
	for await (const piece of pieces) text += piece;
	return text;
}

const ask = async (asked: Database) => textOf(await piecesOf(asked, answerMeasures, 'all', ASKED));

it('an answer is of one moment: an agreement that changes between two years of it has it begun anew', async () => {
	const before = await ask(database);
	let changed = false;
	const answer = await ask(
		whereMeanwhile(async (transactions) => {
			// The question and its log, the moment, and the first year of three.
			if (transactions !== 5) return;
			changed = true;
			await agree(5, agreement);
		})
	);
	const after = await ask(database);
	expect(changed).toBe(true);
	expect(after).not.toBe(before);
	expect(answer).toBe(after);
});

it('who asks while figures change time after time is told to ask again, and gets no figure', async () => {
	let freeDays = 0;
	const asked = whereMeanwhile(async (transactions) => {
		if (transactions > 3) await agree((freeDays += 1), agreement);
	});
	const pieces = await piecesOf(asked, answerMeasures, 'all', ASKED);
	const failure: unknown = await pieces.next().catch((error: unknown) => error);
	expect(databaseTrouble(failure)).toMatchObject({ kind: 'changing' });
});

it('an answer that has begun goes on as it was where it is kept, and else is broken off', async () => {
	const before = await ask(database);
	const kept = await piecesOf(database, answerMeasures, 'all', ASKED);
	const begun = await kept.next();
	await agree(5, agreement);
	expect(`${begun.value ?? ''}${await textOf(kept)}`).toBe(before);

	room = await withoutRoom();
	const read = await piecesOf(database, answerMeasures, 'all', ASKED);
	expect((await read.next()).done).toBe(false);
	await agree(2, agreement);
	const failure: unknown = await textOf(read).catch((error: unknown) => error);
	expect(databaseTrouble(failure)).toMatchObject({ kind: 'changing' });
});

it('a control chart is of one moment too', async () => {
	const given = { from: '2022-01', to: '2024-12' };
	const chart = async (asked: Database) =>
		textOf(await piecesOf(asked, answerChart, 'payment-days', given));
	const before = await chart(database);
	let changed = false;
	const answer = await chart(
		whereMeanwhile(async (transactions) => {
			if (transactions !== 2) return;
			changed = true;
			await agree(5, agreement);
		})
	);
	expect(changed).toBe(true);
	expect(answer).not.toBe(before);
	expect(answer).toBe(await chart(database));
});

/** Takes all the room there is for what has been read: every year is then read each time. */
async function withoutRoom(): Promise<FactBlocks> {
	const months = new Map(Array.from({ length: 6_000 }, (_, at) => [`${at}`, {}]));
	const table = { ...EMPTY_TABLE, groups: new Map([[null, months]]) };
	const blocks = new FactBlocks({ from: '2022-01', to: '2022-12' }, () => Promise.resolve(table));
	for await (const { months: read } of blocks.tables()) expect(read).toHaveLength(12);
	return blocks;
}
