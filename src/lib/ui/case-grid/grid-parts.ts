/** What the edited list needs once something is typed, marked or answered in it. */
export { changesTyped } from '../../domain/case-grid/row-change';
export { default as EffortMeasure } from '../benefit/EffortMeasure.svelte';
export { default as ChangedCases } from '../import/ChangedCases.svelte';
export { default as FillMarked } from './FillMarked.svelte';
export { default as RowMessages } from './RowMessages.svelte';
export { savedWords } from './saved-words';
export { default as UndoRows } from './UndoRows.svelte';
export { writeOut } from './write-out';
