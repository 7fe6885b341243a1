import type { Command } from './command';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { measuresCommand } from './commands/measures';
import { sampleCommand } from './commands/sample';
import { userCommand } from './commands/user';
import { serve } from './serve/serve';

/** Every command, in the order in which the help shows them. */
export const commands: readonly Command[] = [
	serve,
	importCommand,
	exportCommand,
	measuresCommand,
	userCommand,
	sampleCommand
];
