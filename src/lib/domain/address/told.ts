/** Parameters by which an address tells what was just done with a case. */
export const TOLD = { saved: 'sparat', unchanged: 'oandrat', undone: 'angrat' } as const;

/** The parameter by which a new case's address names the one registered just before. */
export const AFTER = 'efter';
