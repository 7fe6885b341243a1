import { describe, expect, it } from 'vitest';
import { doneText, settingsLinks, withDone } from './links';

describe('the addresses of the settings', () => {
	it('are plain Swedish', () => {
		expect([
			settingsLinks.list('delayReason'),
			settingsLinks.listItem('ward', 'medicin-4'),
			settingsLinks.target('7'),
			settingsLinks.newAgreement,
			settingsLinks.oneSeries('3', 2026)
		]).toEqual([
			'/installningar/listor/orsak-till-ej-hemgang',
			'/installningar/listor/avdelningar/medicin-4',
			'/installningar/malvarden/7',
			'/installningar/avtal/nytt',
			'/installningar/serier/3?ar=2026'
		]);
	});

	it('can carry what was done to the page that says so', () => {
		expect(withDone(settingsLinks.oneSeries('3', 2026), 'sparat')).toBe(
			'/installningar/serier/3?ar=2026&klart=sparat'
		);
		expect(doneText(new URLSearchParams('klart=borttaget'))).toBe('Borttaget.');
	});

	it('say nothing for words nobody wrote', () => {
		expect(doneText(new URLSearchParams('klart=toString'))).toBeNull();
		expect(doneText(new URLSearchParams(''))).toBeNull();
	});
});
