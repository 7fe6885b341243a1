/** Parameters by which an address tells what was just done with a case. */
export const TOLD = { saved: 'sparat', unchanged: 'oandrat', undone: 'angrat' } as const;

/** The parameter by which a page of settings says what was just done there. */
export const DONE = 'klart';

/** The parameter by which a new case's address names the one registered just before. */
export const AFTER = 'efter';
