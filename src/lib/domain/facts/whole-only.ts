/**
 * The start of the names of facts that are kept for the whole of a month only, and not for each
 * ward, plan and so on: nobody asks for them there, and every sum would grow by them.
 */
export const WHOLE_ONLY = 'brist/';
