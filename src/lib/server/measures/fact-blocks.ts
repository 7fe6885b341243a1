import { monthsBetween, yearOf, type Month } from '../../domain/calendar/month';
import type { FactTable } from '../../domain/measures/fact-table';

/**
 * Months of groups that are kept in memory, by all questions together; one is some 10 kB. What
 * there is no room for is read again each time it is needed.
 */
const ROOM = 6_000;

let taken = 0;

/** The months of a block, in order. */
type Months = readonly Month[];

/**
 * The facts of a long period, read a calendar year at a time, so that a question about ten years
 * takes no more memory than one about a few, and what is read between two waits holds nobody up.
 * Let go of with `release`.
 */
export class FactBlocks {
	readonly #load: (span: { from: Month; to: Month }) => Promise<FactTable>;
	readonly #blocks: Months[];
	readonly #kept = new Map<Months, { table: FactTable; size: number }>();
	#released = false;

	/** @param load reads the facts of some months, from the first to the last */
	constructor(
		{ from, to }: { from: Month; to: Month },
		load: (span: { from: Month; to: Month }) => Promise<FactTable>
	) {
		const years = new Map<number, Month[]>();
		for (const month of monthsBetween(from, to)) {
			years.set(yearOf(month), [...(years.get(yearOf(month)) ?? []), month]);
		}
		this.#load = load;
		this.#blocks = [...years.values()];
	}

	/** The facts, block by block in the order of the months. */
	async *tables(): AsyncGenerator<{ months: Months; table: FactTable }> {
		for (const months of this.#blocks) yield { months, table: await this.#tableOf(months) };
	}

	/** Gives back the room that was taken. */
	release(): void {
		this.#released = true;
		for (const { size } of this.#kept.values()) taken -= size;
		this.#kept.clear();
	}

	async #tableOf(months: Months): Promise<FactTable> {
		const kept = this.#kept.get(months);
		if (kept) return kept.table;
		const [from = '', to = ''] = [months[0], months.at(-1)];
		const table = await this.#load({ from, to });
		const size = sizeOf(table);
		if (!this.#released && taken + size <= ROOM) {
			taken += size;
			this.#kept.set(months, { table, size });
		}
		return table;
	}
}

function sizeOf({ groups, activity, released }: FactTable): number {
	const months = [...(released ?? { groups }).groups.values()].map((group) => group.size);
	return months.reduce((sum, size) => sum + size, released?.whole.size ?? activity.size);
}
