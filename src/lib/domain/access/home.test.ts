import { expect, it } from 'vitest';
import { homeOf } from './home';
import { capabilitiesOf } from './role';

it('each role begins where its work is, and somebody without a role at the own account', () => {
	expect(homeOf(capabilitiesOf(['case-worker']))).toBe('/tavla');
	expect(homeOf(capabilitiesOf(['manager']))).toBe('/oversikt');
	expect(homeOf(capabilitiesOf(['collaboration']))).toBe('/oversikt');
	expect(homeOf(capabilitiesOf(['administrator']))).toBe('/installningar');
	expect(homeOf(capabilitiesOf(['administrator', 'case-worker']))).toBe('/tavla');
	expect(homeOf([])).toBe('/konto');
});
