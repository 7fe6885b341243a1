import { describe, expect, it } from 'vitest';
import { INITIAL_LISTS } from '../lists/initial';
import type { ListName } from '../lists/lists';
import { ranked, type Candidate } from './rank';

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
