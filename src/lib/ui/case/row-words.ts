/** What the rows of a group are called. */
export interface RowWords {
	/** What one row is. */
	noun: string;
	/** What the button for another one says. */
	another: string;
	/** Another one is rare: its button stands among what is rarer, until there are two. */
	rare?: boolean;
}

export const READY_AGAIN: RowWords = {
	noun: 'utskrivningsklar',
	another: 'Återtagen eller utskrivningsklar igen',
	rare: true
};
export const ANOTHER_SIP: RowWords = { noun: 'SIP', another: 'Lägg till SIP', rare: true };
export const PLANNED_AGAIN: RowWords = {
	noun: 'beräknad utskrivning',
	another: 'Lägg till beräknad utskrivning'
};
export const ANOTHER_ANSWER: RowWords = { noun: 'besked', another: 'Lägg till besked' };
export const ANOTHER_STAY: RowWords = {
	noun: 'korttidsvistelse',
	another: 'Lägg till korttidsvistelse'
};
