import { transaction, type Transaction } from '../../lib/server/database/transaction';
import type { Scope } from '../../lib/server/scope';
import { loadTokens } from '../../lib/server/tokens/read';
import { revokeToken } from '../../lib/server/tokens/write-revocation';
import { readArguments, textOf, WrongCall } from '../arguments';
import { EXIT } from '../call';
import { inSession } from '../session';

/** `token revoke`: by its id, or by the beginning that `token list` shows. */
export async function revokeApiToken(args: string[]): Promise<number> {
	const { positionals, options } = readArguments(args, {
		positionals: ['ID eller BÖRJAN'],
		options: { kommun: { type: 'string' } }
	});
	const [given = ''] = positionals;
	return inSession(textOf(options.kommun), async (database, scope) => {
		const outcome = await transaction(database, scope, async (tx) =>
			revokeToken(tx, scope, await idOf(tx, scope, given))
		);
		if (!outcome.ok) throw new WrongCall(outcome.problems[0]?.message ?? '');
		console.error(`Nyckeln ${outcome.value} är återkallad.`);
		return EXIT.done;
	});
}

async function idOf(tx: Transaction, scope: Scope, given: string): Promise<string> {
	const tokens = await loadTokens(tx, scope);
	const meant = tokens.filter(({ id, shownPrefix }) => id === given || shownPrefix === given);
	const [one, another] = meant;
	if (!one) throw new WrongCall(`Ingen nyckel i kommunen heter ${given}. Se svu token list.`);
	if (another) throw new WrongCall(`Flera nycklar börjar ${given}. Skriv id: se svu token list.`);
	return one.id;
}
