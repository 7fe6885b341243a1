import { describe, expect, it } from 'vitest';
import { anAction, anEntry } from '../../../../tests/support/example-action';
import { isAsked, readActionFilter } from './action-filter';

const TODAY = '2020-04-02';
const ACTIONS = [
	anAction({ id: 'ward', measure: 'days-mean', selection: { ward: 'geriatrik-1' }, due: TODAY }),
	anAction({ id: 'late', measure: 'days-mean', owner: 'region', due: '2020-04-01' }),
	anAction({ id: 'done', measure: 'sip-share', owner: 'health-centre', status: 'done' }),
	anAction({ id: 'asked', owner: 'joint', due: TODAY, entries: [anEntry({ kind: 'escalation' })] }),
	anAction({
		id: 'studied',
		status: 'started',
		startedOn: '2020-01-01',
		studyOn: TODAY,
		due: TODAY
	})
];
const foundBy = (query: string) => {
	const { filter } = readActionFilter(new URLSearchParams(query));
	return ACTIONS.filter((action) => isAsked(action, filter, TODAY)).map(({ id }) => id);
};

describe('the action plan', () => {
	it.each([
		['', ['ward', 'late', 'done', 'asked', 'studied']],
		['matt=days-mean', ['ward', 'late']],
		['matt=days-mean&agare=region', ['late']],
		['avdelning=geriatrik-1', ['ward']],
		['agare=halsocentral', ['done']],
		['agare=gemensam', ['asked']],
		['lage=klar', ['done']],
		['lage=pagar', ['studied']],
		['lage=forsenad', ['late']],
		['lage=beslut', ['asked']],
		['lage=uppfoljning', ['studied']],
		['lage=avslutad', []]
	])('filtered by “%s” shows %j', (query, ids) => {
		expect(foundBy(query)).toEqual(ids);
	});

	it('tells of words that it has no answer to', () => {
		const { filter, unread } = readActionFilter(new URLSearchParams('agare=lands&annat=1'));
		expect(filter).toEqual({ agare: 'lands' });
		expect(unread).toHaveLength(2);
	});
});
