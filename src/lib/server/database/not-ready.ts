import type { Handle } from './handle';

/**
 * What is read cannot be read yet: something must be written first, in transactions of its own. Thrown
 * in a transaction, which is taken back, has it `made`, and begins anew.
 */
export class NotReady extends Error {
	override readonly name = 'NotReady';
	readonly make: (database: Pick<Handle, 'orm'>) => Promise<void>;

	constructor(make: NotReady['make']) {
		super('Read too early');
		this.make = make;
	}
}
