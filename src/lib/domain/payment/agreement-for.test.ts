import { expect, test } from 'vitest';
import type { Agreement } from './agreement';
import { agreementFor, DEFAULT_AGREEMENT } from './agreement-for';

const general: Agreement = {
	...DEFAULT_AGREEMENT,
	kommun: '2480',
	validFrom: '2020-01-01',
	freeDays: 4
};
const psychiatric: Agreement = { ...general, careForm: 'psykiatrisk', freeDays: 30 };
const newer: Agreement = {
	...general,
	validFrom: '2022-01-01',
	validTo: '2022-12-31',
	freeDays: 2
};
const all = [psychiatric, newer, general];

test('without a local agreement the default rule holds', () => {
	expect(agreementFor(all, '2480', 'somatisk', '2019-12-31')).toBe(DEFAULT_AGREEMENT);
	expect(agreementFor(all, '2404', 'somatisk', '2022-06-01')).toBe(DEFAULT_AGREEMENT);
});

test('the agreement valid on the date holds, its first and last day included', () => {
	expect(agreementFor(all, '2480', 'somatisk', '2020-01-01')).toBe(general);
	expect(agreementFor(all, '2480', 'somatisk', '2022-12-31')).toBe(newer);
	expect(agreementFor(all, '2480', 'somatisk', '2023-01-01')).toBe(general);
});

test('an agreement for the care form goes before one for all', () => {
	expect(agreementFor(all, '2480', 'psykiatrisk', '2022-06-01')).toBe(psychiatric);
});

test('which agreement holds does not hang on the order they stand in', () => {
	const orders = [all, [...all].reverse(), [general, psychiatric, newer], [newer, psychiatric]];
	for (const order of orders) {
		expect(agreementFor(order, '2480', 'psykiatrisk', '2022-06-01')).toBe(psychiatric);
		expect(agreementFor(order, '2480', 'somatisk', '2022-06-01')).toBe(newer);
	}
});
