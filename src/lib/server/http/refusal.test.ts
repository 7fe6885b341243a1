import { expect, test } from 'vitest';
import { refusalAnswer } from './refusal';

function answered(path: string, headers: Record<string, string> = {}, message = 'Nej.') {
	const asked = { path, header: (name: string) => headers[name] ?? null };
	const { headers: sent, body } = refusalAnswer(asked, { status: 400, message });
	const isPage = sent['content-type']?.startsWith('text/html') === true;
	return isPage ? body : (JSON.parse(body) as unknown);
}

test('a program reads its problems', () => {
	expect(answered('/api/v1/measures')).toEqual({
		problems: [{ code: 'unreadable-request', message: 'Nej.' }]
	});
	expect(answered('/api/finns/inte', { accept: 'text/html' })).toHaveProperty('problems');
	expect(answered('/api')).toHaveProperty('problems');
});

test('a form with JavaScript reads an outcome that it can show', () => {
	const headers = { 'x-sveltekit-action': 'true', accept: 'application/json' };
	expect(answered('/arenden/nytt', headers)).toEqual({
		...{ type: 'error', status: 400 },
		error: { message: 'Nej.' }
	});
});

test('a script reads a message', () => {
	expect(answered('/arenden/__data.json')).toEqual({ message: 'Nej.' });
	expect(answered('/import/fil', { accept: '*/*' })).toEqual({ message: 'Nej.' });
	expect(answered('/import/fil', { accept: 'application/json' })).toEqual({ message: 'Nej.' });
});

test('a person reads a page, whatever else the browser takes', () => {
	const browser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';
	expect(answered('/arenden', { accept: browser })).toContain('<p>Nej.</p>');
	expect(answered('/apier')).toContain('<html lang="sv">');
});

test('words are never markup', () => {
	expect(answered('/', {}, '<b>$& & co</b>')).toContain('<p>&lt;b>$&amp; &amp; co&lt;/b></p>');
});
