const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is an id as the product writes them: a UUID in small letters. */
export function isUuid(text: string): boolean {
	return UUID.test(text);
}
