import { WrongSetting } from '../explained';
import type { Environment } from './judges';
import { OPERATOR_SETTINGS, type OperatorSetting } from './settings';

/**
 * Judges everything that is set before anything is done with it, so that a mistake is told of where
 * it was made and not by what comes of it.
 * @param serving also what only the server heeds
 * @throws {WrongSetting} with a sentence for each mistake
 */
export function requireSettings(environment: Environment, { serving }: { serving: boolean }): void {
	const heeded = OPERATOR_SETTINGS.filter((setting) => serving || setting.heeded === 'always');
	const mistakes = heeded.flatMap((setting) => mistakeIn(setting, environment) ?? []);
	if (mistakes.length > 0) throw new WrongSetting([...new Set(mistakes)].join('\n'));
}

function mistakeIn(
	{ name, example, mayBeEmpty, judge }: OperatorSetting,
	environment: Environment
): string | null {
	const value = environment[name];
	if (value === undefined || (value === '' && mayBeEmpty)) return null;
	if (value.trim() !== '') return judge(value, environment);
	return `${name} är satt men tom. Ange ett värde, som ${name}=${example}, eller ta bort den.`;
}
