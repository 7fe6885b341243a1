import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { AgreementInput } from '../../src/lib/domain/payment/agreement-schema';
import { cliScope } from '../../src/lib/server/access/gate';
import { loadAgreements } from '../../src/lib/server/agreements/read';
import { saveCases } from '../../src/lib/server/cases/write-cases';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { finishRecount } from '../../src/lib/server/facts/write-recount-in-slices';
import type { Scope } from '../../src/lib/server/scope';
import { EVER, latestReviews } from '../../src/lib/server/month-review/read';
import { markReviewed } from '../../src/lib/server/month-review/write';
import { deleteAgreement, saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { saveAgreementForm } from '../../src/lib/server/settings/write-agreement-form';
import { askMeasures } from '../support/ask-measures';
import { event, exampleCase } from '../support/example-case';
import { freshDatabase } from './fixture';

const TODAY = '2020-02-01';
const RULE: AgreementInput = {
	careForm: null,
	validFrom: '2019-12-01',
	validTo: null,
	model: 'individual',
	freeDays: 0,
	noonRule: true,
	sameDayInAverage: true,
	kronorPerDay: null,
	longStayOverDays: null,
	longStayFreeDays: null
};

let database: Database;
let scope: Scope;

const act = <Result>(work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, scope, work);
async function save(input: AgreementInput, id: string | null = null) {
	const outcome = await act((tx) => saveAgreement(tx, scope, id, input));
	await finishRecount(database);
	return outcome;
}

/** Liable days of November 2019 to January 2020. */
async function paymentDays(): Promise<(number | null)[]> {
	const answer = await askMeasures(database, scope, 'payment-days', {
		from: '2019-11',
		to: '2020-01'
	});
	if (!('output' in answer) || Array.isArray(answer.output)) throw new Error('No figures');
	return answer.output.rows.map(({ value }) => value);
}

/** A person ready in the morning of one date and discharged on another. */
const stay = (ready: string, discharged: string, careForm: 'somatisk' | 'psykiatrisk') => ({
	id: randomUUID(),
	baseVersion: 0,
	record: exampleCase({
		number: randomUUID(),
		careForm,
		events: [
			event('admitted', '2019-11-01 08:00'),
			event('admissionNotice', '2019-11-01 09:00'),
			event('ready', `${ready} 10:15`),
			event('discharged', discharged)
		]
	})
});

beforeAll(async () => {
	database = await freshDatabase();
	scope = await cliScope(database);
	const cases = [
		stay('2019-11-04', '2019-11-06', 'somatisk'),
		stay('2019-12-04', '2019-12-06', 'somatisk'),
		stay('2020-01-07', '2020-01-08', 'psykiatrisk')
	];
	const how = { source: 'form', at: new Date('2020-02-01T09:00:00Z'), today: TODAY } as const;
	await act((tx) => saveCases(tx, scope, cases, how));
});

describe('an agreement on payment liability', () => {
	it('recounts the cases it matters to when it is entered, changed and ended', async () => {
		expect(await paymentDays()).toEqual([0, 0, 0]);
		expect(await save(RULE)).toEqual({ ok: true, value: { toCount: 2 } });
		expect(await paymentDays()).toEqual([0, 2, 1]);
		const [stored] = await act((tx) => loadAgreements(tx, scope));
		await save({ ...RULE, freeDays: 1, validTo: '2019-12-31' }, stored?.id);
		expect(await paymentDays()).toEqual([0, 1, 0]);
	});

	it('for a care form leaves the other care forms alone', async () => {
		await save({ ...RULE, careForm: 'psykiatrisk', validFrom: '2018-01-01' });
		expect(await paymentDays()).toEqual([0, 1, 1]);
	});

	it('may not overlap another for the same care form', async () => {
		const outcome = await save({ ...RULE, validFrom: '2019-12-31' });
		expect(outcome.ok ? [] : outcome.problems).toEqual([
			{
				field: 'validFrom',
				message: expect.stringContaining('Det finns redan ett avtal för samma vårdform') as string
			}
		]);
	});

	it('is removed only while it matters to no case', async () => {
		await save({ ...RULE, validFrom: '2030-01-01' });
		const agreements = await act((tx) => loadAgreements(tx, scope));
		const coming = agreements.find(({ validFrom }) => validFrom === '2030-01-01');
		const used = agreements.find(({ validFrom }) => validFrom === '2019-12-01');
		const remove = (id = '') => act((tx) => deleteAgreement(tx, scope, id));
		expect(await remove(coming?.id)).toMatchObject({ ok: true });
		expect(await remove(used?.id)).toMatchObject({ ok: false });
	});
});

describe('an agreement that changes months which have ended', () => {
	const form = (changes: Partial<AgreementInput>, answer = { asked: '', confirmed: false }) =>
		act((tx) => saveAgreementForm(tx, scope, null, { ...RULE, ...changes, ...answer }));
	const reviewed = async () =>
		(await act((tx) => latestReviews(tx, scope, { ...EVER, committees: ['ÄN'] })))
			.filter((review) => review.reviewed)
			.map(({ month }) => month);

	it('is asked about: which, what they come to and who reviewed them; then they are opened again', async () => {
		database = await freshDatabase();
		scope = await cliScope(database);
		const cases = [
			stay('2019-11-04', '2019-11-06', 'somatisk'),
			stay('2019-12-04', '2019-12-06', 'somatisk')
		];
		const how = { source: 'form', at: new Date('2020-02-01T09:00:00Z'), today: TODAY } as const;
		await act((tx) => saveCases(tx, scope, cases, how));
		const month = { committee: 'ÄN', month: '2019-12', earlier: true } as const;
		expect(await act((tx) => markReviewed(tx, scope, month))).toMatchObject({ ok: true });
		expect(await reviewed()).toEqual(['2019-11', '2019-12']);

		const asked = await form({});
		const lines = ['december 2019: 0 → 2 dygn, 0 → 15\u00a0600 kr, granskad av Äldrenämnden'];
		expect(asked).toMatchObject({ ok: false, asks: lines, problems: [{ field: 'confirmed' }] });
		expect(await act((tx) => loadAgreements(tx, scope))).toEqual([]);
		const answer = { asked: lines.join(' | '), confirmed: true };
		// What was confirmed was something else.
		expect(await form({ freeDays: 1 }, answer)).toMatchObject({ ok: false });
		expect(await form({}, answer)).toMatchObject({ ok: true });
		await finishRecount(database);
		expect(await paymentDays()).toEqual([0, 2, null]);
		expect(await reviewed()).toEqual(['2019-11']);
	});

	it('is not asked about where it changes none', async () => {
		expect(await form({ careForm: 'tvångsvård' })).toMatchObject({ ok: true });
	});
});
