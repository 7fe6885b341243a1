import { expect, it } from 'vitest';
import { isRecoveryCode, readCode } from './code';

it('a code is read without its spaces', () => {
	expect(readCode(' 123 456 ')).toBe('123456');
});

it('a recovery code is told from the code of the moment by its shape', () => {
	expect(isRecoveryCode('aB3dE-9xYz1')).toBe(true);
	expect(isRecoveryCode(' aB3dE-9xYz1')).toBe(true);
	expect(isRecoveryCode('123456')).toBe(false);
	expect(isRecoveryCode('aB3dE9xYz1')).toBe(false);
});
