import { error } from '@sveltejs/kit';

/**
 * Reads what an address asks a page for. What it asks for in vain is never passed over: the
 * answer would be to another question.
 * @param read gives the address, and tells in sentences what of it cannot be answered
 * @throws 400 with those sentences
 */
export function readAddress<Address>(read: (unread: string[]) => Address): Address {
	const unread: string[] = [];
	const address = read(unread);
	if (unread.length > 0) refuseAddress(unread.join(' '));
	return address;
}

/**
 * Refuses an address for what is known first when the database has been asked.
 * @throws 400 with the sentence, always
 */
export function refuseAddress(sentence: string): never {
	error(400, sentence);
}
