import { beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/lib/domain/form/field-problem';
import { OPENED, openedText, type FieldTexts } from '../../src/lib/domain/form/meanwhile';
import type { AgreementInput } from '../../src/lib/domain/payment/agreement-schema';
import { rightsTexts } from '../../src/lib/domain/sign-in/rights-values';
import { cliScope } from '../../src/lib/server/access/gate';
import { shownAgreement, shownAmounts } from '../../src/lib/server/agreements/shown';
import { saveAmounts } from '../../src/lib/server/agreements/write-amounts';
import { loadAgreements } from '../../src/lib/server/agreements/read';
import type { Database } from '../../src/lib/server/database/open';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import { meetChanges } from '../../src/lib/server/form/meet-changes';
import type { Shown } from '../../src/lib/server/shown';
import { shownValueMapping } from '../../src/lib/server/import/shown-value-mapping';
import { saveValueMapping } from '../../src/lib/server/import/write-value-mapping';
import { shownCommittee, shownListItem } from '../../src/lib/server/lists/shown';
import { addListItem, updateListItem } from '../../src/lib/server/lists/write';
import { updateCommittee } from '../../src/lib/server/lists/write-committee';
import { shownPopulation } from '../../src/lib/server/population/shown';
import { savePopulation } from '../../src/lib/server/population/write';
import { shownFreePlaces } from '../../src/lib/server/look-ahead/shown';
import { saveFreePlaces } from '../../src/lib/server/look-ahead/write-free-places';
import { SHOWN_THRESHOLD } from '../../src/lib/server/publication/shown';
import { saveThreshold } from '../../src/lib/server/publication/write-threshold';
import { SHOWN_SCHEDULE } from '../../src/lib/server/scheduled-reports/shown';
import { saveSchedule } from '../../src/lib/server/scheduled-reports/write-schedule';
import { SHOWN_RETENTION } from '../../src/lib/server/retention/shown';
import { saveRetention } from '../../src/lib/server/retention/write-setting';
import { mintScope, type Scope } from '../../src/lib/server/scope';
import { shownSeries, shownSeriesYear } from '../../src/lib/server/series/shown';
import { saveSeries, saveSeriesValues } from '../../src/lib/server/series/write';
import { SHOWN_NUMBER_SERIES } from '../../src/lib/server/settings/shown';
import { saveAgreement } from '../../src/lib/server/settings/write-agreement';
import { saveGapFree } from '../../src/lib/server/settings/write-number-series';
import { listUsers } from '../../src/lib/server/sign-in/users/read';
import { changeRights } from '../../src/lib/server/sign-in/users/write-user';
import { shownTarget } from '../../src/lib/server/targets/shown';
import { loadTargets } from '../../src/lib/server/targets/read';
import { saveTarget } from '../../src/lib/server/targets/write';
import { madeUser } from '../support/activated-user';
import { freshDatabase } from './fixture';

let database: Database;
let anna: Scope;
let bo: Scope;

beforeAll(async () => {
	database = await freshDatabase();
	const own = await cliScope(database);
	anna = mintScope({ ...own, actor: 'Anna', actorId: 'anna' });
	bo = mintScope({ ...own, actor: 'Bo', actorId: 'bo' });
});

type Texts = Readonly<Record<string, string>>;
const act = <Result>(scope: Scope, work: (tx: Transaction, scope: Scope) => Promise<Result>) =>
	transaction(database, scope, (tx) => work(tx, scope));
const opened = async (shown: Shown): Promise<FieldTexts> =>
	(await act(anna, shown.texts)) ?? expect.fail('There is nothing to open');
/** Sends a form that was opened with `before`. */
const sent = (shown: Shown, before: FieldTexts, typed: Texts) =>
	act(bo, (tx, scope) =>
		meetChanges(tx, scope, shown, { ...(before as Texts), ...typed, [OPENED]: openedText(before) })
	);
const given = <Value>(outcome: Outcome<Value>): Value =>
	outcome.ok ? outcome.value : expect.fail(JSON.stringify(outcome));

const series = {
	...({ name: 'Vårddygn', unit: 'antal', direction: 'neutral' } as const),
	...{ source: '', compares: null, validTo: null }
};
const ward = { name: 'Medicin 9', hospital: 'NUS', owner: null, validFrom: null, validTo: null };
const agreement: AgreementInput = {
	careForm: null,
	validFrom: '2030-01-01',
	validTo: null,
	model: 'average',
	freeDays: 3,
	noonRule: true,
	sameDayInAverage: false,
	kronorPerDay: null,
	longStayOverDays: null,
	longStayFreeDays: null
};

interface Edited {
	shown: Shown;
	/** What Anna does while Bo has the form open. */
	change: () => Promise<unknown>;
	/** What Bo types, in a field that Anna leaves or in hers. */
	typed: Texts;
	told: { label: string; before: string; after: string; typed: string | null };
}

const FORMS: Record<string, () => Promise<Edited>> = {
	'a list value': async () => {
		const key = given(await act(anna, (tx, scope) => addListItem(tx, scope, 'ward', ward)));
		const change = { ...ward, validTo: '2027-12-31' };
		return {
			shown: shownListItem(key),
			change: () => act(anna, (tx, scope) => updateListItem(tx, scope, key, change)),
			typed: { name: 'Medicin 9 B' },
			told: { label: 'Gäller till och med', before: '', after: '2027-12-31', typed: null }
		};
	},
	'a nämnd': () =>
		Promise.resolve({
			shown: shownCommittee('IFN'),
			change: () =>
				act(anna, (tx, scope) =>
					updateCommittee(tx, scope, 'IFN', {
						...{ name: 'Individ- och familjenämnden', abbreviation: 'IFN', fromAge: 18 }
					})
				),
			typed: { name: 'Individnämnden' },
			told: { label: 'Från ålder', before: '0', after: '18', typed: null }
		}),
	'a target': async () => {
		const [target] = await act(anna, loadTargets);
		const { id, ...input } = target ?? expect.fail('A new installation has a target');
		return {
			shown: shownTarget(id),
			change: () => act(anna, (tx, scope) => saveTarget(tx, scope, id, { ...input, high: 1.2 })),
			typed: { high: '1,5' },
			told: { label: 'Högst', before: '1', after: '1,2', typed: '1,5' }
		};
	},
	'an agreement': async () => {
		await act(anna, (tx, scope) => saveAgreement(tx, scope, null, agreement));
		const id = (await act(anna, loadAgreements)).at(-1)?.id ?? '';
		const change = { ...agreement, freeDays: 5 };
		return {
			shown: shownAgreement(id),
			change: () => act(anna, (tx, scope) => saveAgreement(tx, scope, id, change)),
			typed: { noonRule: '' },
			told: { label: 'Dygn utan kostnad', before: '3', after: '5', typed: null }
		};
	},
	'the amounts': () =>
		Promise.resolve({
			shown: shownAmounts([2026]),
			change: () =>
				act(anna, (tx, scope) =>
					saveAmounts(tx, scope, [{ year: 2026, kronor: 9100, verified: false }])
				),
			typed: { 'kronor-2026': '9 200' },
			told: { label: 'Kronor 2026', before: '', after: '9\u00a0100', typed: '9 200' }
		}),
	'the inhabitants': () =>
		Promise.resolve({
			shown: shownPopulation([2026]),
			change: () =>
				act(anna, (tx, scope) =>
					savePopulation(tx, scope, [{ year: 2026, from65: 23_000, from80: null }])
				),
			typed: { 'from80-2026': '5600' },
			told: { label: '65 år och äldre 2026', before: '', after: '23000', typed: null }
		}),
	'the reports of the night': () =>
		Promise.resolve({
			shown: SHOWN_SCHEDULE,
			change: () =>
				act(anna, (tx, scope) => saveSchedule(tx, scope, { day: 10, reports: [], keptMonths: 13 })),
			typed: { dag: '12' },
			told: { label: 'Dag i månaden', before: '', after: '10', typed: '12' }
		}),
	'a series': async () => {
		const id = given(await act(anna, (tx, scope) => saveSeries(tx, scope, null, series)));
		const change = { ...series, direction: 'lower' } as const;
		return {
			shown: shownSeries(id),
			change: () => act(anna, (tx, scope) => saveSeries(tx, scope, id, change)),
			typed: { unit: 'dygn' },
			told: { label: 'Riktning', before: 'Varken eller', after: 'Lägre är bättre', typed: null }
		};
	},
	'the values of a series': async () => {
		const other = { ...series, name: 'Nöjdhet' };
		const id = given(await act(anna, (tx, scope) => saveSeries(tx, scope, null, other)));
		const values = [{ month: '2026-03', value: 4.5 }] as const;
		return {
			shown: shownSeriesYear(id, 2026),
			change: () => act(anna, (tx, scope) => saveSeriesValues(tx, scope, id, values)),
			typed: { 'value-2026-03': '5' },
			told: { label: 'Värde 2026-03', before: '', after: '4,5', typed: '5' }
		};
	},
	'the free places of a committee': () =>
		Promise.resolve({
			shown: shownFreePlaces('ÄN', ['2026-12-01']),
			change: () =>
				act(anna, (tx, scope) =>
					saveFreePlaces(tx, scope, 'ÄN', [{ day: '2026-12-01', kind: 'sabo', free: 2 }])
				),
			typed: { 'sabo-2026-12-01': '4' },
			told: { label: 'SÄBO 2026-12-01', before: '', after: '2', typed: '4' }
		}),
	'the time that cases are kept': () =>
		Promise.resolve({
			shown: SHOWN_RETENTION,
			change: () => act(anna, (tx, scope) => saveRetention(tx, scope, 36)),
			typed: { months: '24' },
			told: { label: 'Månader', before: '', after: '36', typed: '24' }
		}),
	'the threshold of small numbers': () =>
		Promise.resolve({
			shown: SHOWN_THRESHOLD,
			change: () => act(anna, (tx, scope) => saveThreshold(tx, scope, 7)),
			typed: { troskel: '6' },
			told: { label: 'Minsta antal personer som visas', before: '5', after: '7', typed: '6' }
		}),
	'the series of numbers': () =>
		Promise.resolve({
			shown: SHOWN_NUMBER_SERIES,
			change: () => act(anna, (tx, scope) => saveGapFree(tx, scope, true)),
			typed: {},
			told: {
				...{ label: 'Serien går vidare', before: 'Efter det högsta numret' },
				...{ after: 'Utan luckor', typed: null }
			}
		}),
	'what a text in files means': () => {
		const text = { column: 'plan', written: 'Hem utan insats' } as const;
		return Promise.resolve({
			shown: shownValueMapping({ ...text, code: '' }),
			change: () =>
				act(anna, (tx, scope) => saveValueMapping(tx, scope, { ...text, code: 'hem-ingen' })),
			typed: { code: 'sabo' },
			told: {
				...{ label: 'Kod', before: '', after: 'Hemgång, ingen insats' },
				typed: 'Särskilt boende'
			}
		});
	}
};

describe('of two who have the same form open, the later is not saved over the earlier', () => {
	it.each(Object.keys(FORMS))('%s', async (name) => {
		const { shown, change, typed, told } = (await FORMS[name]?.()) ?? expect.fail(name);
		const before = await opened(shown);
		expect(await sent(shown, before, typed)).toMatchObject({ ok: true });
		await change();
		const met = await sent(shown, before, typed);
		if (met.ok || !met.meanwhile) return expect.fail('The change was not met');
		const { by, at, changes, values } = met.meanwhile;
		expect({ by, changes }).toEqual({ by: 'Anna', changes: [told] });
		expect(at).toMatch(/^\d+ \p{L}+ \d{4} kl\.\u00a0\d\d:\d\d$/u);
		// What was typed is kept; sent once more, it is saved.
		expect(values).toMatchObject(typed);
		const again = await act(bo, (tx, scope) => meetChanges(tx, scope, shown, values));
		expect(again).toMatchObject({ ok: true });
	});

	it('also where both are sent at once', async () => {
		const before = await opened(SHOWN_THRESHOLD);
		const save = (scope: Scope, threshold: number) =>
			act(scope, async (tx) => {
				const typed = { troskel: String(threshold), [OPENED]: openedText(before) };
				const met = await meetChanges(tx, scope, SHOWN_THRESHOLD, typed);
				if (met.ok) await saveThreshold(tx, scope, threshold);
				return met.ok;
			});
		expect((await Promise.all([save(anna, 9), save(bo, 10)])).sort()).toEqual([false, true]);
	});

	it('what an account may: each box by itself, named', async () => {
		const rights = { roles: ['case-worker' as const], committees: ['ÄN'] };
		const { id } = await madeUser(database, anna, rights);
		const before = openedText(rightsTexts(rights));
		const theirs = { roles: ['case-worker' as const], committees: ['ÄN', 'IFN'] };
		given(await changeRights(database, anna, id, theirs, before));
		const own = { roles: ['case-worker' as const, 'manager' as const], committees: ['ÄN'] };
		const met = await changeRights(database, bo, id, own, before);
		if (met.ok || !met.meanwhile) return expect.fail('The change was not met');
		expect(met.meanwhile).toMatchObject({
			by: 'Anna',
			changes: [{ label: 'Nämnder Individ- och familjenämnden', before: 'nej', after: 'ja' }],
			values: rightsTexts({ roles: own.roles, committees: ['ÄN', 'IFN'] })
		});
		const again = met.meanwhile.values[OPENED];
		given(await changeRights(database, bo, id, own, again));
		const user = (await listUsers(database, anna)).find((row) => row.id === id);
		expect(user?.committees.map(({ code }) => code)).toEqual(['ÄN']);
	});
});
