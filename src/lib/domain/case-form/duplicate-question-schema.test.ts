import { expect, it } from 'vitest';
import { duplicateQuestion } from './duplicate-question-schema';

const id = '3c9e3f06-93c7-4f1e-8a3e-0a35f6e3f1a4';
const key = { sex: 'kvinna', birthYear: 1938, ward: 'medicin-1', admitted: '2019-12-03' };

it('a question about possible duplicates is read, and nothing else is taken for one', () => {
	expect(duplicateQuestion(JSON.stringify({ id, key }))).toEqual({ id, key });
	for (const wrong of [
		'',
		'null',
		JSON.stringify({ key }),
		JSON.stringify({ id: '1', key }),
		JSON.stringify({ id, key: { ...key, sex: 'uppgift saknas' } }),
		JSON.stringify({ id, key: { ...key, ward: '\0' } }),
		JSON.stringify({ id, key: { ...key, birthYear: 1e12 } }),
		JSON.stringify({ id, key: { ...key, admitted: 'igår' } }),
		JSON.stringify({ id, key: { ...key, kommun: '2480' } })
	]) {
		expect(duplicateQuestion(wrong)).toBeNull();
	}
});
