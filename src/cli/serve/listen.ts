import { once } from 'node:events';
import type { Server } from 'node:http';
import { WrongSetting } from '../../lib/server/explained';

/**
 * Listens on a port, and on no other: users and proxies know it by that.
 * @throws {WrongSetting} when it is taken, or cannot be listened on
 */
export async function listenOn(server: Server, host: string, port: number): Promise<void> {
	try {
		server.listen(port, host);
		await once(server, 'listening');
	} catch (error) {
		const words = FAULTS[(error as NodeJS.ErrnoException).code ?? '']?.(host, port);
		throw words === undefined ? error : new WrongSetting(words, { cause: error });
	}
}

const NO_SUCH_HOST = (host: string) =>
	`Den här datorn har ingen adress ${host}. Ange en som den har med HOST: 127.0.0.1 för den egna datorn eller 0.0.0.0 för alla.`;

const FAULTS: Readonly<Record<string, (host: string, port: number) => string>> = {
	EADDRINUSE: (_, port) =>
		`Porten ${port} är upptagen av ett annat program. Stoppa det, eller ange en annan port med PORT.`,
	EACCES: (_, port) =>
		`Programmet får inte lyssna på porten ${port}. Ange en port över 1023 med PORT, och låt proxyn ta emot på ${port}.`,
	EADDRNOTAVAIL: NO_SUCH_HOST,
	ENOTFOUND: NO_SUCH_HOST,
	EAI_AGAIN: NO_SUCH_HOST
};
