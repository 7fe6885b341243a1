import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs Debian packages that the tests need.
 * @throws when this is no Debian machine, the user may not install, or apt-get fails; the message
 * then says what to install by hand
 */
export function aptInstall(packages: string[]): void {
	const wish = `Installera ${packages.join(' ')} och kör testerna igen`;
	if (!existsSync('/usr/bin/apt-get')) throw new Error(wish);
	const root = process.getuid?.() === 0;
	for (const step of [['update'], ['install', '--yes', '--no-install-recommends', ...packages]]) {
		const command = ['apt-get', '-q', ...step];
		const [program = '', ...args] = root ? command : ['sudo', '--non-interactive', ...command];
		const result = spawnSync(program, args, {
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
		if (result.error) throw new Error(wish, { cause: result.error });
		if (result.status !== 0) throw new Error(`${command.join(' ')} misslyckades. ${wish}`);
	}
}
