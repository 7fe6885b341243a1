import { expect, it } from 'vitest';
import { withoutAction } from './without-action';

it('keeps what a page shows and drops what was sent to it', () => {
	const url = new URL('http://x/matt/cases?/annotate&manad=2019-12&avdelning=medicin-1');
	expect(withoutAction(url)).toBe('/matt/cases?manad=2019-12&avdelning=medicin-1');
});
