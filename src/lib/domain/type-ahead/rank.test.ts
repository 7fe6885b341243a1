import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { INITIAL_LISTS } from '../lists/initial';
import type { ListName } from '../lists/lists';
import { matchQuality, ranked, wordsOf, type Candidate } from './rank';

const named = (name: string, ...otherNames: string[]) => ({ name, otherNames });

describe('what is typed', () => {
	it.each([
		['geriatrik 1', 'Geriatrik 1', 'whole'],
		['ger', 'Geriatrik 1', 'start'],
		['åli', 'Ålidhems hälsocentral', 'start'],
		['drag', 'Capio hälsocentral Dragonen', 'word'],
		['bef', 'Hemgång, befintliga insatser', 'word'],
		['ger1', 'Geriatrik 1', 'initials'],
		['g1', 'Geriatrik 1', 'initials'],
		['hb', 'Hemgång, befintliga insatser', 'initials'],
		['capio drag', 'Capio hälsocentral Dragonen', 'pieces'],
		['hi', 'Hemgång, befintliga insatser', 'pieces'],
		['lidhem', 'Ålidhems hälsocentral', 'inside'],
		['ÅLIDHEM', 'Ålidhems hälsocentral', 'start']
	])('“%s” matches “%s” (%s)', (typed, name, quality) => {
		expect(matchQuality(typed, named(name))).toBe(quality);
	});

	it.each([
		['ali', 'Ålidhems hälsocentral'],
		['savar', 'Sävar hälsocentral'],
		['ä', 'Axlagården (hospice)'],
		['ger2', 'Geriatrik 1'],
		['1ger', 'Geriatrik 1'],
		['', 'Geriatrik 1'],
		[' ,', 'Geriatrik 1']
	])('“%s” does not match “%s”', (typed, name) => {
		expect(matchQuality(typed, named(name))).toBeNull();
	});

	it('ignores an accent that makes no letter of its own', () => {
		expect(matchQuality('linne', named('Linnéa'))).toBe('start');
		expect(matchQuality('linné', named('Linnea'))).toBe('start');
	});

	it('finds a value by its code and by what it was called before', () => {
		expect(matchQuality('sabo', named('Särskilt boende', 'sabo'))).toBe('whole');
		expect(matchQuality('ssk', named('Underlag av sjuksköterska', 'underlag-ssk'))).toBe(
			'other-name'
		);
		expect(matchQuality('strok', named('Avdelning 7', 'Strokeavdelning'))).toBe('other-name');
	});

	it('finds every name by the first letters of its words', () => {
		const word = fc.stringMatching(/^[a-zåäö]{1,8}$/);
		fc.assert(
			fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
				const letters = words.map((one) => one[0]).join('');
				expect(matchQuality(letters, named(words.join(' ')))).not.toBeNull();
			})
		);
	});
});

describe('the words of a text', () => {
	it('are parted by signs, and letters from digits', () => {
		expect(wordsOf('Korttids/läkeprocess, plats 12b')).toEqual([
			'korttids',
			'läkeprocess',
			'plats',
			'12',
			'b'
		]);
	});
});

const candidatesOf = (list: ListName): Candidate[] =>
	INITIAL_LISTS.filter((item) => item.list === list).map(({ code, name, formerNames }) => ({
		value: code,
		name,
		otherNames: [...formerNames, code]
	}));
const names = (list: ListName, typed: string, mostUsed?: string[]) =>
	ranked(candidatesOf(list), typed, mostUsed).map(({ name }) => name);

describe('the first of what matches', () => {
	it.each<[ListName, string, string]>([
		['ward', 'ger1', 'Geriatrik 1'],
		['ward', 'm3', 'Medicin 3'],
		['ward', 'akut', 'Akutvårdsavdelning'],
		['healthCentre', 'åli', 'Ålidhems hälsocentral'],
		['healthCentre', 'drag', 'Capio hälsocentral Dragonen'],
		['plan', 'hb', 'Hemgång, befintliga insatser'],
		['plan', 'bef', 'Hemgång, befintliga insatser'],
		['plan', 'avl', 'Ingen plan – avliden'],
		['delayReason', 'hem', 'Hemtjänst/hemsjukvård kan ej starta'],
		['deficiencyInpatient', 'ssk', 'Ej fullständigt/aktuellt underlag av sjuksköterska'],
		['deficiencyPrimary', 'fvk', 'Fast vårdkontakt ej utsedd']
	])('in %s for “%s” is %s', (list, typed, name) => {
		expect(names(list, typed)[0]).toBe(name);
	});

	it('is the most used of equally good ones, else the first in the list', () => {
		expect(names('ward', 'ger')).toEqual(['Geriatrik 1', 'Geriatrik 2']);
		expect(names('ward', 'ger', ['geriatrik-2'])).toEqual(['Geriatrik 2', 'Geriatrik 1']);
	});

	it('is never a worse match, however much it is used', () => {
		expect(names('deficiencyInpatient', 'ej', ['ej-informerad'])[0]).toMatch(/^Ej fullständig/);
		expect(names('plan', 'kå', ['kort-sabo'])[0]).toBe('Korttids/återhämtning');
		expect(names('ward', 'me', ['rehabmedicin'])[0]).toBe('Medicin 1');
	});

	it('stands where everything does, by use, when nothing is typed', () => {
		const all = names('ward', ' ', ['urologi', 'infektion']);
		expect(all.slice(0, 3)).toEqual(['Urologi', 'Infektion', 'Geriatrik 1']);
		expect(all).toHaveLength(candidatesOf('ward').length);
	});
});
