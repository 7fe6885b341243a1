import { now, stockholmMoment } from '../clock';
import { reportFailure } from '../failure/report-failure';
import type { BoardSaying } from '../../domain/board/board-changes';
import type { BoardLine, Interest } from '../board-line';

/** How often an open board is told that the line is up, and its reader is looked up anew. */
const PULSE_MS = 15_000;

/** What an open board hears (server-sent events): nothing about any case. */
type BoardEvent =
	/** The line is up. */
	| 'puls'
	/** Something changed in the reader's committees. */
	| 'andrat'
	/** The reader is no longer signed in, or may no longer see the board. */
	| 'slut';

/** An open board's reader. */
export interface BoardReader {
	interest: Interest;
	/** Whose cases the reader may see at this moment; null when that is over. */
	interestNow: () => Promise<Interest | null>;
}

/**
 * The stream of one open board, as `text/event-stream`. It holds no database connection: between
 * pulses it only waits to be told. It ends when the browser leaves, the reader is signed out, the
 * reader cannot be looked up (the board then says that it is not updated, and tries again), or the
 * process stops.
 */
export function boardStream(
	line: BoardLine,
	{ interest, interestNow }: BoardReader,
	pulseMs: number = PULSE_MS
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let leave = (): void => undefined;
	return new ReadableStream<Uint8Array>({
		start(controller) {
			let open = true;
			const send = (event: BoardEvent): void => {
				const said: BoardSaying = {
					time: stockholmMoment(now()),
					mark: line.mark(listener.interest)
				};
				const text = `event: ${event}\ndata: ${JSON.stringify(said)}\n\n`;
				controller.enqueue(encoder.encode(text));
			};
			const end = (): void => {
				leave();
				controller.close();
			};
			const listener = { interest, changed: () => send('andrat'), ended: end };
			const pulse = async (): Promise<void> => {
				const allowed = await interestNow();
				if (!open) return;
				if (allowed) listener.interest = allowed;
				send(allowed ? 'puls' : 'slut');
				if (!allowed) end();
			};
			const failed = (error: unknown): void => {
				reportFailure(error, { at: 'board stream' });
				if (open) end();
			};
			const timer = setInterval(() => void pulse().catch(failed), pulseMs);
			const unsubscribe = line.join(listener);
			leave = () => {
				open = false;
				clearInterval(timer);
				unsubscribe();
			};
			send('puls');
		},
		cancel: () => leave()
	});
}
