import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rounds } from '../../../../tests/support/rounds';
import { addDays, dateOf, daysBetween, weekday, type LocalDate } from '../calendar/moment';
import { MONTHS } from './no-such-date';
import { readShortDate, readShortMoment, type DateLight } from './short-date';

const LOOKS = ['back', 'ahead', 'either'] as const;
const WEEKDAYS = ['måndag', 'tisdag', 'onsdag', 'torsdag', 'fredag', 'lördag', 'söndag'];

const dayIn = (from: LocalDate, days: number) =>
	fc.integer({ min: 0, max: days }).map((step) => addDays(from, step));
const anyNow = fc
	.record({ day: dayIn('2023-12-15', 1200), hour: fc.integer({ min: 0, max: 23 }) })
	.map(({ day, hour }) => `${day} ${String(hour).padStart(2, '0')}:30`);

/** The ways a day is typed without its year, and which other days are typed the same. */
const SHORT_FORMS: readonly {
	write: (day: LocalDate) => string;
	alike: (day: LocalDate, other: LocalDate) => boolean;
}[] = [
	{ write: (day) => String(Number(day.slice(8))), alike: sameEnd(8) },
	{ write: (day) => `${Number(day.slice(8))}/${Number(day.slice(5, 7))}`, alike: sameEnd(5) },
	{ write: (day) => `${Number(day.slice(8))} ${monthOf(day)}`, alike: sameEnd(5) },
	{ write: (day) => `${Number(day.slice(8))} ${monthOf(day).slice(0, 3)}`, alike: sameEnd(5) },
	{ write: (day) => `${day.slice(8)}${day.slice(5, 7)}`, alike: sameEnd(5) },
	{
		write: (day) => WEEKDAYS[weekday(day) - 1]?.slice(0, 2) ?? '',
		alike: (day, other) => weekday(day) === weekday(other)
	}
];

function sameEnd(from: number) {
	return (day: LocalDate, other: LocalDate) => day.slice(from) === other.slice(from);
}

function monthOf(day: LocalDate): string {
	return MONTHS[Number(day.slice(5, 7)) - 1] ?? '';
}

/** The nearest day on the side that the field looks, of those typed the same; by looking at each. */
function nearest(
	alike: (other: LocalDate) => boolean,
	{ now, looks }: DateLight
): LocalDate | undefined {
	const today = dateOf(now);
	for (let away = 0; away < 9 * 366; away++) {
		const days = [
			...(looks === 'ahead' ? [] : [addDays(today, -away)]),
			...(looks === 'back' ? [] : [addDays(today, away)])
		];
		const found = days.find(alike);
		if (found) return found;
	}
	return undefined;
}

const BOTH_YEARS = Array.from({ length: 731 }, (_, step) => addDays('2027-01-01', step));

test('every day of two years, in each short form, is the nearest in the light of its field or is asked about', () => {
	fc.assert(
		fc.property(anyNow, fc.constantFrom(...LOOKS), (now, looks) => {
			const light = { now, looks };
			for (const { write, alike } of SHORT_FORMS) {
				for (const day of BOTH_YEARS) {
					const reading = readShortDate(write(day), light);
					if (reading.is === 'asked') {
						expect(reading.choices.length).toBeGreaterThan(0);
						for (const choice of reading.choices) expect(alike(day, choice)).toBe(true);
						continue;
					}
					expect(reading).toEqual({
						is: 'read',
						moment: nearest((other) => alike(day, other), light)
					});
				}
			}
		}),
		{ numRuns: rounds(2, 50) }
	);
});

test('a day and month is never quietly one of another year that is more than half a year away', () => {
	fc.assert(
		fc.property(anyNow, fc.constantFrom(...LOOKS), dayIn('2024-01-01', 731), (now, looks, day) => {
			const reading = readShortDate(`${Number(day.slice(8))}/${Number(day.slice(5, 7))}`, {
				now,
				looks
			});
			if (reading.is !== 'read') return;
			const sameYear = reading.moment.slice(0, 4) === now.slice(0, 4);
			expect(sameYear || Math.abs(daysBetween(now, reading.moment)) <= 183).toBe(true);
		}),
		{ numRuns: 500 }
	);
});

test('what is read, or offered, lies where the other dates say that it does', () => {
	const span = fc.tuple(dayIn('2024-01-01', 700), fc.integer({ min: 0, max: 400 }));
	fc.assert(
		fc.property(anyNow, span, dayIn('2024-01-01', 731), (now, [from, length], day) => {
			const until = addDays(from, length);
			for (const { write } of SHORT_FORMS) {
				const reading = readShortDate(write(day), { now, looks: 'either', from, until });
				if (reading.is !== 'read') continue;
				expect(reading.moment >= from && reading.moment <= until).toBe(true);
			}
		}),
		{ numRuns: 300 }
	);
});

test('written out and read back, a date is itself, whatever it is read in the light of', () => {
	const time = fc.option(
		fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 })),
		{ nil: null }
	);
	const light = fc.record<DateLight>({
		now: anyNow,
		looks: fc.constantFrom(...LOOKS),
		from: fc.option(dayIn('2024-01-01', 700)),
		until: fc.option(dayIn('2024-01-01', 700)),
		seldomAfter: fc.option(dayIn('2024-01-01', 700))
	});
	const typed = fc.constantFrom('22', '3/12', '0112', 'ti', 'i tisdags', '-3', 'igår 9', 'nu', '9');
	fc.assert(
		fc.property(dayIn('2010-01-01', 9000), time, light, (day, clock, lit) => {
			const at = clock?.map((part) => String(part).padStart(2, '0')).join(':');
			const moment = at === undefined ? day : `${day} ${at}`;
			expect(readShortMoment(moment, lit)).toEqual({ is: 'read', moment });
		}),
		{ numRuns: 500 }
	);
	fc.assert(
		fc.property(typed, light, light, (text, lit, later) => {
			const reading = readShortMoment(text, lit);
			const moments =
				reading.is === 'read' ? [reading.moment] : reading.is === 'asked' ? reading.choices : [];
			for (const moment of moments) {
				expect(readShortMoment(moment, later)).toEqual({ is: 'read', moment });
			}
		}),
		{ numRuns: 500 }
	);
});

test('whatever is typed, reading it ends, and what is read is a date that there is', () => {
	const bits = fc.constantFrom(
		...[
			'3',
			'11',
			'22',
			'/',
			'-',
			'.',
			' ',
			'2026',
			'26',
			'0930',
			'kl',
			'nov',
			'i ',
			'ti',
			's',
			'=',
			':',
			'99999'
		]
	);
	fc.assert(
		fc.property(fc.array(bits, { maxLength: 7 }), anyNow, (parts, now) => {
			const reading = readShortMoment(parts.join(''), { now, looks: 'back' });
			if (reading.is === 'read')
				expect(readShortMoment(reading.moment, { now, looks: 'back' })).toEqual(reading);
			if (reading.is === 'refused') expect(reading.message).toMatch(/\S/);
			if (reading.is === 'asked') expect(reading.choices.length).toBeGreaterThan(0);
		}),
		{ numRuns: 2000 }
	);
});
