/**
 * Writes a command's result, whole, to standard output. A reader that has seen enough
 * (`svu export cases | head`) ends it without a fuss.
 */
export async function printResult(
	pieces: string | AsyncIterable<string | Uint8Array>
): Promise<void> {
	// The failed write below says the same; without a listener the event would end the process.
	process.stdout.on('error', heardBelow);
	try {
		for await (const piece of typeof pieces === 'string' ? [pieces] : pieces) await write(piece);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EPIPE') throw error;
	} finally {
		process.stdout.off('error', heardBelow);
	}
}

function write(piece: string | Uint8Array): Promise<void> {
	return new Promise((resolve, reject) => {
		process.stdout.write(piece, (error) => (error ? reject(error) : resolve()));
	});
}

function heardBelow(): void {
	return undefined;
}
