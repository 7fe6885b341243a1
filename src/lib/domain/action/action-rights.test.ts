import { expect, it } from 'vitest';
import { anAction, anEntry } from '../../../../tests/support/example-action';
import { ACTION_OWNERS, isAlwaysShared, type ActionOwner } from './action';
import { mayChange, mayGiveFeedback, mayWriteFor, ownersFor } from './action-rights';

const OWNERS = Object.keys(ACTION_OWNERS) as ActionOwner[];

it('a chef writes down what anybody promised; the region nothing in the kommun’s name', () => {
	expect(ownersFor('kommun')).toEqual(OWNERS);
	expect(ownersFor('region')).toEqual(['region', 'health-centre', 'joint']);
	expect(mayWriteFor('region', 'kommun')).toBe(false);
});

it('what a chef wrote down for the region is the region’s alone once it has written in it', () => {
	const noted = anAction({ owner: 'region' });
	expect(mayChange('kommun', noted)).toBe(true);
	expect(mayChange('region', noted)).toBe(true);
	const taken = { ...noted, entries: [anEntry({ by: 'region' })] };
	expect(mayChange('kommun', taken)).toBe(false);
	expect(mayChange('region', taken)).toBe(true);
	expect(mayChange('kommun', { ...noted, writtenBy: 'region' })).toBe(false);
});

it('an answer to a question does not take an action over', () => {
	const answered = [anEntry({ by: 'region', kind: 'answer' })];
	expect(mayChange('kommun', anAction({ owner: 'health-centre', entries: answered }))).toBe(true);
});

it('the kommun’s is changed by the kommun, what is shared by both', () => {
	expect(mayChange('region', anAction())).toBe(false);
	expect(mayChange('kommun', anAction({ entries: [anEntry({ by: 'region' })] }))).toBe(true);
	const joint = anAction({ owner: 'joint', writtenBy: 'region' });
	expect([mayChange('kommun', joint), mayChange('region', joint)]).toEqual([true, true]);
});

it('feedback is given by the owner, and taken down by the kommun', () => {
	const givers = OWNERS.map((owner) => [
		owner,
		mayGiveFeedback('kommun', { owner }),
		mayGiveFeedback('region', { owner })
	]);
	expect(givers).toEqual([
		['kommun', true, false],
		['region', true, true],
		['health-centre', true, true],
		['joint', true, true]
	]);
});

it('samverkan reads every action that is not the kommun’s own, and all that a meeting agreed on', () => {
	const read = (owner: ActionOwner, kind: 'own' | 'meeting') =>
		isAlwaysShared({ owner, origin: { kind } });
	expect(OWNERS.map((owner) => read(owner, 'own'))).toEqual([false, true, true, true]);
	expect(read('kommun', 'meeting')).toBe(true);
});
