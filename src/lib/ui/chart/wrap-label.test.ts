import { expect, it } from 'vitest';
import { wrapLabel } from './wrap-label';

it('breaks a long name between words', () => {
	expect(wrapLabel('Hemgång, befintliga insatser', 20)).toEqual([
		'Hemgång, befintliga',
		'insatser'
	]);
	expect(wrapLabel('Särskilt boende', 20)).toEqual(['Särskilt boende']);
});

it('breaks after a slash, and keeps what fits together', () => {
	expect(wrapLabel('Korttids/återhämtning', 17)).toEqual(['Korttids/', 'återhämtning']);
	expect(wrapLabel('Korttids/utredande plats', 30)).toEqual(['Korttids/utredande plats']);
});

it('ends what does not fit with an ellipsis', () => {
	expect(
		wrapLabel('Utskrivningsrapport öppnas efter utskrivningsklar ej enligt rutin', 20)
	).toEqual(['Utskrivningsrapport', 'öppnas efter…']);
});
