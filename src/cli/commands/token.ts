import { WrongCall } from '../arguments';
import { command } from '../call';
import type { Command } from '../command';
import { createApiToken } from './token-create';
import { listApiTokens } from './token-list';
import { revokeApiToken } from './token-revoke';

const WORDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
	create: createApiToken,
	list: listApiTokens,
	revoke: revokeApiToken
};

export const tokenCommand: Command = command({
	name: 'token',
	usage:
		'token create --role ROLL [--committee NÄMND …] [--name NAMN] [--days 365] [--kommun KOD] | token list | token revoke ID|BÖRJAN',
	summary: 'Skapar, listar och återkallar nycklar till API:et',
	run([word = '', ...args]) {
		const run = Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
		if (!run) throw new WrongCall('Skriv token create, token list eller token revoke.');
		return run(args);
	}
});
