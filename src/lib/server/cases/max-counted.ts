/** Counting stops here: nobody pages further, and the page costs the same at any number. */
export const MAX_COUNTED = 10_000;

/** As many can be named one by one, and sorted whole; more are asked for one by one, in the order of an index. */
export const MOST_NAMED = 50_000;
