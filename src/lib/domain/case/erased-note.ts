/** What stands in the history in place of a note that was erased from it. */
export const ERASED_NOTE = '(utplånad)';
