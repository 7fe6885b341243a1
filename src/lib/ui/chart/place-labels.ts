/** A value that would like to stand at a point. */
export interface LabelWish {
	text: string;
	/** Centre of the text, in pixels. */
	x: number;
	y: number;
	width: number;
	height: number;
	/** The y where it may stand instead, on the other side of its point. */
	other?: number;
}

/** Something that is drawn, which no label may cover: its centre and size, in pixels. */
export type Obstacle = Pick<LabelWish, 'x' | 'y' | 'width' | 'height'>;

/** Room for labels: nothing is written outside. */
export interface LabelArea {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/**
 * The labels that fit: first come, first served. One that would stand over another, or over a marker,
 * stands on the other side of its point, or else is left out rather than made unreadable (its figure is
 * in the table). A label that would cross the edge is moved inside.
 */
export function placeLabels<Wish extends LabelWish>(
	wishes: readonly Wish[],
	area: LabelArea,
	markers: readonly Obstacle[] = []
): Wish[] {
	const placed: Wish[] = [];
	for (const wish of wishes) {
		const ways = [wish.y, ...(wish.other === undefined ? [] : [wish.other])].map((y) => ({
			...wish,
			x: clamp(wish.x, area.left + wish.width / 2, area.right - wish.width / 2),
			y: clamp(y, area.top + wish.height / 2, area.bottom - wish.height / 2)
		}));
		const free = ways.find(
			(label) => ![...placed, ...markers].some((other) => overlaps(label, other))
		);
		if (free) placed.push(free);
	}
	return placed;
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(high, value));
}

function overlaps(a: Obstacle, b: Obstacle): boolean {
	return (
		Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 2 &&
		Math.abs(a.y - b.y) < (a.height + b.height) / 2
	);
}
