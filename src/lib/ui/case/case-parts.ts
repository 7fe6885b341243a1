/** What of a case's page the server draws and a browser fetches afterwards: nothing is typed in it. */
export { default as CaseHistory } from './CaseHistory.svelte';
export { default as CaseNotices } from './CaseNotices.svelte';
