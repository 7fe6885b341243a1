import { expect, it } from 'vitest';
import { wrapLabel, wrapLabels } from './wrap-label';

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

it('breaks a word that is longer than a line, and loses nothing of it in silence', () => {
	expect(wrapLabel('Rehabiliteringsavdelningen', 12, 3)).toEqual([
		'Rehabiliter-',
		'ingsavdelningen'
	]);
	expect(wrapLabel('Rehabiliteringsavdelningen söder', 8)).toEqual(['Rehabil-', 'itering…']);
});

it('tells labels apart that begin alike', () => {
	const same = 'Ej fullständigt/aktuellt underlag avseende';
	const labels = [`${same} läkemedel`, `${same} hjälpmedel`, 'Hemgång'];
	expect(wrapLabels(labels, 17).map((rows) => rows.join('|'))).toEqual([
		'Ej fullständigt/…|…läkemedel',
		'Ej fullständigt/…|…hjälpmedel',
		'Hemgång'
	]);
});
