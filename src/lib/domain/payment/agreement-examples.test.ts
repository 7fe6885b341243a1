import { describe, expect, it } from 'vitest';
import { agreementExamples, type AgreementRule } from './agreement-examples';
import { agreementPreview } from './agreement-preview';

const law: AgreementRule = {
	freeDays: 3,
	noonRule: true,
	model: 'individual',
	sameDayInAverage: true,
	longStay: null
};
const sentences = (rule: AgreementRule) =>
	agreementExamples(rule).map(({ situation, outcome }) => `${situation}: ${outcome}`);

describe('an agreement in words', () => {
	it('says from which day the kommun is liable, before and after noon', () => {
		expect(sentences(law)).toEqual([
			'Utskrivningsklar fredag kl. 10:30: ansvar från måndag',
			'Utskrivningsklar fredag kl. 13:00: ansvar från tisdag',
			'Utskrivningsklar fredag kl. 10:30, utskriven 7 dygn senare: 4 betalningsdygn'
		]);
	});

	it('gives the same day at any time when the noon rule is off', () => {
		const [morning, afternoon] = agreementExamples({ ...law, noonRule: false });
		expect(afternoon?.outcome).toBe(morning?.outcome);
	});

	it('names the week when the free days pass one', () => {
		expect(sentences({ ...law, freeDays: 7 })[0]).toBe(
			'Utskrivningsklar fredag kl. 10:30: ansvar från fredag veckan därpå'
		);
		expect(sentences({ ...law, freeDays: 16 })[0]).toBe(
			'Utskrivningsklar fredag kl. 10:30: ansvar från söndag 2 veckor senare'
		);
	});

	it('names every day of the week', () => {
		const days = [0, 1, 2, 3, 4, 5, 6].map(
			(freeDays) => agreementExamples({ ...law, freeDays })[0]?.outcome
		);
		expect(days).toEqual(
			['fredag', 'lördag', 'söndag', 'måndag', 'tisdag', 'onsdag', 'torsdag'].map(
				(day) => `ansvar från ${day}`
			)
		);
	});

	it('says that nobody is liable where a long stay is free for longer than the example', () => {
		const rule = { ...law, longStay: { overDays: 10, freeDays: 60 } };
		expect(sentences(rule)[0]).toBe('Utskrivningsklar fredag kl. 10:30: inget ansvar');
	});

	it('works the average model out on ten cases', () => {
		expect(sentences({ ...law, model: 'average', sameDayInAverage: false })).toEqual([
			'10 ärenden i månaden med sammanlagt 36 dygn (i snitt 3,6): 6 betalningsdygn',
			'10 ärenden i månaden med i snitt 3 dygn eller färre: inga betalningsdygn',
			'Hemgång samma dag: ärendet är inte med i snittet'
		]);
	});

	it('shows what the rule for long stays does to one', () => {
		const rule = { ...law, freeDays: 5, longStay: { overDays: 10, freeDays: 0 } };
		expect(sentences(rule).at(-1)).toBe(
			'Utskrivningsklar fredag kl. 10:30, utskriven 11 dygn senare: 11 betalningsdygn'
		);
	});
});

describe('an agreement as it is typed', () => {
	const typed = { model: 'individual', freeDays: '3', noonRule: 'on' };

	it('is told in examples whatever its period is, and not while its rule cannot be read', () => {
		expect(agreementPreview(typed)).toEqual(agreementExamples(law));
		expect(agreementPreview({ ...typed, validFrom: '2026-', validTo: 'x' })).toEqual(
			agreementExamples(law)
		);
		expect(agreementPreview({ ...typed, freeDays: 'tre' })).toEqual([]);
	});
});
