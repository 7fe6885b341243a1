import type { Case } from '../../src/lib/domain/case/case';
import { transaction, type Transaction } from '../../src/lib/server/database/transaction';
import type { Scope } from '../../src/lib/server/scope';
import { event } from '../support/example-case';
import { renewed } from './put-back';

/** Gives each test of a file a new installation, its scope, and a transaction in it. */
export function renewedWithRun() {
	const installation = renewed();
	return async () => {
		const { database, scope } = await installation();
		const run = <Result>(work: (tx: Transaction, scope: Scope) => Promise<Result>) =>
			transaction(database, scope, (tx) => work(tx, scope));
		return { database, scope, run };
	};
}

/** Somebody who has been ready and waits. */
export const waiting: Partial<Case> = {
	events: [event('admitted', '2019-12-01'), event('ready', '2019-12-05 10:15')]
};
