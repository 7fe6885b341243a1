import { describe, expect, it } from 'vitest';
import { INITIAL } from '../../../../tests/fixtures/cases-2018-2019';
import { exampleItem } from '../../../../tests/support/example-item';
import { measureByCode } from './catalogue';
import {
	committeesNamed,
	dimensionGrouping,
	groupLabel,
	groupName,
	groupsNamed,
	hasGroup,
	inOrder,
	listLabel
} from './group-names';
import { BY_OWNER, BY_REASON, BY_STAY_KIND } from './groupings';

const lists = {
	...INITIAL,
	ward: [
		exampleItem('ward', 'm-nus', { name: 'Medicin', hospital: 'NUS' }),
		exampleItem('ward', 'm-ske', { name: 'Medicin', hospital: 'SKE' }),
		exampleItem('ward', 'm-utan', { name: 'Medicin', hospital: null }),
		exampleItem('ward', 'g1', { name: 'Geriatrik 1', hospital: 'NUS' })
	]
};

describe('the name of a group', () => {
	it('is that of the list, with the hospital where another has the same', () => {
		expect(listLabel(lists, 'ward', 'g1')).toBe('Geriatrik 1');
		expect(listLabel(lists, 'ward', 'm-ske')).toBe('Medicin (SKE)');
		expect(listLabel(lists, 'ward', 'm-utan')).toBe('Medicin');
		expect(listLabel(lists, 'ward', 'okänd')).toBe('okänd');
	});

	it('is the fixed one, else the list’s, and Okänd for what says nothing', () => {
		const label = (dimension: Parameters<typeof dimensionGrouping>[0], code: string) =>
			groupLabel(dimensionGrouping(dimension, ''), code, lists);
		expect(label('sex', 'kvinna')).toBe('Kvinna');
		expect(label('age', '80+')).toBe('80+');
		expect(label('age', 'okänd')).toBe('Okänd');
		expect(label('careForm', 'tvångsvård')).toBe('Tvångsvård');
		expect(label('ward', 'm-nus')).toBe('Medicin (NUS)');
		expect(label('ward', 'okänd')).toBe('Okänd');
		expect(label('committee', 'ÄN')).toBe('ÄN');
		expect(groupLabel(BY_OWNER, 'intern', lists)).toBe('Intern (kommun)');
		expect(groupLabel(BY_STAY_KIND, 'sabo', lists)).toBe('Väntar SÄBO');
	});

	it('is in the machine interface a name for wards and health centres, else the code', () => {
		expect(groupName('ward', 'g1', lists)).toBe('Geriatrik 1');
		expect(groupName('healthCentre', 'annan', lists)).toBe('Annan');
		expect(groupName('plan', 'sabo', lists)).toBe('sabo');
		expect(groupName(null, 'kvinna', lists)).toBe('kvinna');
	});
});

describe('groups stand', () => {
	it('as in their list, then unknown ones by name, and last okänd; each once', () => {
		const codes = ['okänd', 'öar', 'g1', 'ärr', 'm-ske', 'g1'];
		expect(inOrder(dimensionGrouping('ward', ''), codes, lists)).toEqual([
			...['m-ske', 'g1', 'ärr', 'öar', 'okänd']
		]);
		expect(inOrder(BY_REASON, ['smitta', 'okänd', 'k-sabo'], lists)).toEqual([
			...['k-sabo', 'smitta', 'okänd']
		]);
	});

	it('as fixed ones are given, and by name where there is no order', () => {
		expect(inOrder(dimensionGrouping('age', ''), ['okänd', '80+', '<18'], lists)).toEqual([
			...['<18', '80+', 'okänd']
		]);
		expect(inOrder(dimensionGrouping('committee', ''), ['ÄN', 'IFN'], lists)).toEqual([
			...['IFN', 'ÄN']
		]);
	});
});

describe('a group that somebody means', () => {
	it('is the one whose code it is, before any whose name it is', () => {
		expect(groupsNamed('ward', 'g1', lists)).toEqual(['g1']);
		expect(groupsNamed('ward', ' geriatrik 1 ', lists)).toEqual(['g1']);
		const twice = { ...lists, ward: [...lists.ward, exampleItem('ward', 'x', { name: 'g1' })] };
		expect(groupsNamed('ward', 'G1', twice)).toEqual(['g1']);
		expect(groupsNamed('ward', 'okänd', lists)).toEqual(['okänd']);
	});

	it('may be several, or none', () => {
		const same = {
			...lists,
			plan: ['a', 'b'].map((code) => exampleItem('plan', code, { name: 'P' }))
		};
		expect(groupsNamed('plan', 'p', same)).toEqual(['a', 'b']);
		expect(groupsNamed('ward', 'Medicin (NUS)', lists)).toEqual(['m-nus']);
		expect(groupsNamed('ward', 'Kirurgi', lists)).toEqual([]);
		expect(groupsNamed('sex', 'KVINNA', lists)).toEqual(['kvinna']);
		expect(groupsNamed('sex', 'okänd', lists)).toEqual([]);
	});

	it('is a committee by code, by what files call it or by its name', () => {
		const committees = [
			{ code: 'AN', abbreviation: 'ÄN', name: 'Äldrenämnden', fromAge: 65 },
			{ code: 'IFN', abbreviation: 'IFN', name: 'Individ- och familjenämnden', fromAge: 18 }
		];
		for (const text of ['an', 'än', 'äldrenämnden']) {
			expect(committeesNamed(text, committees)).toEqual(['AN']);
		}
		expect(committeesNamed('BUN', committees)).toEqual([]);
	});
});

it('a measure has the groups of any of its groupings, and a single one none', () => {
	const has = (code: string, group: string) => hasGroup(measureByCode(code), group, lists);
	expect(has('delay-reasons', 'k-sabo')).toBe(true);
	expect(has('delay-reasons', 'intern')).toBe(true);
	expect(has('delay-reasons', 'sabo')).toBe(false);
	expect(has('plan', 'okänd')).toBe(true);
	expect(has('sip-timing', 'okänd')).toBe(false);
	expect(has('cases', 'okänd')).toBe(false);
	expect(hasGroup(undefined, 'sabo', lists)).toBe(false);
});
