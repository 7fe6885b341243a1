import { expect, it } from 'vitest';
import { funnel } from './funnel';

it('shares have arcsine limits, and few are not judged', () => {
	// 25 of 100: the angle is 30°, and at n = 25 the half width is 1.96/10 and 3.09/10 radians.
	const { centre, points } = funnel(
		[
			{ name: 'Geriatrik 1', counted: 14, n: 25 },
			{ name: 'Medicin 2', counted: 11, n: 57 },
			{ name: 'Urologi', counted: 0, n: 18 },
			{ name: 'Neurologi', counted: 0, n: 0 }
		],
		'share'
	);
	const at = (angle: number) => 100 * Math.sin(Math.PI / 6 + angle) ** 2;
	expect(centre).toBe(25);
	expect(points[0]?.limits95?.upper).toBeCloseTo(at(0.195996), 4);
	expect(points[0]?.limits95?.lower).toBeCloseTo(at(-0.195996), 4);
	expect(points[0]?.limits998?.upper).toBeCloseTo(at(0.309023), 4);
	expect(points.map(({ place }) => place)).toEqual(['above-998', 'within', null, null]);
});

it('limits of shares stay between 0 and 100', () => {
	const none = funnel([{ name: 'A', counted: 1, n: 100 }], 'share').points[0];
	expect(none?.limits998?.lower).toBe(0);
	const all = funnel([{ name: 'A', counted: 99, n: 100 }], 'share').points[0];
	expect(all?.limits998?.upper).toBe(100);
});

it('events, of which a case may have several, have exact Poisson limits', () => {
	// 20 expected: FunnelPlotR has 0.610826 and 1.544419 of it at 95 %.
	const { points } = funnel(
		[
			{ name: 'A', counted: 33, n: 10 },
			{ name: 'B', counted: 7, n: 10 }
		],
		'events'
	);
	expect(points[0]?.value).toBe(330);
	expect(points[0]?.limits95?.lower).toBeCloseTo(200 * 0.610826, 3);
	expect(points[0]?.limits95?.upper).toBeCloseTo(200 * 1.544419, 3);
	expect(points.map(({ place }) => place)).toEqual(['above-95', 'below-998']);
});

it('nothing at all has no centre', () => {
	expect(funnel([{ name: 'A', counted: 0, n: 0 }], 'share')).toMatchObject({
		...{ centre: null, points: [{ value: null, place: null }] }
	});
});
