import { expect, it } from 'vitest';
import { MEASURES } from '../measures/catalogue';
import { entryLines, idsIn, settingDifferences, subjectIn } from './entry-words';

const ID = '5d0f6a3c-0000-4000-8000-000000000001';
const texts = (details: Record<string, unknown>, names = new Map<string, string>()) =>
	entryLines(details, names).map(({ label, text }) => `${label}: ${text}`);

it('a refusal says in words which page, what was tried and what it would have taken', () => {
	const refusal = {
		...{ route: '/arenden/[id=uuid]', method: 'GET', status: 403 },
		...{ capability: 'cases.read', reason: 'Det här kräver rollen handläggare.', times: 40 }
	};
	expect(texts(refusal)).toEqual([
		'Gällde: ett ärende',
		'Försökte: läsa',
		'Krävd rätt: läsa ärenden',
		'Skäl: Det här kräver rollen handläggare.',
		'Antal gånger: 40'
	]);
});

it('an id is the name of what it stands for, and never itself', () => {
	const details = { how: 'link-made', account: ID };
	expect(idsIn(details)).toEqual([ID]);
	expect(texts(details, new Map([[ID, 'Anna Lind']]))).toContain('Konto: Anna Lind');
	expect(texts(details)).toContain('Konto: finns inte kvar');
	expect(subjectIn({ importId: ID }, new Map([[ID, 'mars.csv']]))).toBe('mars.csv');
});

it('a filter says what limited and to what', () => {
	const filter = { ward: 'geriatrik-1', healthcentre: 'okänd', by: 'sex', from: '2019-01' };
	expect(texts({ what: 'cases', filter })).toEqual([
		'Vad: Antal ärenden',
		'Urval: Avdelning: geriatrik-1, hälsocentral: okänd, uppdelat på: kön, från: 2019-01'
	]);
});

it('a setting that was changed has its fields in words', () => {
	const before = { id: ID, validFrom: '2026-01-01', freeDays: 3, model: 'individual' };
	const after = { ...before, freeDays: 4, model: 'average' };
	expect(settingDifferences({ before, after })).toEqual([
		{ name: 'Dygn utan kostnad', before: '3', after: '4' },
		{ name: 'Modell', before: 'individuell', after: 'genomsnitt' }
	]);
});

it('names that objects are made of are names like others', () => {
	const details = JSON.parse(
		'{"filter":{"__proto__":"x","constructor":"y"},"after":{"__proto__":"z"},"before":null}'
	) as Record<string, unknown>;
	expect(texts(details)).toEqual(['Urval: __proto__: x, constructor: y']);
	expect(settingDifferences(details)).toEqual([{ name: '__proto__', before: '', after: 'z' }]);
});

it('what was published is named as readers name it', () => {
	const published = (month: string) => ({ month, digest: 'ab' });
	expect(texts(published('2025-03'))).toContain('Period: mars 2025');
	expect(texts(published('2025-01/2025-04'))).toContain('Period: jan–apr 2025');
	expect(subjectIn(published('2025'))).toBe('2025');
});

it.each([
	['committee', 'FN', { name: 'Funktionsnämnden' }, 'nämnd: Funktionsnämnden'],
	['region-kommun', '2482', { name: 'Skellefteå' }, 'kommun i regionen: Skellefteå'],
	['list-item', 'ward/geriatrik-1', { name: 'Geriatrik 1' }, 'listvärde: Geriatrik 1'],
	[
		'target',
		ID,
		{ measure: 'days-mean', validFrom: '2026-01-01' },
		'målvärde: Medeltal dygn från 2026-01-01'
	],
	['target', ID, { measure: 'series:Vårddygn' }, 'målvärde: Vårddygn'],
	['target', ID, { measure: 'series:Natt/dag' }, 'målvärde: Natt/dag'],
	[
		'target',
		ID,
		{ measure: 'plan/korttids' },
		'målvärde: Planering efter sjukhusvistelse (korttids)'
	],
	[
		'agreement',
		ID,
		{ careForm: null, validFrom: '2026-01-01' },
		'avtal: alla vårdformer från 2026-01-01'
	],
	['amount', '2026', { kronor: 9000 }, 'belopp: 2026'],
	['threshold', '2480', { threshold: 5 }, 'gräns för små tal']
])('a changed %s is told by its name, not by its id', (what, key, state, name) => {
	const title = MEASURES.find(({ code }) => code === 'days-mean')?.title ?? '';
	const said = name.replace('Medeltal dygn', title);
	expect(subjectIn({ what, key, before: null, after: state })).toBe(said);
	expect(subjectIn({ what, key, before: state, after: null })).toBe(said);
});
