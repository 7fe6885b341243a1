import { describe, expect, it } from 'vitest';
import { agreementExamples, type AgreementRule } from './agreement-examples';

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
