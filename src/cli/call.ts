import { WrongClock } from '../lib/server/clock';
import { FileRefused } from '../lib/server/import/file/file-refused';
import { WrongCall } from './arguments';
import type { Command } from './command';

/** Exit codes of domain.md §9. */
export const EXIT = { done: 0, failed: 1, wrongCall: 2, rowsRefused: 3 } as const;

/** A command that answers a wrong call, clock or file with the words for it and code 2. */
export function command(declaration: Command): Command {
	return {
		...declaration,
		async run(args) {
			try {
				return await declaration.run(args);
			} catch (error) {
				if (error instanceof FileRefused || error instanceof WrongClock) {
					console.error(error.message);
				} else if (error instanceof WrongCall) {
					console.error(`${error.message}\nAnvändning: svu ${declaration.usage}`);
				} else {
					throw error;
				}
				return EXIT.wrongCall;
			}
		}
	};
}
