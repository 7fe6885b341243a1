/** A value that would like to stand at a point. */
export interface LabelWish {
	text: string;
	/** Centre of the text, in pixels. */
	x: number;
	y: number;
	width: number;
	height: number;
}

/** Room for labels: nothing is written outside. */
export interface LabelArea {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/**
 * The labels that fit: first come, first served, and one that would stand over another is
 * left out rather than made unreadable (its figure is in the table). A label that would
 * cross the edge is moved inside.
 */
export function placeLabels<Wish extends LabelWish>(
	wishes: readonly Wish[],
	area: LabelArea
): Wish[] {
	const placed: Wish[] = [];
	for (const wish of wishes) {
		const label = {
			...wish,
			x: clamp(wish.x, area.left + wish.width / 2, area.right - wish.width / 2),
			y: clamp(wish.y, area.top + wish.height / 2, area.bottom - wish.height / 2)
		};
		if (!placed.some((other) => overlaps(label, other))) placed.push(label);
	}
	return placed;
}

function clamp(value: number, low: number, high: number): number {
	return Math.max(low, Math.min(high, value));
}

function overlaps(a: LabelWish, b: LabelWish): boolean {
	return (
		Math.abs(a.x - b.x) < (a.width + b.width) / 2 + 2 &&
		Math.abs(a.y - b.y) < (a.height + b.height) / 2
	);
}
