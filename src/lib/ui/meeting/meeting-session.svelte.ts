import { asStored } from '../../domain/form/as-stored';
import { problemAt, type FormAnswer, type NamedAnswer } from '../../domain/form/form-answer';
import { isMinuted, type MeetingPoint } from '../../domain/meeting/meeting';
import type { DraftKey } from '../../domain/sign-in/draft-key';
import { KeptMeeting } from './kept';
import { Outbox, type Letter, type Reply } from './outbox.svelte';

/** What is written at a point of the agenda. */
export interface Written {
	notes: string;
	decision: string;
}

/** A point as this screen has it. */
export interface PointState extends Written {
	/** As the server is known to have it. */
	saved: Written;
	/** The revision that `saved` is. */
	revision: number;
	/** Why the server did not take what is written; '' when it did. */
	problem: string;
	/** What somebody else wrote there meanwhile; null when nobody did, or it has been met. */
	theirs: (Written & { revision: number }) | null;
}

/** An action as it is typed, by field. */
export type ActionFields = Readonly<Record<string, string>>;

/** An action that was written here. */
export interface SentAction {
	id: string;
	fields: ActionFields;
	/** It stands with the server. */
	saved: boolean;
	answer: FormAnswer | null;
}

/** What lies in the browser until the server has it. */
interface Kept {
	points: Record<string, Written & { revision: number }>;
	actions: { id: string; fields: ActionFields }[];
}

const PAUSE_MS = 800;

/**
 * What is written while a meeting is shown: kept in the browser at once, sent when the typing stops, and
 * sent again until the server has answered.
 */
export class MeetingSession {
	points: Readonly<Record<string, PointState>> = $state.raw({});
	actions = $state.raw<readonly SentAction[]>([]);
	/** Whether the browser keeps what the server has not taken. */
	keeps = $state(false);

	readonly outbox: Outbox;
	#kept: KeptMeeting | null = null;
	/** What was last sent of each point. */
	#sent: Record<string, Written> = {};
	#pause: ReturnType<typeof setTimeout> | undefined;

	constructor(page: string, points: readonly MeetingPoint[]) {
		this.outbox = new Outbox(page, (letter, reply) => this.#replied(letter, reply));
		for (const { id, notes, decision, revision } of points) {
			const saved = { notes, decision };
			this.#set(id, { ...saved, saved, revision, problem: '', theirs: null });
		}
	}

	/** Takes up what was left in this browser, and begins to send; gives what ends it. */
	start(key: DraftKey | null, meeting: string): () => void {
		const stop = this.outbox.start();
		let ended = false;
		if (key) {
			void KeptMeeting.open(key, meeting, (left) => this.#adopt(left)).then((kept) => {
				if (ended) return kept?.close();
				this.#kept = kept;
				this.keeps = kept !== null;
				if (this.isUnsaved) void this.#keep();
			});
		}
		return () => {
			ended = true;
			clearTimeout(this.#pause);
			stop();
			this.#kept?.close();
		};
	}

	/** Something is written that the server does not have. */
	get isUnsaved(): boolean {
		return this.actions.some(({ saved }) => !saved) || this.unsavedPoints().length > 0;
	}

	/** The points at which something is written. */
	get minuted(): string[] {
		return Object.entries(this.points).flatMap(([id, point]) => (isMinuted(point) ? [id] : []));
	}

	/** Something is written at a point. */
	write(id: string, change: Partial<Written>): void {
		const point = this.points[id];
		if (!point) return;
		this.#set(id, { ...point, ...change, problem: '' });
		void this.#keep();
		clearTimeout(this.#pause);
		this.#pause = setTimeout(() => this.send(), PAUSE_MS);
	}

	/** Sends what is written and not yet sent. */
	send(): void {
		clearTimeout(this.#pause);
		for (const id of this.unsavedPoints()) {
			const point = this.points[id];
			if (point?.problem === '' && point.theirs === null) this.outbox.put(this.#letterOf(id));
		}
	}

	/** Goes on from what somebody else wrote: with it before what is written here, or without it. */
	meet(id: string, { withTheirs }: { withTheirs: boolean }): void {
		const point = this.points[id];
		if (!point?.theirs) return;
		const { revision, ...theirs } = point.theirs;
		const written = withTheirs
			? {
					notes: joined(theirs.notes, point.notes),
					decision: joined(theirs.decision, point.decision)
				}
			: { notes: point.notes, decision: point.decision };
		this.#set(id, { ...point, ...written, saved: theirs, revision, theirs: null });
		void this.#keep();
		this.send();
	}

	/** Adds an action, which stands here at once. */
	addAction(fields: ActionFields): void {
		this.#takeAction({ id: crypto.randomUUID(), fields, saved: false, answer: null });
		void this.#keep();
	}

	/** Takes a refused action away, so that it can be written again. */
	takeBack(id: string): ActionFields | null {
		const found = this.actions.find((action) => action.id === id);
		this.actions = this.actions.filter((action) => action.id !== id);
		void this.#keep();
		return found?.fields ?? null;
	}

	/** The points that the server has not as they are written. */
	unsavedPoints(): string[] {
		return Object.entries(this.points).flatMap(([id, point]) =>
			isSame(point, point.saved) ? [] : [id]
		);
	}

	#set(id: string, point: PointState): void {
		this.points = { ...this.points, [id]: point };
	}

	#takeAction(action: SentAction): void {
		this.actions = [...this.actions.filter(({ id }) => id !== action.id), action];
		const fields = { ...action.fields, id: action.id };
		this.outbox.put({ id: action.id, action: 'atgard', fields: () => fields });
	}

	#letterOf(point: string): Letter {
		const send = crypto.randomUUID();
		const fields = () => {
			const { notes = '', decision = '', revision = 0 } = this.points[point] ?? {};
			this.#sent[point] = { notes, decision };
			return { point, notes, decision, revision: String(revision), send };
		};
		return { id: point, action: 'anteckna', fields };
	}

	#replied(letter: Letter, { taken, data }: Reply): void {
		if (letter.action === 'atgard') {
			const answer = taken ? null : (data as NamedAnswer).answer;
			this.actions = this.actions.map((action) =>
				action.id === letter.id ? { ...action, saved: taken, answer } : action
			);
		} else this.#noted(letter, taken, data);
		void this.#keep();
	}

	/** What was sent may be older than what is written by now; the rest is sent in its turn. */
	#noted({ id }: Letter, taken: boolean, data: unknown): void {
		const point = this.points[id];
		if (!point) return;
		const now = nowIn(data);
		if (now) {
			const { revision, ...saved } = now;
			const sent = this.#sent[id] ?? saved;
			// One that was taken the first time it was sent, and written over since, is met like any other.
			const isOwn = taken && isSame(saved, sent);
			this.#set(id, isOwn ? { ...point, saved, revision } : { ...point, theirs: now });
			if (isOwn && !isSame(point, saved)) this.send();
			return;
		}
		const { answer } = data as NamedAnswer;
		const problem =
			problemAt(answer, 'notes') ?? problemAt(answer, 'decision') ?? problemAt(answer, '') ?? '';
		this.#set(id, { ...point, problem });
	}

	#adopt(left: readonly string[]): string {
		for (const text of left) {
			const { points, actions } = JSON.parse(text) as Kept;
			for (const [id, { revision, ...written }] of Object.entries(points)) {
				const point = this.points[id];
				if (point) this.#set(id, { ...point, ...written, revision });
			}
			for (const { id, fields } of actions) {
				this.#takeAction({ id, fields, saved: false, answer: null });
			}
		}
		this.send();
		return JSON.stringify(this.#unsaved());
	}

	async #keep(): Promise<void> {
		const text = this.isUnsaved ? JSON.stringify(this.#unsaved()) : null;
		this.keeps = (await this.#kept?.put(text)) ?? false;
	}

	#unsaved(): Kept {
		const points = this.unsavedPoints().flatMap((id) => {
			const point = this.points[id];
			if (!point) return [];
			const { notes, decision, revision } = point;
			return [[id, { notes, decision, revision }] as const];
		});
		return {
			points: Object.fromEntries(points),
			actions: this.actions.filter(({ saved }) => !saved).map(({ id, fields }) => ({ id, fields }))
		};
	}
}

function isSame(one: Written, other: Written): boolean {
	return (
		asStored(one.notes) === asStored(other.notes) &&
		asStored(one.decision) === asStored(other.decision)
	);
}

/** How the point stands with the server, where the answer tells of it. */
function nowIn(data: unknown): (Written & { revision: number }) | null {
	const isTold = typeof data === 'object' && data !== null && 'now' in data;
	return isTold ? (data.now as Written & { revision: number }) : null;
}

function joined(theirs: string, own: string): string {
	return theirs === '' || own.includes(theirs) ? own : `${theirs}\n${own}`.trim();
}
