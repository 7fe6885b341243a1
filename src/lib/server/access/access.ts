import type { Scope } from '../scope';

/** Whoever sent a request, as far as the database knows them at this moment. */
export interface Reader {
	scope: Scope;
	/** What the page calls them. */
	name: string;
	/** Signed in through a browser, or with a token of the machine interface. */
	via: 'session' | 'token';
}

/** The reader, or why there is none. */
export type Access =
	| { reader: Reader }
	| { reader: null; why: 'none' | 'expired' | 'disabled' }
	/** A program that asks more often than is fair to the others. */
	| { reader: null; why: 'too-many'; retryAfterSeconds: number };
