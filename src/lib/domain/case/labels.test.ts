import { expect, test } from 'vitest';
import {
	CARE_FORMS,
	EVENT_TYPES,
	newCase,
	PAYMENT_EXCEPTIONS,
	SEXES,
	SHORT_STAY_KINDS,
	SIP_OUTCOMES
} from './case';
import {
	CARE_FORM_LABELS,
	LIABILITY_STATUS_LABELS,
	LIABILITY_STATUSES,
	PAYMENT_EXCEPTION_LABELS,
	SEX_LABELS,
	SHORT_STAY_LABELS,
	SIP_OUTCOME_LABELS
} from './labels';
import { EVENT_LABELS, eventLabel } from './events';

test.each([
	['sexes', SEXES, SEX_LABELS],
	['care forms', CARE_FORMS, CARE_FORM_LABELS],
	['events', EVENT_TYPES, EVENT_LABELS],
	['outcomes of a SIP', SIP_OUTCOMES, SIP_OUTCOME_LABELS],
	['payment exceptions', PAYMENT_EXCEPTIONS, PAYMENT_EXCEPTION_LABELS],
	['kinds of short stay', SHORT_STAY_KINDS, SHORT_STAY_LABELS],
	['states of liability', LIABILITY_STATUSES, LIABILITY_STATUS_LABELS]
] as const)(
	'all %s have a word of their own',
	(_, codes, labels: Readonly<Record<string, string>>) => {
		const words = codes.map((code: string) => labels[code]);
		expect(new Set(words).size).toBe(codes.length);
		expect(words.every((word) => word !== undefined && word !== '')).toBe(true);
	}
);

test('a ready notice after the first is one again', () => {
	expect(eventLabel('ready', 0)).toBe('Utskrivningsklar');
	expect(eventLabel('ready', 1)).toBe('Utskrivningsklar igen');
	expect(eventLabel('readyWithdrawn', 1)).toBe('Återtagen');
});

test('a new case says no more than which it is', () => {
	const { number, kommun, committee, sex, careForm, protectedIdentity, ...rest } = newCase({
		...{ number: '1', kommun: '2480', committee: 'ÄN' }
	});
	expect([number, kommun, committee]).toEqual(['1', '2480', 'ÄN']);
	expect([sex, careForm, protectedIdentity]).toEqual(['uppgift saknas', 'somatisk', false]);
	const { careHome, ...others } = rest;
	for (const part of [careHome, others]) {
		const values: unknown[] = Object.values<unknown>({ ...part });
		expect(values.flat().every((value) => value === null)).toBe(true);
	}
});
