import { expect, it } from 'vitest';
import { readFields } from '../form/form-schema';
import { keptFrom, monthDue, NO_SCHEDULE, scheduleValues, scheduleWords } from './schedule';
import { scheduleSchema } from './schedule-schema';

const monthly = { day: 10, reports: ['ground', 'slides'], keptMonths: 13 } as const;

it('a month’s reports are due from the set day, and none before it or without a day', () => {
	expect(monthDue(monthly, '2020-01-09')).toBeNull();
	expect(monthDue(monthly, '2020-01-10')).toBe('2019-12');
	expect(monthDue(monthly, '2020-01-31')).toBe('2019-12');
	expect(monthDue(monthly, '2020-02-01')).toBeNull();
	expect(monthDue(NO_SCHEDULE, '2020-01-28')).toBeNull();
});

it('a report is kept for so many months from the day that it was made', () => {
	expect(keptFrom(monthly, '2021-02-10')).toBe('2020-01-10');
	expect(keptFrom(monthly, '2021-03-31')).toBe('2020-02-29');
});

it('the form gives back the schedule that it shows', () => {
	const posted = Object.fromEntries(
		Object.entries(scheduleValues(monthly)).filter(([, text]) => text !== '')
	);
	expect(readFields(scheduleSchema, posted)).toEqual({ ok: true, value: monthly });
	expect(readFields(scheduleSchema, { dag: '', sparas: '13' })).toEqual({
		ok: true,
		value: NO_SCHEDULE
	});
});

it('a day without reports, and a day that not every month has, are refused at the field', () => {
	const problemOf = (fields: Record<string, string>) => {
		const outcome = readFields(scheduleSchema, { sparas: '13', ...fields });
		return outcome.ok ? null : outcome.problems;
	};
	expect(problemOf({ dag: '10' })).toEqual([
		{ field: 'dag', message: 'Välj minst en rapport, eller töm dagen så görs ingen.' }
	]);
	expect(problemOf({ dag: '29', bilder: 'on' })).toEqual([
		{ field: 'dag', message: 'Skriv ett heltal mellan 1 och 28.' }
	]);
});

it('what is made is said in words', () => {
	expect(scheduleWords(monthly)).toBe('den 10:e varje månad: underlag, bilder');
	expect(scheduleWords(NO_SCHEDULE)).toBe('görs inte av sig själva');
});
