import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { NewActionInput } from '../../src/lib/domain/action/action-schema';
import { capabilitiesOf } from '../../src/lib/domain/access/role';
import { monthsBetween } from '../../src/lib/domain/calendar/month';
import { figureKey, type ReleasedFigures } from '../../src/lib/domain/disclosure/released';
import type { Outcome } from '../../src/lib/domain/form/field-problem';
import { agendaOf } from '../../src/lib/domain/meeting/agenda';
import { AGENDA_TEMPLATES } from '../../src/lib/domain/meeting/agenda-template';
import { MEASURES } from '../../src/lib/domain/measures/catalogue';
import { cliCollaborationScope, shareScope } from '../../src/lib/server/access/gate';
import { ROUTE_RIGHTS } from '../../src/lib/server/access/route-rights';
import { agreementDocument } from '../../src/lib/server/actions/agreement-document';
import { readBegun } from '../../src/lib/server/actions/read-begun';
import { loadEffects, readFinding } from '../../src/lib/server/actions/read-effects';
import { loadBeginning } from '../../src/lib/server/actions/read-form';
import { readActionList } from '../../src/lib/server/actions/read-list';
import { readActionPage } from '../../src/lib/server/actions/read-page';
import { loadPlans } from '../../src/lib/server/actions/read-plans';
import { loadActions } from '../../src/lib/server/actions/read';
import { addAction, startAction } from '../../src/lib/server/actions/write';
import { agreeOn } from '../../src/lib/server/actions/write-plan';
import { addAnnotation } from '../../src/lib/server/annotations/write';
import { readSheet } from '../../src/lib/server/collaboration/read-sheet';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { readDue } from '../../src/lib/server/due/read-due';
import { readBeginning } from '../../src/lib/server/meetings/read-beginning';
import { readMeetings } from '../../src/lib/server/meetings/read';
import { readMinutesFile } from '../../src/lib/server/meetings/read-minutes-file';
import { readMeetingPage } from '../../src/lib/server/meetings/read-page';
import { readWall } from '../../src/lib/server/meetings/read-wall';
import { createMeeting } from '../../src/lib/server/meetings/write';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { findOpenShare } from '../../src/lib/server/shares/read-open-share';
import { loadShares } from '../../src/lib/server/shares/read-shares';
import { createShare } from '../../src/lib/server/shares/write-share';
import { casesOf2018And2019, INITIAL } from '../fixtures/cases-2018-2019';
import { askMeasures } from '../support/ask-measures';
import { IMPORTED_ON } from '../support/at-time';
import { long } from '../support/rounds';
import { ownerOf } from './fixture';
import { casesFile, importWhole } from './import-fixture';
import { publishedInstallation } from './imported';

const START = '2019-06-01';
const [BEFORE, AFTER] = [monthsBetween('2018-06', '2019-05'), monthsBetween('2019-06', '2019-12')];
const WARD = 'geriatrik-1';

let database: Database;
let own: Scope;
let chef: Scope;
let samverkan: Scope;
let meeting: string;
let token: string;

const inTx = <Result>(scope: Scope, work: (tx: Transaction) => Promise<Result>) =>
	transaction(database, scope, work);
const given = <Value>(outcome: Outcome<Value>): Value =>
	outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome));

beforeAll(async () => {
	vi.stubEnv('SVU_NOW', IMPORTED_ON);
	({ database, scope: own } = await publishedInstallation());
	chef = mintScope({ ...own, actorId: 'chef', roles: ['manager'] });
	samverkan = await cliCollaborationScope(database);
	for (const { code } of MEASURES) await begin({ measure: code });
	for (const measure of ['cases', 'days-mean', 'same-day-share', 'sip-share']) {
		await begin({ measure, selection: { ward: WARD } });
		await begin({ measure, selection: { sex: 'kvinna' } });
	}
	for (const { code } of INITIAL.delayReason.slice(0, 6)) {
		const origin = { kind: 'cause', month: '2019-12', reference: code } as const;
		await begin({ measure: 'delay-reasons', origin });
	}
	const actions = (await inTx(samverkan, (tx) => loadActions(tx, samverkan))).map(({ id }) => id);
	const agreed = { title: 'Trygg hemgång', agreedOn: IMPORTED_ON, organisations: ['A', 'B'] };
	const input = { ...agreed, actions: actions.slice(0, 5) };
	given(await inTx(chef, (tx) => agreeOn(tx, chef, { id: null, today: IMPORTED_ON, input })));
	meeting = await planned();
	const view = { shown: '2480', period: '2019', what: 'Umeå 2019', name: 'Nämnden' };
	token = given(await inTx(chef, (tx) => createShare(tx, chef, { ...view, days: '30' }))).token;
}, 300_000);
afterAll(() => vi.unstubAllEnvs());

/** An action that samverkan reads, begun in the middle of the two years. */
async function begin(changes: Partial<NewActionInput>): Promise<void> {
	const input: NewActionInput = {
		...{ what: 'Ring avdelningen', owner: 'joint', responsible: '', due: '2020-03-01' },
		...{ measure: null, selection: {}, effect: null, studyOn: '2020-01-10', shared: true },
		origin: { kind: 'signal', month: '2019-12', reference: null },
		...changes
	};
	const id = given(await inTx(chef, (tx) => addAction(tx, chef, input)));
	const begun = { startedOn: START, today: IMPORTED_ON };
	given(await inTx(chef, (tx) => startAction(tx, chef, id, begun)));
}

async function planned(): Promise<string> {
	const beginning = await readBeginning(database, chef, { today: IMPORTED_ON });
	const source = beginning?.source ?? expect.fail('No beginning');
	const agenda = agendaOf({ template: AGENDA_TEMPLATES.joint, ...source });
	const said = { title: 'Möte', heldOn: IMPORTED_ON, startsAt: null, participants: [] };
	return given(
		await inTx(chef, (tx) => createMeeting(tx, chef, { ...said, previous: null, agenda }))
	);
}

async function minutes() {
	const page = await readMeetingPage(database, samverkan, { id: meeting, today: IMPORTED_ON });
	const { bytes } = await readMinutesFile(database, page ?? expect.fail('No page'));
	return Buffer.from(bytes).toString('base64');
}

async function shared() {
	const open = (await findOpenShare(database, token)) ?? expect.fail('No share');
	const { shown: kommun, period, holder } = open;
	const page = await readSheet(database, shareScope(holder, null), { kommun, period }, IMPORTED_ON);
	return { sheet: page?.sheet, publications: page?.publications };
}

async function collaboration() {
	const page = await readSheet(database, samverkan, {}, IMPORTED_ON);
	const begun = await readBegun(database, page?.scopes ?? []);
	return { ...page, scopes: null, begun, due: await readDue(database, samverkan) };
}

async function eachAction() {
	const actions = await inTx(samverkan, (tx) => loadActions(tx, samverkan));
	return Promise.all(
		actions.map(async (action) => ({
			page: await readActionPage(database, samverkan, { id: action.id, today: IMPORTED_ON }),
			// What a chef's study would store, for samverkan to read.
			found: await readFinding(database, chef, action, IMPORTED_ON)
		}))
	);
}

async function agreements() {
	const plans = await inTx(samverkan, (tx) => loadPlans(tx, samverkan));
	const documents = await Promise.all(plans.map((plan) => agreementDocument(plan, 'Umeå')));
	return { plans, documents: documents.map((each) => Buffer.from(each).toString('base64')) };
}

const meetingPage = () =>
	readMeetingPage(database, samverkan, { id: meeting, today: IMPORTED_ON }).then((page) => ({
		...page,
		place: null
	}));

/** What a samverkan reader gets at each of their routes of actions, meetings and shares. */
const READ: Readonly<Record<string, () => Promise<unknown>>> = {
	'/atgarder': () => readActionList(database, samverkan, { filter: {}, today: IMPORTED_ON }),
	'/atgarder/ny': () =>
		inTx(samverkan, (tx) =>
			loadBeginning(tx, samverkan, new URLSearchParams('fran=tecken&matt=cases'))
		),
	'/atgarder/[id=uuid]': eachAction,
	'/atgarder/handslag': agreements,
	'/atgarder/handslag/[id=uuid]': agreements,
	'/atgarder/handslag/[id=uuid]/handslag.docx': agreements,
	'/moten': async () => (await readMeetings(database, samverkan)).map(({ meetings }) => meetings),
	'/moten/nytt': async () =>
		(await readBeginning(database, samverkan, { today: IMPORTED_ON }))?.source,
	'/moten/[id=uuid]': meetingPage,
	'/moten/[id=uuid]/protokoll': meetingPage,
	'/moten/[id=uuid]/protokoll.docx': minutes,
	'/moten/[id=uuid]/visa': () => readWall(database, samverkan, meeting, IMPORTED_ON),
	'/samverkan': collaboration,
	'/samverkan/delningar': () => inTx(samverkan, (tx) => loadShares(tx, samverkan)),
	'/delad/[token]': shared,
	'/api/v1/measures/[code]': () =>
		askMeasures(database, samverkan, 'all', { from: '2018-01', to: '2020-01' })
};

/** Routes of theirs that are made of the same as the API and samverkan's page, or have no figures. */
const OTHERS = [
	...['/rapporter', '/rapporter/utskrift', '/rapporter/[rapport].[format]'],
	...['/rapporter/fardiga/[id=uuid]', '/sa-laser-du-diagrammen', '/samverkan/[tabell].csv'],
	...['/api/v1/measures', '/api/v1/measures/[code]/spc', '/api/v1/reports'],
	'/api/v1/reports/[report]'
];

/** Everything that samverkan reads, as bytes. */
async function seen(): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for (const [route, read] of Object.entries(READ)) found[route] = JSON.stringify(await read());
	return found;
}

/** The routes whose answers are others than they were, each from where it differs. */
async function changedSince(before: Readonly<Record<string, string>>): Promise<string[]> {
	return Object.entries(await seen()).flatMap(([route, now]) => {
		const then = before[route] ?? '';
		if (now === then) return [];
		const at = [...now].findIndex((letter, place) => letter !== then[place]);
		const around = (text: string) => text.slice(Math.max(0, at - 60), at + 60);
		return [`${route}: ${around(then)} → ${around(now)}`];
	});
}

it('every route that samverkan has is looked at', () => {
	const may = capabilitiesOf(['collaboration']);
	const theirs = Object.entries(ROUTE_RIGHTS).flatMap(([route, { read = [] }]) =>
		typeof read !== 'string' && read.some((each) => may.includes(each)) ? [route] : []
	);
	// Whoever has the link opens it, with what samverkan sees.
	expect([...theirs, '/delad/[token]'].sort()).toEqual([...Object.keys(READ), ...OTHERS].sort());
});

describe('what samverkan reads in actions', () => {
	it('says of each level what the published months come to, and nothing where none is published', async () => {
		type Row = { period: string; breakdown: string; group: string; figures: ReleasedFigures };
		const rows = await inTx(samverkan, (tx) =>
			tx.execute<Row>(sql`select period, breakdown, "group", figures from published_figure
				where length(period) = 7 and breakdown in ('total', 'ward', 'sex')`)
		);
		const actions = await inTx(samverkan, (tx) => loadActions(tx, samverkan));
		const effects = await inTx(samverkan, (tx) => loadEffects(tx, samverkan, actions, IMPORTED_ON));
		const told = { shown: 0, hidden: 0 };
		for (const { id, measure: code, selection, origin } of actions) {
			const measure = MEASURES.find((each) => each.code === code);
			const effect = effects.get(id);
			const isOfGroup = origin.kind === 'cause';
			if (effect === undefined || measure === undefined) continue;
			// The whole of groups is the sum of theirs.
			if (measure.kind === 'grouped' && !isOfGroup) continue;
			const [breakdown = 'total', group = ''] = Object.entries(selection)[0] ?? [];
			const key = isOfGroup ? figureKey(code ?? '', 'reason', origin.reference) : (code ?? '');
			const published = (months: readonly string[]) =>
				months.flatMap((month) => {
					// SIPs of a month are held until 30 days after it.
					if (measure.settlesLate === true && month === '2019-12') return [];
					const of = rows.find(
						(row) =>
							row.period === month &&
							row.breakdown === breakdown &&
							(breakdown === 'total' || row.group === group)
					);
					const figure = of?.figures[key];
					return figure?.value == null ? [] : [figure];
				});
			for (const [level, months] of [
				[effect.before, published(BEFORE)],
				[effect.after, published(AFTER)]
			] as const) {
				if (level === null) {
					expect([code, breakdown, months.length]).toEqual([code, breakdown, 0]);
					told.hidden += 1;
					continue;
				}
				const weighs =
					measure.chart !== 'xmr' &&
					months.every(({ n, nHidden }) => n > 0 && nHidden === undefined);
				const weight = (n: number) => (weighs ? n : 1);
				const total = months.reduce((sum, { n }) => sum + weight(n), 0);
				const sum = months.reduce((all, { value, n }) => all + (value ?? 0) * weight(n), 0);
				expect([code, breakdown, level.months]).toEqual([code, breakdown, months.length]);
				expect([code, level.value]).toEqual([code, expect.closeTo(sum / total, 9)]);
				told.shown += 1;
			}
		}
		expect(told.shown).toBeGreaterThan(20);
		expect(told.hidden).toBeGreaterThan(20);
	});
});

/** Every third case of the last half year goes home on the day that it is ready, as a man; and forty are new. */
function corrected() {
	const header =
		'Ärendenummer;Nämnd;Kön;Avdelning;Inskriven;Utskrivningsklar;Utskriven;Orsak ej hemgång';
	const changed = casesOf2018And2019().flatMap(({ number, committee, events }, at) => {
		const day = (type: string) => events.find((each) => each.type === type)?.at;
		const [admitted, discharged = ''] = [day('admitted'), day('discharged')];
		if (at % 3 !== 0 || discharged < '2019-07' || day('readyWithdrawn') !== undefined) return [];
		return [`${number};${committee};Man;Geriatrik 2;${admitted};${discharged};${discharged};`];
	});
	const late = Array.from({ length: 40 }, (_, at) => {
		const discharged = at < 20 ? '2020-01-12 10:00' : '';
		return `N-${at};ÄN;Kvinna;Geriatrik 1;2020-01-08 10:00;2020-01-10 10:00;${discharged};`;
	});
	return casesFile(header, ...changed, ...late);
}

describe('what samverkan reads in actions, meetings and shares is the same bytes', () => {
	it.skipIf(!long)('whatever the kommun writes for itself alone', async () => {
		const before = await seen();
		const said = { month: '2019-03', kind: 'phase', cause: 'Ny rutin', action: '' } as const;
		for (const { code } of MEASURES) {
			const chart = { measure: code, selection: {} };
			await inTx(chef, (tx) => addAnnotation(tx, chef, chart, said));
		}
		await begin({ what: 'Egen', owner: 'kommun', shared: false, measure: 'days-mean' });
		expect(await changedSince(before)).toEqual([]);
	});

	it.skipIf(!long)(
		'when cases of months that are published are corrected and others come, until that is published',
		async () => {
			const before = await seen();
			const actions = await inTx(chef, (tx) => loadActions(tx, chef));
			const ofKommun = async () =>
				JSON.stringify([
					...(await inTx(chef, (tx) => loadEffects(tx, chef, actions, IMPORTED_ON)))
				]);
			const ownBefore = await ofKommun();
			const { summary } = await importWhole(database, own, corrected());
			expect(summary.refused).toEqual([]);
			expect(summary.changed).toBeGreaterThan(200);
			expect(await ofKommun()).not.toBe(ownBefore);
			expect(await changedSince(before)).toEqual([]);
		},
		300_000
	);

	it('when there is nothing left in the database but what is published and agreed', async () => {
		const before = await seen();
		const owner = await ownerOf(database);
		await owner`truncate cases, case_contribution, monthly_fact cascade`;
		expect((await owner`select 1 from published_figure limit 1`).length).toBe(1);
		expect(await changedSince(before)).toEqual([]);
	}, 300_000);
});
