/** A part of a page of words. */
export interface WrittenPart {
	title: string;
	paragraphs: readonly string[];
	/** What it goes through, each with what it means. */
	points?: readonly { term: string; meaning: string }[];
	/** Where it leads. */
	links?: readonly { label: string; href: string }[];
}

/** A page of words, shown in the app and kept in docs: both are made of it, so that they say the same. */
export interface WrittenPage {
	title: string;
	parts: readonly WrittenPart[];
}

/** The page as a document. */
export function inMarkdown({ title, parts }: WrittenPage): string {
	const written = parts.map(({ title: part, paragraphs, points = [], links = [] }) =>
		[
			`## ${part}`,
			...paragraphs,
			...list(points.map(({ term, meaning }) => `**${term}**: ${meaning}`)),
			...list(links.map(({ label, href }) => `[${label}](${href})`))
		].join('\n\n')
	);
	return `# ${title}\n\n${written.join('\n\n')}\n`;
}

function list(items: readonly string[]): string[] {
	return items.length > 0 ? [items.map((item) => `- ${item}`).join('\n')] : [];
}
