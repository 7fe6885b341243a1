/** A text as the name of a file, without what no file system takes in a name. */
export function asFileName(text: string): string {
	return text.replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-');
}
