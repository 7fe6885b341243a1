/** How a request went, as the person who made it sees it. */
export type Answer =
	/** Answered, and neither of the below. */
	| 'answered'
	/** 503 with words and `Retry-After`: the server says that it cannot just now. */
	| 'announced'
	/** Any other answer of 500 or more. */
	| 'failed'
	/** Nobody listened, or the connection was cut. */
	| 'unreached'
	/** No answer within `PATIENCE_MS`. */
	| 'hung';

/** What a person waits for an answer at most. */
export const PATIENCE_MS = 30_000;

/** What a run came to. */
export class Tally {
	readonly answers: Record<Answer, number> = {
		answered: 0,
		announced: 0,
		failed: 0,
		unreached: 0,
		hung: 0
	};
	/** Numbers of cases whose saving was acknowledged, with the version that was. */
	readonly acknowledged = new Map<string, number>();
	/** Numbers of cases that were sent, acknowledged or not. */
	readonly sent = new Set<string>();
	/** What should not have been answered, the first few. */
	readonly remarks: string[] = [];

	note(answer: Answer, what: string): void {
		this.answers[answer] += 1;
		if (answer === 'failed' || answer === 'hung') this.remark(`${answer}: ${what}`);
	}

	remark(words: string): void {
		if (this.remarks.length < MOST_REMARKS) this.remarks.push(words);
	}

	/** The run in one line. */
	inWords(): string {
		const answers = Object.entries(this.answers).map(([answer, count]) => `${count} ${answer}`);
		return [`${this.acknowledged.size} cases acknowledged`, ...answers].join(', ');
	}
}

const MOST_REMARKS = 20;
