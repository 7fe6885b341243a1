import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { containsPersonnummer, maskPersonnummer, resemblesPersonnummer } from './personnummer';

/** Ten digits with a right check digit, made from the nine that come before it. */
function withCheckDigit(nine: string): string {
	const sum = [...nine].reduce((total, digit, place) => {
		const product = Number(digit) * (place % 2 === 0 ? 2 : 1);
		return total + (product > 9 ? product - 9 : product);
	}, 0);
	return `${nine}${(10 - (sum % 10)) % 10}`;
}

const born = fc
	.tuple(
		fc.integer({ min: 0, max: 99 }),
		fc.integer({ min: 1, max: 12 }),
		fc.integer({ min: 1, max: 28 }),
		fc.boolean(),
		fc.integer({ min: 0, max: 999 })
	)
	.map(([year, month, day, coordination, serial]) => {
		const two = (value: number) => String(value).padStart(2, '0');
		const date = `${two(year)}${two(month)}${two(coordination ? day + 60 : day)}`;
		return withCheckDigit(`${date}${String(serial).padStart(3, '0')}`);
	});

describe('a personnummer in a text', () => {
	test.each([
		['8112189876', 'ten digits'],
		['811218-9876', 'a hyphen'],
		['811218+9876', 'a plus, for who is over a hundred'],
		['198112189876', 'twelve digits'],
		['19811218-9876', 'twelve digits and a hyphen'],
		['19811218–9876', 'a dash'],
		['811218 9876', 'a space'],
		['811218 - 9876', 'a hyphen with spaces'],
		['ring om 811218-9876 i dag', 'within a text'],
		['ärende811218-9876b', 'glued to letters'],
		['2019-811218-9876', 'after another number and a hyphen'],
		['701063-2391', 'a samordningsnummer'],
		['81 12 18-9876', 'a divided date'],
		['1981-12-18-9876', 'a date with hyphens'],
		['1981-12-18 9876', 'a date and a space'],
		['19811218.9876', 'a full stop'],
		['811218_9876', 'a low line'],
		['811218/9876', 'a stroke'],
		['81.12.18/9876', 'full stops and a stroke'],
		['811218\u200B-9876', 'an invisible sign in it'],
		['\uFF18\uFF11\uFF11\uFF12\uFF11\uFF18-9876', 'full-width digits']
	])('is found: %s (%s)', (text) => {
		expect(containsPersonnummer(text)).toBe(true);
	});

	test.each([
		['2019-00752', 'a case number'],
		['811218-9877', 'a wrong check digit'],
		['811318-9872', 'a month that does not exist'],
		['810229-9876', 'a day that does not exist'],
		['2281121898765', 'a longer number'],
		['20191204103055', 'fourteen digits'],
		['990112189876', 'an impossible century'],
		['090-16 10 00', 'a telephone number'],
		['2019-12-04 10:30', 'a date and time'],
		['2026-11-04 0834', 'a date and a time without a colon, though the digits check'],
		['', 'nothing']
	])('is not seen in %j (%s)', (text) => {
		expect(containsPersonnummer(text)).toBe(false);
	});

	test('is found with any separator and any letters around it', () => {
		fc.assert(
			fc.property(
				born,
				fc.constantFrom('', '-', '+'),
				fc.stringMatching(/^[a-zåäö .]*$/),
				(ten, sign, around) => {
					expect(
						containsPersonnummer(`${around}${ten.slice(0, 6)}${sign}${ten.slice(6)}${around}`)
					).toBe(true);
				}
			)
		);
	});

	test('is not found once its check digit is wrong', () => {
		fc.assert(
			fc.property(born, fc.integer({ min: 1, max: 9 }), (ten, step) => {
				const wrong = (Number(ten[9]) + step) % 10;
				expect(containsPersonnummer(`${ten.slice(0, 9)}${wrong}`)).toBe(false);
			})
		);
	});

	test.each([
		['811218-9877', true],
		['81 12 18-9877', true],
		['1981-12-18-9877', true],
		['811218-9876', false],
		['811318-9872', false],
		['2026-11-04 0830', false],
		['202611040830', false],
		['2019-00752', false]
	])('%s, with another check digit, resembles one: %s', (text, expected) => {
		expect(resemblesPersonnummer(text)).toBe(expected);
	});

	test('is taken out of what is shown, and nothing else is', () => {
		expect(maskPersonnummer('nr 811218-9876, rum 4')).toBe('nr (personnummer borttaget), rum 4');
		expect(maskPersonnummer('nr 81 12 18/9876.')).toBe('nr (personnummer borttaget).');
		expect(maskPersonnummer('2019-00752 – rum 4')).toBe('2019-00752 – rum 4');
	});
});
