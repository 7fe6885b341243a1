/**
 * A number that takes part in sums everybody can check: of groups in a period, of periods in a
 * group. Every cell stands in two sums, so that it is an arc between two of them: what one cell
 * gains along a circle of hidden cells, the others give back, and all sums stay (Cox, Network
 * models for complementary cell suppression, 1995).
 */
export interface SumCell {
	/** The sums it stands in. */
	from: number;
	to: number;
	value: number;
	/** What everybody knows about the number while it is hidden. */
	least: number;
	most: number;
	/** What everybody knows about it while it is shown: one value, or a few where it is rounded. */
	shownLeast: number;
	shownMost: number;
	/** What it costs to hide it: persons. Infinity where it has to stay shown. */
	cost: number;
}

/** The cells of sums, and which of them are hidden, by their place. */
export interface SumNetwork {
	cells: readonly SumCell[];
	hidden: Set<number>;
}

/** What a hidden number can be, given all sums; each bound is followed no further than asked. */
export interface CellRange {
	least: number;
	most: number;
}

/** The changes of cells that are made so far, by their place. */
type Flow = Map<number, number>;

/**
 * The values a cell can have, to at most `reach` above and below its own. Whole numbers in sums
 * of this kind can take every value between.
 */
export function rangeOf(network: SumNetwork, place: number, reach: number): CellRange {
	const cell = network.cells[place];
	if (cell === undefined) throw new RangeError(`no cell ${place}`);
	const up = pushed(network, place, 1, reach).amount;
	const down = pushed(network, place, -1, reach).amount;
	return { least: cell.value - down, most: cell.value + up };
}

/**
 * Hides further cells, at the least cost a path at a time, until the cell can be `reach` larger.
 * Answers whether it can.
 */
export function openUpwards(network: SumNetwork, place: number, reach: number): boolean {
	const { amount, used } = pushed(network, place, 1, reach, true);
	for (const other of used) network.hidden.add(other);
	return amount >= reach;
}

/** Moves a cell step by step along circles, at the least cost; hides nothing unless `hiding`. */
function pushed(
	network: SumNetwork,
	place: number,
	direction: 1 | -1,
	reach: number,
	hiding = false
): { amount: number; used: Set<number> } {
	const { cells, hidden } = network;
	const flow: Flow = new Map();
	const used = new Set<number>();
	const own = cells[place];
	if (own === undefined) return { amount: 0, used };
	const isOpen = (other: number) => hidden.has(other) || used.has(other);
	let amount = 0;
	const room = direction === 1 ? own.most - own.value : own.value - own.least;
	const wanted = Math.min(reach, room);
	while (amount < wanted) {
		// A cell that grows takes from the sum it comes from and gives to the one it goes to.
		const [start, goal] = direction === 1 ? [own.to, own.from] : [own.from, own.to];
		const path = cheapestPath(cells, { start, goal, without: place, flow, isOpen, hiding });
		if (path === null) break;
		const step = Math.min(wanted - amount, ...path.map(({ room: most }) => most));
		for (const { place: other, sign } of path) {
			flow.set(other, (flow.get(other) ?? 0) + sign * step);
			if (!isOpen(other) && !staysShown(cells[other], flow.get(other) ?? 0)) used.add(other);
		}
		amount += step;
	}
	return { amount, used };
}

function staysShown(cell: SumCell | undefined, change: number): boolean {
	if (cell === undefined) return true;
	const value = cell.value + change;
	return value >= cell.shownLeast && value <= cell.shownMost;
}

interface Step {
	place: number;
	/** Whether the cell grows or shrinks. */
	sign: 1 | -1;
	/** By how much it can. */
	room: number;
}

interface Search {
	start: number;
	goal: number;
	without: number;
	flow: Flow;
	isOpen: (place: number) => boolean;
	hiding: boolean;
}

/** Dijkstra over sums; a shown cell costs its persons, a hidden one nothing. */
function cheapestPath(cells: readonly SumCell[], search: Search): Step[] | null {
	const { start, goal } = search;
	const arcs = arcsOf(cells);
	const costs = new Map([[start, 0]]);
	const before = new Map<number, { from: number; step: Step }>();
	const done = new Set<number>();
	for (;;) {
		const next = nearest(costs, done);
		if (next === null) return null;
		if (next === goal) break;
		done.add(next);
		const spent = costs.get(next) ?? 0;
		for (const { place, to, sign } of arcs.get(next) ?? []) {
			if (place === search.without || done.has(to)) continue;
			const step = stepAlong(cells[place], place, sign, search);
			if (step === null) continue;
			const cost = spent + step.cost;
			if (cost >= (costs.get(to) ?? Infinity)) continue;
			costs.set(to, cost);
			before.set(to, { from: next, step });
		}
	}
	const path: Step[] = [];
	for (let sum = goal; sum !== start;) {
		const entry = before.get(sum);
		if (entry === undefined) return null;
		path.push(entry.step);
		sum = entry.from;
	}
	return path;
}

/** The step that a cell allows in a direction, and what it costs; null when it allows none. */
function stepAlong(
	cell: SumCell | undefined,
	place: number,
	sign: 1 | -1,
	{ flow, isOpen, hiding }: Search
): (Step & { cost: number }) | null {
	if (cell === undefined) return null;
	const value = cell.value + (flow.get(place) ?? 0);
	const within = (least: number, most: number) => (sign === 1 ? most - value : value - least);
	const open = isOpen(place);
	const free = open ? within(cell.least, cell.most) : within(cell.shownLeast, cell.shownMost);
	if (free > 0) return { place, sign, room: free, cost: 0 };
	if (open || !hiding || cell.cost === Infinity) return null;
	const room = within(cell.least, cell.most);
	// Every further cell costs something, so that of two ways the one with fewer is taken.
	return room > 0 ? { place, sign, room, cost: cell.cost + 1 } : null;
}

interface Arc {
	place: number;
	to: number;
	sign: 1 | -1;
}

const known = new WeakMap<readonly SumCell[], Map<number, Arc[]>>();

function arcsOf(cells: readonly SumCell[]): Map<number, Arc[]> {
	const before = known.get(cells);
	if (before) return before;
	const arcs = new Map<number, Arc[]>();
	const add = (from: number, arc: Arc) => {
		const others = arcs.get(from);
		if (others) others.push(arc);
		else arcs.set(from, [arc]);
	};
	cells.forEach(({ from, to }, place) => {
		add(from, { place, to, sign: 1 });
		add(to, { place, to: from, sign: -1 });
	});
	known.set(cells, arcs);
	return arcs;
}

function nearest(costs: ReadonlyMap<number, number>, done: ReadonlySet<number>): number | null {
	let best: number | null = null;
	for (const [sum, cost] of costs) {
		if (done.has(sum)) continue;
		if (best === null || cost < (costs.get(best) ?? Infinity)) best = sum;
	}
	return best;
}
