import { once } from 'node:events';
import type { Server } from 'node:http';
import { WrongSetting } from '../../lib/server/explained';

interface Place {
	host: string;
	port: number;
	/** The setting that names both; `HOST` and `PORT` when nothing is said. */
	setting?: string;
}

/**
 * Listens on a port, and on no other: users and proxies know it by that.
 * @throws {WrongSetting} when it is taken, or cannot be listened on
 */
export async function listenOn(server: Server, place: Place): Promise<void> {
	const { host, port, setting } = place;
	try {
		server.listen(port, host);
		await once(server, 'listening');
	} catch (error) {
		const fault = FAULTS[(error as NodeJS.ErrnoException).code ?? '']?.(place);
		if (fault === undefined) throw error;
		const instead =
			setting === undefined ? fault.instead : `Ange en annan adress och port med ${setting}.`;
		throw new WrongSetting(`${fault.what} ${instead}`, { cause: error });
	}
}

interface Fault {
	what: string;
	instead: string;
}

const noSuchHost = ({ host }: Place): Fault => ({
	what: `Den här datorn har ingen adress ${host}.`,
	instead: 'Ange en som den har med HOST: 127.0.0.1 för den egna datorn eller 0.0.0.0 för alla.'
});

const FAULTS: Readonly<Record<string, (place: Place) => Fault>> = {
	EADDRINUSE: ({ port }) => ({
		what: `Porten ${port} är upptagen av ett annat program.`,
		instead: 'Stoppa det, eller ange en annan port med PORT.'
	}),
	EACCES: ({ port }) => ({
		what: `Programmet får inte lyssna på porten ${port}.`,
		instead: `Ange en port över 1023 med PORT, och låt proxyn ta emot på ${port}.`
	}),
	EADDRNOTAVAIL: noSuchHost,
	ENOTFOUND: noSuchHost,
	EAI_AGAIN: noSuchHost
};
