import { describe, expect, test } from 'vitest';
import * as date from './date';
import {
	formatCount,
	formatDays,
	formatKronor,
	formatMnkr,
	formatNumber,
	formatPercent,
	formatShare
} from './number';
import { numberWord } from '../payment/liability-reason';

const nbsp = '\u00A0';

describe('numbers', () => {
	test('have a decimal comma and a non-breaking thousands space', () => {
		expect(formatNumber(1234567.5)).toBe(`1${nbsp}234${nbsp}567,5`);
		expect(formatNumber(2, 1)).toBe('2,0');
		expect(formatNumber(1 / 3)).toBe('0,33');
		expect(formatNumber(-2.5)).toBe('\u22122,5');
		expect(formatNumber(-0.04, 1)).toBe('0,0');
	});

	test('that do not exist are a dash', () => {
		expect([formatNumber(null), formatPercent(null), formatDays(null), formatKronor(null)]).toEqual(
			['–', '–', '–', '–']
		);
	});

	test('of days, shares, money and things carry their word', () => {
		expect(formatDays(1)).toBe(`1${nbsp}dygn`);
		expect(formatDays(1.95, 1)).toBe(`2,0${nbsp}dygn`);
		expect(formatPercent(25.53)).toBe(`25,5${nbsp}%`);
		expect(formatShare(12, 47)).toBe('12 av 47');
		expect(formatKronor(7800)).toBe(`7${nbsp}800${nbsp}kr`);
		expect(formatMnkr(1_250_000)).toBe(`1,3${nbsp}mnkr`);
		expect(formatCount(1, 'ärende', 'ärenden')).toBe(`1${nbsp}ärende`);
		expect(formatCount(1200, 'ärende', 'ärenden')).toBe(`1${nbsp}200${nbsp}ärenden`);
		expect([0, 3, 12, 13].map(numberWord)).toEqual(['noll', 'tre', 'tolv', '13']);
	});
});

describe('dates', () => {
	test('are in Swedish words, with the time as typed', () => {
		expect(date.formatDate('2019-12-12 10:30')).toBe('12 december 2019');
		expect(date.formatDateShort('2019-12-01')).toBe('1 dec');
		expect(date.formatWeekday('2019-12-13')).toBe('fre 13 dec');
		expect(date.formatWeekdayLong('2024-02-29')).toBe('torsdag 29 februari 2024');
		expect(date.formatMoment('2019-12-12 10:30')).toBe(`12 december 2019 kl.${nbsp}10:30`);
		expect(date.formatMoment('2019-12-12')).toBe('12 december 2019');
		expect(date.formatMomentShort('2019-12-12 10:30:15')).toBe(`12 dec kl.${nbsp}10:30:15`);
	});

	test('are not moved by the nights the clocks change', () => {
		expect(date.formatWeekday('2025-03-30 02:30')).toBe('sön 30 mars');
		expect(date.formatWeekday('2025-10-26 02:30')).toBe('sön 26 okt');
	});

	test('give months long and short', () => {
		expect(date.formatMonth('2019-12')).toBe('december 2019');
		expect(date.formatMonthName('2019-08')).toBe('augusti');
		expect(date.formatMonthShort('2019-12')).toBe('dec');
		expect(date.formatMonthYearShort('2019-09')).toBe('sep 2019');
	});
});
