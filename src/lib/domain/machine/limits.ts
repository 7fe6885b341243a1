/** Questions that a key may put in a minute; a report asks some tens when it is refreshed. */
export const QUESTIONS_A_MINUTE = 120;
/** Questions of a key that are answered at once; the next ones wait for their turn. */
export const ANSWERED_AT_ONCE = 2;
/** Questions of a key that may wait. */
export const MOST_WAITING = 20;
