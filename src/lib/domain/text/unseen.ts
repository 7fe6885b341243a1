/** Signs that steer a printer or a screen, and half characters: no stored line has them. */
export const UNSEEN = /[\p{Cc}\p{Cs}]/u;

/** The same in a text of several lines, where those that part lines and words may stand. */
export const UNSEEN_IN_LINES = /[^\P{Cc}\n\t]|\p{Cs}/u;
