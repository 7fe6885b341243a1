/** Longest note, in characters: free text is short (domain.md §3). */
export const NOTE_MAX = 300;
/** Longest case number, in characters. */
export const NUMBER_MAX = 40;
/** Most events, SIPs, short stays or codes of a case: far above any real one, it bounds the document. */
export const LOG_MAX = 100;
