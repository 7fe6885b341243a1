/** A day and night in each measure of time, where the clocks do not change. */
export const DAY_MINUTES = 24 * 60;
export const DAY_SECONDS = DAY_MINUTES * 60;
export const DAY_MS = DAY_SECONDS * 1000;
