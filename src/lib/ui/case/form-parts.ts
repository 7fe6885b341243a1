/**
 * What a case form needs when somebody uses it or the server asks something, fetched then and not
 * with the page (form-extras.svelte.ts).
 */
export { default as DraftDesk } from './DraftDesk.svelte';
export { default as FormQuestion } from './FormQuestion.svelte';
export { default as SimilarHint } from './SimilarHint.svelte';
