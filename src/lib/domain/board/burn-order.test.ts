import { expect, test } from 'vitest';
import { burnOrder } from './burn-order';
import type { WaitingPerson } from './waiting-person';

const NOW = '2019-12-10 09:00';

function person(number: string, changes: Partial<WaitingPerson> = {}) {
	const one: WaitingPerson = {
		since: '2019-12-09 10:00',
		stay: waitingFrom('2019-12-09 10:00'),
		missing: [],
		answer: null,
		basis: from('2019-12-12')
	};
	const stay = changes.since ? { stay: waitingFrom(changes.since) } : {};
	return { number, ...one, ...stay, ...changes };
}

function waitingFrom(from: string): WaitingPerson['stay'] {
	return { readyPeriods: [{ from, to: null, endedBy: null }], deceased: false };
}

function from(date: string): WaitingPerson['basis'] {
	return { kind: 'individual', from: date, disputed: false };
}

const sorted = (...rows: ReturnType<typeof person>[]) =>
	[...rows]
		.reverse()
		.sort(burnOrder(NOW))
		.map(({ number }) => number);

test('liable today stands before liable tomorrow, and longest liable first', () => {
	expect(
		sorted(
			person('liable since Sunday', { basis: from('2019-12-08') }),
			person('liable since today', { basis: from('2019-12-10') }),
			person('liable from tomorrow', { basis: from('2019-12-11') }),
			person('liable later', { basis: from('2019-12-13') }),
			person('in the average', { basis: { kind: 'average' } }),
			person('with an exception', { basis: { kind: 'exception' } })
		)
	).toEqual([
		'liable since Sunday',
		'liable since today',
		'liable from tomorrow',
		'liable later',
		'in the average',
		'with an exception'
	]);
});

test('of those alike, who cannot be received comes first, then who lacks something, then who waited longest', () => {
	expect(
		sorted(
			person('cannot be received', { answer: { type: 'cannotReceive', at: '2019-12-09' } }),
			person('lacks a plan', { missing: ['plan'] }),
			person('waited longest', {
				stay: {
					readyPeriods: [
						{ from: '2019-12-01', to: '2019-12-05', endedBy: 'withdrawn' },
						{ from: '2019-12-09 11:00', to: null, endedBy: null }
					],
					deceased: false
				}
			}),
			person('ready earlier the same day', { since: '2019-12-09 08:00' }),
			person('2019-00001'),
			person('2019-00002')
		)
	).toEqual([
		'cannot be received',
		'lacks a plan',
		'waited longest',
		'ready earlier the same day',
		'2019-00001',
		'2019-00002'
	]);
});
