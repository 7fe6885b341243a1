import loadHighs, { type Highs, type Model } from 'highs';
import type { Recovered } from './attack';
import type { Bounds, Knowledge, Relation } from './knowledge';
import type { Narrowing } from './narrow';

/** What integer programming made of the secrets. */
export interface StrongestVerdict {
	/** Those that can be neither none nor many. */
	recovered: Recovered[];
	/** Those it did not come to an end with in the time it had. */
	undecided: string[];
}

/** What the strongest attack is made on. */
export interface StrongestAttack {
	knowledge: Knowledge;
	narrowing: Narrowing;
	secrets: readonly string[];
	threshold: number;
	/** A solution to begin with: what is true. */
	truth: (name: string) => number;
	/** Seconds for one question. */
	patience: number;
}

/** More persons or days than there are in any group. */
const MANY = 100_000;
const ALMOST = 1e-6;

/**
 * Asks of each secret whether everything that is known leaves it be none or many, by integer
 * programming (HiGHS): exactly, not by following single relations. Many secrets are asked of at
 * once: one solution in which they are many answers for all of them.
 */
export async function attackStrongest(attack: StrongestAttack): Promise<StrongestVerdict> {
	const highs = await loadHighs();
	const verdict: StrongestVerdict = { recovered: [], undecided: [] };
	for (const part of partsOf(attack)) {
		const own = new PartAttack(highs, attack, part);
		try {
			own.run(verdict);
		} finally {
			own.dispose();
		}
	}
	return verdict;
}

/** Numbers that hang together, and the secrets among them. */
interface Part {
	places: number[];
	relations: Relation[];
	secrets: number[];
}

/** The numbers that are not known, in parts that have no relation in common. */
function partsOf({ knowledge, narrowing, secrets }: StrongestAttack): Part[] {
	const isOpen = (place: number) => narrowing.leastOf(place) !== narrowing.mostOf(place);
	const leaders = new Map<number, number>();
	const leaderOf = (place: number): number => {
		let leader = place;
		for (let next = leaders.get(leader); next !== undefined && next !== leader;) {
			leader = next;
			next = leaders.get(leader);
		}
		leaders.set(place, leader);
		return leader;
	};
	const open = knowledge.relations.map((relation) => [...relation.terms.keys()].filter(isOpen));
	for (const [first, ...others] of open) {
		if (first === undefined) continue;
		for (const other of others) leaders.set(leaderOf(other), leaderOf(first));
	}
	const parts = new Map<number, Part>();
	const partOf = (place: number): Part => {
		const leader = leaderOf(place);
		const part = parts.get(leader) ?? { places: [], relations: [], secrets: [] };
		parts.set(leader, part);
		return part;
	};
	knowledge.names.forEach((_, place) => {
		if (isOpen(place)) partOf(place).places.push(place);
	});
	knowledge.relations.forEach((relation, index) => {
		const first = open[index]?.[0];
		if (first !== undefined) partOf(first).relations.push(relation);
	});
	for (const name of secrets) {
		const place = knowledge.place(name);
		partOf(place).secrets.push(place);
	}
	return [...parts.values()].filter((part) => part.secrets.length > 0);
}

/** The attack on one part: a model with a column for each number, and a mark for each secret that is many. */
class PartAttack {
	private readonly model: Model;
	private readonly columns: ReadonlyMap<number, number>;
	private readonly marks = new Map<number, number>();
	private open: Set<number>;

	constructor(
		private readonly highs: Highs,
		private readonly attack: StrongestAttack,
		private readonly part: Part
	) {
		this.columns = new Map(part.places.map((place, column) => [place, column]));
		part.secrets.forEach((place, index) => this.marks.set(place, part.places.length + index));
		this.open = new Set(part.secrets);
		this.model = this.build();
	}

	dispose(): void {
		this.model.dispose();
	}

	run(verdict: StrongestVerdict): void {
		const told = this.part.secrets.filter((place) => !this.columns.has(place));
		for (const place of told) this.tell(verdict, place);
		for (const place of told) this.open.delete(place);
		this.askTogether();
		this.inWholeNumbers();
		this.askTogether();
		for (const place of this.open) this.askOf(place, verdict);
	}

	private build(): Model {
		const marks = [...this.marks].filter(([place]) => this.columns.has(place));
		const numCols = this.part.places.length + this.part.secrets.length;
		const colLower = new Float64Array(numCols);
		const colUpper = new Float64Array(numCols).fill(1);
		this.part.places.forEach((place, column) => {
			const { least, most } = this.boundsOf(place);
			colLower[column] = least;
			colUpper[column] = most;
		});
		const rows = this.part.relations.map((relation) => this.rowOf(relation));
		for (const [place, mark] of marks) {
			// The mark is set only where the number is many.
			const terms: [number, number][] = [
				[this.columns.get(place) ?? 0, 1],
				[mark, -this.attack.threshold]
			];
			rows.push({ terms, least: 0, most: Infinity });
		}
		const starts = [0];
		const indices: number[] = [];
		const values: number[] = [];
		for (const { terms } of rows) {
			for (const [column, value] of terms) {
				indices.push(column);
				values.push(value);
			}
			starts.push(indices.length);
		}
		const model = this.highs.createModel({
			numCols,
			numRows: rows.length,
			sense: this.highs.constants.objectiveSense.maximize,
			colCost: new Float64Array(numCols),
			colLower,
			colUpper,
			rowLower: Float64Array.from(rows, ({ least }) => least),
			rowUpper: Float64Array.from(rows, ({ most }) => most),
			matrix: {
				format: 'csr',
				numRows: rows.length,
				numCols,
				starts: Int32Array.from(starts),
				indices: Int32Array.from(indices),
				values: Float64Array.from(values)
			}
		});
		model.options.set({ output_flag: false, time_limit: this.attack.patience });
		return model;
	}

	/** A relation between open numbers: what is known is taken from its ends. */
	private rowOf({ terms, least, most }: Relation) {
		const row: [number, number][] = [];
		let known = 0;
		for (const [place, times] of terms) {
			const column = this.columns.get(place);
			if (column === undefined) known += times * this.boundsOf(place).least;
			else row.push([column, times]);
		}
		return { terms: row, least: least - known, most: most - known };
	}

	private inWholeNumbers(): void {
		const { integer } = this.highs.constants.variableType;
		const count = this.part.places.length + this.part.secrets.length;
		this.model.changeColsIntegrality(
			{ kind: 'range', from: 0, to: count - 1 },
			Array.from({ length: count }, () => integer)
		);
	}

	/** Makes as many of the open secrets many as it can, again and again while that answers for more. */
	private askTogether(): void {
		for (let before = Infinity; this.open.size > 0 && this.open.size < before;) {
			before = this.open.size;
			for (const [place, mark] of this.marks)
				this.model.changeColCost(mark, this.open.has(place) ? 1 : 0);
			const solution = this.solve();
			if (solution) this.learnFrom(solution);
			if (process.env.SVU_ATTACK_LOG) {
				console.log(
					'together',
					this.part.places.length,
					before,
					'→',
					this.open.size,
					Math.round(performance.now())
				);
			}
		}
		for (const mark of this.marks.values()) this.model.changeColCost(mark, 0);
	}

	/** Strikes off the secrets that a solution shows to be possibly none or many. */
	private learnFrom(solution: Float64Array): void {
		const isWhole = this.part.places.every((_, column) => {
			const value = solution[column] ?? 0;
			return Math.abs(value - Math.round(value)) < ALMOST;
		});
		if (!isWhole) return;
		for (const place of [...this.open]) {
			const value = Math.round(solution[this.columns.get(place) ?? -1] ?? 1);
			if (value === 0 || value >= this.attack.threshold) this.open.delete(place);
		}
	}

	/** Asks of one secret alone. */
	private askOf(place: number, verdict: StrongestVerdict): void {
		const { threshold } = this.attack;
		const many = this.isPossible(place, threshold, MANY);
		if (many === true) return;
		const none = this.isPossible(place, 0, 0);
		if (none === true) return;
		if (many === null || none === null) verdict.undecided.push(this.nameOf(place));
		else this.tell(verdict, place);
	}

	/** Whether a number can lie between two others; null when that takes too long. */
	private isPossible(place: number, least: number, most: number): boolean | null {
		const column = this.columns.get(place) ?? -1;
		const own = this.boundsOf(place);
		const from = Math.max(own.least, least);
		const to = Math.min(own.most, most);
		if (from > to) return false;
		this.model.changeColBounds(column, from, to);
		const solution = this.solve();
		const isDecided = this.model.getModelStatus() === this.highs.constants.modelStatus.infeasible;
		this.model.changeColBounds(column, own.least, own.most);
		if (solution) this.learnFrom(solution);
		return solution ? true : isDecided ? false : null;
	}

	/** A solution, the best that was found in the time there is; null when none was. */
	private solve(): Float64Array | null {
		this.model.run();
		const { modelStatus } = this.highs.constants;
		const status = this.model.getModelStatus();
		if (status === modelStatus.infeasible) return null;
		const { valueValid, colValue } = this.model.getSolution() as {
			valueValid?: boolean;
			colValue: Float64Array;
		};
		if (valueValid === false || colValue.length === 0) return null;
		if (status !== modelStatus.optimal && this.model.info.get('primal_solution_status') !== 2)
			return null;
		return colValue;
	}

	private tell(verdict: StrongestVerdict, place: number): void {
		const { least, most } = this.boundsOf(place);
		const few = this.attack.threshold - 1;
		verdict.recovered.push({
			name: this.nameOf(place),
			least: Math.max(1, least),
			most: Math.min(few, most)
		});
	}

	private boundsOf(place: number): Bounds {
		const { narrowing } = this.attack;
		return { least: narrowing.leastOf(place), most: Math.min(narrowing.mostOf(place), MANY) };
	}

	private nameOf(place: number): string {
		return this.attack.knowledge.names[place] ?? String(place);
	}
}
