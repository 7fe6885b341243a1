import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { NewActionInput } from '../../src/lib/domain/action/action-schema';
import type { Outcome } from '../../src/lib/domain/form/field-problem';
import { agendaOf } from '../../src/lib/domain/meeting/agenda';
import {
	AGENDA_TEMPLATES,
	type AgendaTemplate
} from '../../src/lib/domain/meeting/agenda-template';
import { minutedActions } from '../../src/lib/domain/meeting/meeting-actions';
import { agreementDocument } from '../../src/lib/server/actions/agreement-document';
import { loadPlan } from '../../src/lib/server/actions/read-plans';
import { addAction } from '../../src/lib/server/actions/write';
import { agreeOn } from '../../src/lib/server/actions/write-plan';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { readBeginning } from '../../src/lib/server/meetings/read-beginning';
import { readMinutesFile } from '../../src/lib/server/meetings/read-minutes-file';
import { readMeetingPage } from '../../src/lib/server/meetings/read-page';
import { closeMeeting, createMeeting } from '../../src/lib/server/meetings/write';
import { savePointNotes } from '../../src/lib/server/meetings/write-notes';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { IMPORTED_ON } from '../support/at-time';
import { validated } from '../support/office/validate';
import { long } from '../support/rounds';
import { publishedInstallation } from './imported';

const today = IMPORTED_ON;
/** What people paste: markup, marks that XML has no room for, several lines and a very long word. */
const PASTED = `Vi ringer <före> tio & frågar ”hur”.\n\nRad två\u0001\t😀 ${'mycket'.repeat(40)}`;
const action: NewActionInput = {
	...{ what: PASTED.slice(0, 400), owner: 'joint', responsible: 'Enhetschef', due: '2020-03-01' },
	...{ measure: 'days-mean', selection: { ward: 'geriatrik-1' }, studyOn: null, shared: true },
	effect: { direction: 'lower', size: 0.2, by: '2020-09-01' },
	origin: { kind: 'own', month: null, reference: null }
};

let database: Database;
let chef: Scope;

const inTx = <Result>(work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, chef, work);
const given = <Value>(outcome: Outcome<Value>): Value =>
	outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome));
const faultsOf = async (content: Uint8Array) => (await validated('fil.docx', content)).errors;

async function plan(template: AgendaTemplate): Promise<string> {
	const beginning = (await readBeginning(database, chef, { today })) ?? expect.fail('No beginning');
	const agenda = agendaOf({ template, ...beginning.source });
	const participants = [{ organisation: 'Umeå kommun & <grannar>', functions: ['biståndschef'] }];
	const said = { title: 'Möte <om> & med', heldOn: today, startsAt: '13:00', participants };
	return given(await inTx((tx) => createMeeting(tx, chef, { ...said, previous: null, agenda })));
}

async function pageOf(id: string) {
	return (await readMeetingPage(database, chef, { id, today })) ?? expect.fail('No page');
}

describe.runIf(long)('Microsoft’s own validator finds nothing wrong with', () => {
	beforeAll(async () => {
		vi.stubEnv('SVU_NOW', today);
		const installation = await publishedInstallation();
		({ database } = installation);
		chef = mintScope({ ...installation.scope, roles: ['manager'] });
		for (let nth = 0; nth < 12; nth += 1) given(await inTx((tx) => addAction(tx, chef, action)));
	}, 120_000);
	afterAll(() => vi.unstubAllEnvs());

	it.each(Object.entries(AGENDA_TEMPLATES))(
		'the minutes of a meeting by the agenda %s, as a draft and when it is held',
		async (_, template) => {
			const id = await plan(template);
			expect(await faultsOf((await readMinutesFile(database, await pageOf(id))).bytes)).toEqual([]);
			for (const { id: point, revision } of (await pageOf(id)).meeting.points) {
				const notes = { point, revision, notes: PASTED, decision: PASTED, send: '' };
				expect((await inTx((tx) => savePointNotes(tx, chef, notes))).kind).toBe('saved');
			}
			const minuted = minutedActions((await pageOf(id)).actions);
			given(await inTx((tx) => closeMeeting(tx, chef, id, { today, minuted })));
			expect(await faultsOf((await readMinutesFile(database, await pageOf(id))).bytes)).toEqual([]);
		},
		240_000
	);

	it('what several organisations have agreed on', async () => {
		const ids: string[] = [];
		for (const measure of ['days-mean', 'sip-share', null]) {
			const input = { ...action, measure, ...(measure === null && { effect: null }) };
			ids.push(given(await inTx((tx) => addAction(tx, chef, input))));
		}
		const organisations = ['Umeå kommun', 'Region Västerbotten & <andra>'];
		const input = { title: 'Trygg <hemgång> & mer', agreedOn: today, organisations, actions: ids };
		const id = given(await inTx((tx) => agreeOn(tx, chef, { id: null, today, input })));
		const [agreed] = await inTx((tx) => loadPlan(tx, chef, id));
		const document = await agreementDocument(agreed ?? expect.fail('No plan'), 'Umeå');
		expect(await faultsOf(document)).toEqual([]);
	}, 240_000);
});
