import { requireSettings } from '../lib/server/environment/require-settings';
import { WrongSetting } from '../lib/server/explained';
import { FileRefused } from '../lib/server/import/file/file-refused';
import { WrongCall } from './arguments';
import type { Command } from './command';

/** Exit codes of domain.md §9. */
export const EXIT = { done: 0, failed: 1, wrongCall: 2, rowsRefused: 3 } as const;

/** A command that judges what is set, and answers a wrong call, setting or file with the words for it and code 2. */
export function command(declaration: Command): Command {
	return {
		...declaration,
		async run(args) {
			try {
				requireSettings(process.env, { serving: declaration.serves === true });
				return await declaration.run(args);
			} catch (error) {
				if (error instanceof FileRefused || error instanceof WrongSetting) {
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
