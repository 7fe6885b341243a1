/**
 * What a case form needs when somebody uses it, fetched then and not with the page
 * (form-extras.svelte.ts).
 */
export { default as DraftDesk } from './DraftDesk.svelte';
export { default as SimilarHint } from './SimilarHint.svelte';
