import { describe, expect, it } from 'vitest';
import { nextEvents, withEvent } from './next-event';
import { emptyForm } from './values';

const admitted = emptyForm({ admitted: '2019-12-01', admissionNotice: '2019-12-01' });
const ready = withEvent(admitted, 'ready', '2019-12-02 10:30');

describe('the next event of a case', () => {
	it('is utskrivningsklar while the person is ill, utskriven or återtagen while waiting', () => {
		expect(nextEvents(admitted)).toEqual(['ready', 'discharged']);
		expect(nextEvents(ready)).toEqual(['discharged', 'readyWithdrawn']);
		expect(nextEvents(withEvent(ready, 'discharged', '2019-12-04'))).toEqual([]);
	});

	it('is the missing admission notice first of all', () => {
		expect(nextEvents(emptyForm())).toEqual(['admissionNotice', 'ready', 'discharged']);
	});

	it('can be utskrivningsklar again after a withdrawal', () => {
		const withdrawn = withEvent(ready, 'readyWithdrawn', '2019-12-03');
		expect(withEvent(withdrawn, 'ready', '2019-12-05').readyPeriods).toEqual([
			{ ready: '2019-12-02 10:30', withdrawn: '2019-12-03' },
			{ ready: '2019-12-05', withdrawn: '' }
		]);
	});
});
