/** What a list's box needs when somebody writes in it, fetched then and not with the page. */
export { ListBox } from './list-box.svelte';
export { default as ListMatches } from './ListMatches.svelte';
