import { PHASE_WORDS, type ReportProgress } from '../lib/server/import/held/progress';

/** Tells progress on one line of a terminal; says nothing where standard error is a file or pipe. */
export function progressLine(): { report: ReportProgress; end(): void } {
	const terminal = process.stderr.isTTY;
	let shown = false;
	return {
		report({ phase, done, total }) {
			if (!terminal) return;
			shown = true;
			const rows = total === null ? `${done} rader` : `${done} av ${total} rader`;
			process.stderr.write(`\r\u001b[K${PHASE_WORDS[phase]}: ${rows}`);
		},
		end() {
			if (shown) process.stderr.write('\r\u001b[K');
		}
	};
}
