/** What keeps an open board current, and tells what an update changed. Fetched when the board is there. */
export { boardChanges, changeWords } from '../../domain/board/board-changes';
export { LiveBoard } from './live-board.svelte';
