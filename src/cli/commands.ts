import type { Command } from './command';
import { backupCommand } from './commands/backup';
import { exportCommand } from './commands/export';
import { importCommand } from './commands/import';
import { logCommand } from './commands/log';
import { measuresCommand } from './commands/measures';
import { nightlyCommand } from './commands/nightly';
import { restoreCommand } from './commands/restore';
import { retentionCommand } from './commands/retention';
import { sampleCommand } from './commands/sample';
import { reportCommand } from './commands/report';
import { spcCommand } from './commands/spc';
import { userCommand } from './commands/user';
import { tokenCommand } from './commands/token';
import { serve } from './serve/serve';

/** Every command, in the order in which the help shows them. */
export const commands: readonly Command[] = [
	serve,
	importCommand,
	exportCommand,
	measuresCommand,
	spcCommand,
	reportCommand,
	userCommand,
	tokenCommand,
	logCommand,
	backupCommand,
	restoreCommand,
	retentionCommand,
	nightlyCommand,
	sampleCommand
];
