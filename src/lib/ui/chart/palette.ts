/** The colours a chart is drawn in, read from the design tokens of where it stands. */
export interface Palette {
	now: string;
	before: string;
	earlier: string;
	target: string;
	women: string;
	men: string;
	unknown: string;
	grid: string;
	ink: string;
	inkSoft: string;
	surface: string;
	font: string;
}

/** The design token of each colour. */
const TOKENS: Record<Exclude<keyof Palette, 'font'>, string> = {
	now: '--chart-now',
	before: '--chart-before',
	earlier: '--chart-earlier',
	target: '--chart-target',
	women: '--chart-women',
	men: '--chart-men',
	unknown: '--chart-unknown',
	grid: '--chart-grid',
	ink: '--ink',
	inkSoft: '--ink-soft',
	surface: '--ground'
};

/**
 * Reads the palette as it is right now. A token may be a pair for light and dark or a system
 * colour, which only a real property resolves; hence the probe.
 */
export function readPalette(near: HTMLElement): Palette {
	const probe = document.createElement('span');
	probe.hidden = true;
	near.append(probe);
	const style = getComputedStyle(probe);
	const colours = Object.entries(TOKENS).map(([name, token]) => {
		probe.style.color = `var(${token})`;
		return [name, style.color];
	});
	const font = style.fontFamily;
	probe.remove();
	return { ...(Object.fromEntries(colours) as Omit<Palette, 'font'>), font };
}
