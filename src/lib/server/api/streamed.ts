import { reportFailure } from '../failure/report-failure';

/** How long the reader of an answer may take none of it before it is broken off. */
const IDLE_MS = 60_000;

/**
 * Text or bytes as the body of a response. It is worked out no faster than it is read, and broken off
 * when it is not read at all, so that a program that is gone holds nothing.
 * @param pieces the first is known already, so that what fails before it can be answered as such
 * @param done called once, however it ends
 */
export function streamed<Piece extends string | Uint8Array>(
	first: IteratorResult<Piece, void>,
	pieces: AsyncGenerator<Piece, void>,
	done: () => void
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let idle: NodeJS.Timeout | undefined;
	let known: IteratorResult<Piece, void> | null = first;
	const end = async () => {
		clearTimeout(idle);
		done();
		await pieces.return();
	};
	return new ReadableStream<Uint8Array>(
		{
			async pull(controller) {
				clearTimeout(idle);
				try {
					const { done: ended, value } = known ?? (await pieces.next());
					known = null;
					if (ended) {
						controller.close();
						await end();
						return;
					}
					controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value);
				} catch (error) {
					reportFailure(error, { at: 'api', status: 200 });
					await end();
					throw error;
				}
				idle = setTimeout(() => {
					controller.error(new Error('Nobody read the answer.'));
					void end();
				}, IDLE_MS).unref();
			},
			cancel: end
		},
		{ highWaterMark: 0 }
	);
}
