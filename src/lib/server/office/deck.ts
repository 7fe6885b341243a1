import type { OfficeChart } from './chart';
import type { FileProperties } from './package';
import type { OfficeTable } from './table';

/** Slides (PPTX) as plain data. */
export interface Deck extends FileProperties {
	/** The kommun's own file of slides or template, whose look these get; judged by `judgeTemplate`. */
	template?: Uint8Array;
	slides: readonly Slide[];
}

/** A slide. One with neither chart, table nor text begins the deck or a part of it. */
export interface Slide {
	title: string;
	subtitle?: string;
	chart?: OfficeChart;
	/** Beside the first. */
	second?: OfficeChart;
	/** By itself on a slide it goes on on others where it has more rows than one has room for. */
	table?: OfficeTable;
	/** Points of text. */
	text?: readonly string[];
	footer: string;
	/** What the speaker says: a paragraph each. */
	notes: readonly string[];
}
