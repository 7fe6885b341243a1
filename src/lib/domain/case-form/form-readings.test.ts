import { describe, expect, it, test } from 'vitest';
import { readFormTexts } from './form-readings';
import { emptyForm, type CaseFormValues } from './values';

// A Wednesday.
const now = '2026-11-25 14:05';

function read(given: Partial<CaseFormValues>) {
	const readings = readFormTexts(emptyForm(given), now);
	return (input: string): string => {
		const reading = readings.get(input);
		if (reading?.is === 'read') return reading.moment;
		return reading?.is === 'asked' ? `? ${reading.choices.join(', ')}` : (reading?.is ?? 'none');
	};
}

describe('“=” in a date', () => {
	it('is what the field before it says, also when that is another “=”', () => {
		const at = read({
			admitted: '20 1015',
			admissionNotice: '=',
			readyPeriods: [{ ready: ' = ', withdrawn: '' }],
			discharged: '22',
			sips: [{ called: '=', on: '=', outcome: 'held' }]
		});
		expect(at('admissionNotice')).toBe('2026-11-20 10:15');
		expect(at('readyPeriods.0.ready')).toBe('2026-11-20 10:15');
		expect(at('sips.0.on')).toBe('2026-11-22');
	});

	it('has a time of its own, of the same day', () => {
		const at = read({ admitted: '20 1015', admissionNotice: '= 1340' });
		expect(at('admissionNotice')).toBe('2026-11-20 13:40');
	});

	it('after a withdrawal is the withdrawal, and passes over empty fields', () => {
		const at = read({
			admitted: '19',
			readyPeriods: [
				{ ready: '20', withdrawn: '21' },
				{ ready: '=', withdrawn: '' }
			]
		});
		expect(at('readyPeriods.1.ready')).toBe('2026-11-21');
	});

	it('says so where there is nothing to repeat', () => {
		expect(read({ admitted: '=' })('admitted')).toBe('refused');
		expect(read({ admitted: 'snart', admissionNotice: '=' })('admissionNotice')).toBe('refused');
	});
});

describe('each date is read in the light of its field and of the others', () => {
	const admitted = '2026-11-20';

	it.each<[string, Partial<CaseFormValues>, string]>([
		['admitted', { admitted: '30/11' }, '? 2025-11-30'],
		['admitted', { admitted: '31/12' }, '? 2025-12-31'],
		['admitted', { admitted: '20', discharged: '2025-11-24' }, '2025-11-20'],
		['admissionNotice', { admitted, admissionNotice: '19' }, '? 2026-11-19, 2026-12-19'],
		['discharged', { admitted, discharged: '24' }, '2026-11-24'],
		['discharged', { admitted: '2026-10-20', discharged: '22' }, '? 2026-10-22, 2026-11-22'],
		[
			'discharged',
			{
				admitted: '2026-10-20',
				readyPeriods: [{ ready: '2026-11-20', withdrawn: '' }],
				discharged: '22'
			},
			'2026-11-22'
		],
		['sips.0.on', { admitted, sips: [{ called: '', on: '2/12', outcome: '' }] }, '2026-12-02'],
		['sips.0.on', { admitted, sips: [{ called: '23', on: '30', outcome: '' }] }, '2026-11-30'],
		[
			'sips.0.on',
			{ admitted, sips: [{ called: '23', on: 'ti', outcome: '' }] },
			'? 2026-11-24, 2026-12-01'
		],
		['sips.0.on', { admitted, sips: [{ called: '25', on: 'ti', outcome: '' }] }, '2026-12-01'],
		['sips.0.on', { admitted, sips: [{ called: '', on: 'ti', outcome: 'held' }] }, '2026-11-24'],
		[
			'sips.0.on',
			{ admitted, discharged: '24', sips: [{ called: '', on: 'ti', outcome: '' }] },
			'2026-11-24'
		],
		[
			'shortStays.0.from',
			{ admitted, discharged: '24', shortStays: [{ kind: 'sabo', from: '30', to: '' }] },
			'2026-11-30'
		],
		[
			'shortStays.0.from',
			{ admitted, discharged: '24', shortStays: [{ kind: 'sabo', from: '2/12', to: '' }] },
			'2026-12-02'
		],
		[
			'shortStays.0.to',
			{ admitted, discharged: '24', shortStays: [{ kind: 'sabo', from: '25', to: '2/1' }] },
			'2027-01-02'
		],
		['careHomeDecided', { admitted, careHomeDecided: '2/12' }, '2026-12-02'],
		['careHomeDecided', { admitted, careHomeDecided: '30' }, '2026-11-30'],
		['careHomeDecided', { admitted, careHomeDecided: 'ti' }, '? 2026-11-24, 2026-12-01'],
		['careHomeMovedIn', { careHomeDecided: '2026-11-25', careHomeMovedIn: 'ti' }, '2026-12-01'],
		['birthYear', { birthYear: '41' }, '1941'],
		['birthYear', { birthYear: '15' }, '? 1915, 2015'],
		['birthYear', { birthYear: '4' }, 'refused']
	])('%s of %j', (input, given, meant) => {
		expect(read(given)(input)).toBe(meant);
	});

	it('a withdrawal lies between its readiness and the next', () => {
		const at = read({
			admitted: '2026-09-20',
			readyPeriods: [
				{ ready: '2026-10-01', withdrawn: '5' },
				{ ready: '2026-10-10', withdrawn: '' }
			]
		});
		expect(at('readyPeriods.0.withdrawn')).toBe('2026-10-05');
	});

	it('also of a case of last year that is corrected', () => {
		const at = read({
			admitted: '2025-11-10',
			admissionNotice: '11',
			readyPeriods: [{ ready: '20/11', withdrawn: '' }],
			discharged: '2025-11-24',
			sips: [{ called: '12', on: '14', outcome: '' }]
		});
		expect(at('admissionNotice')).toBe('2025-11-11');
		expect(at('readyPeriods.0.ready')).toBe('2025-11-20');
		expect(at('sips.0.on')).toBe('2025-11-14');
	});
});

test('a date that cannot be read bounds nothing', () => {
	const at = read({ admitted: '30/11', discharged: '24' });
	expect(at('discharged')).toBe('2026-11-24');
});
