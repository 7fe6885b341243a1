import { describe, expect, it } from 'vitest';
import { readForm } from '../form/form-schema';
import { agreementOf, agreementSchema } from './agreement-schema';
import { amountsSchema, amountYears } from './amount-schema';

function post(fields: Record<string, string>): FormData {
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}

describe('an agreement as typed', () => {
	const typed = { validFrom: '2026-01-01', model: 'individual', freeDays: '3', noonRule: 'on' };
	const fieldsOf = (fields: Record<string, string>) => {
		const outcome = readForm(agreementSchema, post({ ...typed, ...fields }));
		return outcome.ok ? [] : outcome.problems.map((problem) => problem.field);
	};

	it('is valid for every care form and until further notice unless it says otherwise', () => {
		const outcome = readForm(agreementSchema, post(typed));
		expect(outcome).toEqual({
			ok: true,
			value: {
				careForm: null,
				validFrom: '2026-01-01',
				validTo: null,
				model: 'individual',
				freeDays: 3,
				noonRule: true,
				sameDayInAverage: false,
				kronorPerDay: null,
				longStayOverDays: null,
				longStayFreeDays: null
			}
		});
	});

	it('needs both numbers of the rule for long stays, or neither', () => {
		expect(fieldsOf({ longStayOverDays: '10' })).toEqual(['longStayFreeDays']);
		expect(fieldsOf({ longStayFreeDays: '2' })).toEqual(['longStayOverDays']);
		expect(fieldsOf({ longStayOverDays: '10', longStayFreeDays: '2' })).toEqual([]);
	});

	it('is refused with half a day, an unknown model or an end before its start', () => {
		expect(fieldsOf({ freeDays: '2,5', model: 'x', validTo: '2025-01-01' })).toEqual([
			'model',
			'freeDays'
		]);
		expect(fieldsOf({ validTo: '2025-12-31' })).toEqual(['validTo']);
	});

	it('may last for a day or more, and follow either model', () => {
		expect(fieldsOf({ validTo: '2026-01-01' })).toEqual([]);
		expect(fieldsOf({ validTo: '2026-12-31', model: 'average' })).toEqual([]);
	});

	it('has a rule for long stays when both its numbers are given', () => {
		const read = (fields: Record<string, string>) => {
			const outcome = readForm(agreementSchema, post({ ...typed, ...fields }));
			return outcome.ok ? agreementOf(outcome.value) : null;
		};
		expect(read({ longStayOverDays: '10', longStayFreeDays: '0' })).toEqual({
			careForm: null,
			validFrom: '2026-01-01',
			validTo: null,
			model: 'individual',
			freeDays: 3,
			noonRule: true,
			sameDayInAverage: false,
			kronorPerDay: null,
			longStay: { overDays: 10, freeDays: 0 }
		});
		expect(read({})?.longStay).toBeNull();
	});
});

describe('the amounts of the years', () => {
	it('are asked for from the first year of the law to next year', () => {
		expect(amountYears(2026)).toEqual([2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027]);
	});

	it('are whole kronor; an empty year has none and cannot be verified', () => {
		const schema = amountsSchema([2019, 2026]);
		expect(readForm(schema, post({ 'kronor-2019': '7 800', 'verified-2019': 'on' }))).toEqual({
			ok: true,
			value: [
				{ year: 2019, kronor: 7800, verified: true },
				{ year: 2026, kronor: null, verified: false }
			]
		});
		const refused = (fields: Record<string, string>) => {
			const outcome = readForm(schema, post(fields));
			return outcome.ok ? [] : outcome.problems.map((problem) => problem.field);
		};
		expect(refused({ 'kronor-2019': '7,5' })).toEqual(['kronor-2019']);
		expect(refused({ 'kronor-2019': '7800', 'verified-2026': 'on' })).toEqual(['kronor-2026']);
		expect(refused({ 'kronor-2019': '7800' })).toEqual([]);
	});
});
