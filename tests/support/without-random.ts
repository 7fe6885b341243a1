/**
 * A text without what is drawn or measured (ids, digests, parts of a second), in which a year or a number may stand by
 * chance.
 */
export function withoutRandom(text: string): string {
	return text.replace(
		/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9a-f]{32,}|(?<=:\d\d)\.\d+/g,
		''
	);
}
