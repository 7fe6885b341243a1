import { expect, it } from 'vitest';
import { passwordProblem } from './password-rules';

const owner = { name: 'Karin Hedlund', email: 'karin.hedlund@umea.se' };
const problem = (password: string) => passwordProblem(password, owner);

it.each([
	'fyra ord utan ordning',
	'Korrekt-häst-batteri-häftstift',
	'7kX!pQ2v#mZ9',
	'två grodor under bron',
	'Umeå har många björkar'
])('%s will do', (password) => expect(problem(password)).toBeNull());

it('a short one is refused with the length that is asked', () => {
	expect(problem('7kX!pQ2v#mZ')).toContain('minst 12 tecken');
});

it('letters are counted as people count them', () => {
	expect(problem('👩‍⚕️🐸🦉🌲')).toContain('minst 12 tecken');
});

it('one that nobody could type is refused', () => {
	expect(problem('grodan hoppar '.repeat(10))).toContain('högst 128 tecken');
});

it.each(['aaaaaaaaaaaa', 'abababababab', '123456789012', 'abcdefghijklm', '987654321098'])(
	'%s is a run and is refused',
	(password) => expect(problem(password)).toMatch(/räcka/)
);

it.each(['KarinHedlund1', 'karin.hedlund@umea.se', 'H3dlund-2026', 'Hedlund Hedlund'])(
	'%s is the own name and is refused',
	(password) => expect(problem(password)).toMatch(/ditt namn/)
);

it.each([
	'Lösenord1234',
	'P@ssw0rd2026!',
	'Sommar2026!!',
	'Qwertyuiop123',
	'Välkommen2026',
	'UmeåKommun2026'
])('%s is guessed first and is refused', (password) =>
	expect(problem(password)).toMatch(/för vanligt|ditt namn/)
);
