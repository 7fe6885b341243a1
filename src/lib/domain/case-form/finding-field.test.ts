import { describe, expect, it } from 'vitest';
import { fieldOfFinding } from './finding-field';
import { emptyForm } from './values';

const values = emptyForm({
	readyPeriods: [
		{ ready: '', withdrawn: '' },
		{ ready: '2019-12-01', withdrawn: '2019-12-02' },
		{ ready: '2019-12-03', withdrawn: '' }
	],
	answers: [
		{ answer: 'cannotReceive', at: '2019-12-01', earliest: '' },
		{ answer: 'canReceive', at: '2019-12-02', earliest: '2019-12-03' }
	],
	sips: [
		{ called: '', on: '', outcome: '' },
		{ called: '2019-12-01', on: '', outcome: 'held' }
	]
});

describe('a finding', () => {
	it.each([
		['admitted.0', 'admitted'],
		['ready.1', 'readyPeriods.2.ready'],
		['readyWithdrawn.0', 'readyPeriods.1.withdrawn'],
		['canReceive.0', 'answers.1.at'],
		['canReceive.0.earliest', 'answers.1.earliest'],
		['sips.0.on', 'sips.1.on'],
		['shortStays.0.to', 'shortStays.0.to'],
		['careHome.movedIn', 'careHomeMovedIn'],
		['delayReasons', 'delayReason'],
		['ward', 'ward']
	] as const)('about %s stands at the input %s', (field, input) => {
		expect(fieldOfFinding(field, values)).toBe(input);
	});
});
