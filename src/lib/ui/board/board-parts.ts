/** What the board needs once something is registered on it, fetched then and not with the page. */
export { default as RowRegistering } from './RowRegistering.svelte';
export { default as SavedInCase } from './SavedInCase.svelte';
