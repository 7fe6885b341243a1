import { describe, expect, it } from 'vitest';
import { retentionWords } from './survey-words';

const nothing = { through: 2022, cases: {}, years: {}, kept: 0, open: 0, sample: false };

describe('what retention would do, in words', () => {
	it('counts cases over committees, and a month once for all of them', () => {
		const survey = {
			...nothing,
			cases: { ÄN: 1200, IFN: 34 },
			years: { ÄN: [2021, 2022], IFN: [2022] }
		};
		expect(retentionWords(survey)).toEqual([
			'Skulle ta bort 1\u00A0234\u00A0ärenden utskrivna till och med 2022.',
			'Skulle frysa 24\u00A0månader.'
		]);
	});

	it('says so when there is nothing to do', () => {
		expect(retentionWords(nothing)).toEqual(['Inget mer att gallra till och med 2022.']);
	});

	it('says what is kept, and what to do about cases that were never discharged', () => {
		const [, kept, open] = retentionWords({ ...nothing, kept: 1, open: 2 });
		expect(kept).toContain('1\u00A0ärende räknas också ett senare år');
		expect(open).toContain('är inte utskrivna och gallras inte. Registrera utskrivningen');
	});
});
