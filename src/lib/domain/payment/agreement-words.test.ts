import { describe, expect, it } from 'vitest';
import { DEFAULT_AGREEMENT } from './agreement-for';
import {
	agreementHindrance,
	agreementText,
	careFormText,
	frozenHindrance,
	MODEL_LABELS
} from './agreement-words';

describe('an agreement in one line', () => {
	const law = DEFAULT_AGREEMENT;

	it('says the model, what is free and how noon counts', () => {
		expect(agreementText(law)).toBe('Per person, 3\u00A0dygn fria, efter kl. 12 räknas nästa dag');
		expect(agreementText({ ...law, noonRule: false })).toBe('Per person, 3\u00A0dygn fria');
	});

	it('says of the average model what is in the average; noon plays no part in it', () => {
		const average = { ...law, model: 'average' } as const;
		expect(agreementText(average)).toBe('Genomsnitt per månad, 3\u00A0dygn fria, med dag 0');
		expect(agreementText({ ...average, sameDayInAverage: false })).toBe(
			'Genomsnitt per månad, 3\u00A0dygn fria, utan dag 0'
		);
	});

	it('ends with the rule for long stays', () => {
		expect(
			agreementText({ ...law, noonRule: false, longStay: { overDays: 10, freeDays: 1 } })
		).toBe('Per person, 3\u00A0dygn fria, över 10\u00A0dygn: per person med 1\u00A0dygn fria');
	});

	it('has a name for each model and for whom it is', () => {
		expect(Object.keys(MODEL_LABELS)).toEqual(['individual', 'average']);
		expect(careFormText(null)).toBe('Alla vårdformer');
		expect(careFormText('psykiatrisk')).toBe('Psykiatrisk');
	});
});

describe('an agreement beside frozen months', () => {
	const before = { ...DEFAULT_AGREEMENT, kommun: '2480', validFrom: '2024-01-01' };
	const frozen = '2024-06';
	const refused = (after: Partial<typeof before>) =>
		frozenHindrance(before, { ...before, ...after }, frozen) !== null;

	it('may say anything while no month is frozen', () => {
		expect(frozenHindrance(before, null, null)).toBeNull();
	});

	it('cannot begin in one, be removed from one or say another thing of one', () => {
		expect(frozenHindrance(null, before, frozen)).toBe(
			'Månaderna till och med juni 2024 är frysta och räknas inte om. Skriv ett avtal som gäller från 2024-07-01 eller senare; ett äldre kan bara avslutas, tidigast 2024-06-30.'
		);
		expect(frozenHindrance(before, null, frozen)).not.toBeNull();
		expect(refused({ freeDays: 4 })).toBe(true);
		expect(refused({ validFrom: '2024-02-01' })).toBe(true);
		expect(refused({ careForm: 'psykiatrisk' })).toBe(true);
		expect(refused({ kronorPerDay: 9000 })).toBe(true);
		expect(refused({ validTo: '2024-06-29' })).toBe(true);
	});

	it('cannot be moved into one from after it, nor out of one', () => {
		const later = { ...before, validFrom: '2024-07-01' };
		expect(frozenHindrance(later, { ...later, validFrom: '2024-06-30' }, frozen)).not.toBeNull();
		expect(frozenHindrance(before, later, frozen)).not.toBeNull();
	});

	it('can be ended from the last frozen day on, and be anything after it', () => {
		expect(refused({ validTo: '2024-06-30' })).toBe(false);
		expect(refused({ validTo: '2024-07-31' })).toBe(false);
		const later = { ...before, validFrom: '2024-07-01' };
		expect(frozenHindrance(null, later, frozen)).toBeNull();
		expect(frozenHindrance(later, { ...later, freeDays: 4 }, frozen)).toBeNull();
		expect(frozenHindrance(later, null, frozen)).toBeNull();
	});
});

it('an agreement that cases follow can only be ended', () => {
	expect(agreementHindrance(0)).toBeNull();
	expect(agreementHindrance(1)).toBe(
		'Avtalet kan gälla 1\u00A0ärende. Det kan avslutas men inte tas bort.'
	);
});
