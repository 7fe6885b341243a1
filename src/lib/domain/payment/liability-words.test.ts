import { expect, it } from 'vitest';
import type { Liability } from './liability';
import { liabilityWords } from './liability-words';

const liability: Liability = {
	status: 'ansvar',
	start: '2019-12-07',
	days: 4,
	disputedDays: 0,
	intervals: [{ from: '2019-12-07', to: '2019-12-11' }],
	reason: 'Tre fria dygn efter utskrivningsklar.',
	preliminary: false
};
const saidOf = (change: Partial<Liability>) =>
	liabilityWords({ ...liability, ...change }).facts.map(({ label, text }) => `${label}: ${text}`);

it('a liable case says from when and how many days', () => {
	expect(saidOf({})).toEqual(['Från: 7 december 2019', 'Dygn: 4\u00a0dygn']);
});

it('days that may grow and days that are disputed are told apart', () => {
	expect(saidOf({ preliminary: true, disputedDays: 4 }).slice(1)).toEqual([
		'Dygn hittills: 4\u00a0dygn',
		'Varav bestridda: 4\u00a0dygn'
	]);
});

it('asks for attention where the kommun pays or may come to pay', () => {
	const toneOf = (status: Liability['status']) => liabilityWords({ ...liability, status }).tone;
	expect(toneOf('ansvar')).toBe('concern');
	expect(toneOf('bestrids')).toBe('concern');
	expect(toneOf('preliminär')).toBe('caution');
	expect(toneOf('undantag')).toBe('neutral');
	expect(toneOf('ingen')).toBe('neutral');
});

it('says the status and why', () => {
	const { title, reason } = liabilityWords(liability);
	expect(title).toBe('Betalningsansvar');
	expect(reason).toBe(liability.reason);
});

it('a case without liability has its reason alone', () => {
	expect(saidOf({ status: 'ingen', start: null })).toEqual([]);
});
