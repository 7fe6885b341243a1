import { mount, unmount } from 'svelte';
import { idleState } from './idle-time';
import IdleNotice from './IdleNotice.svelte';

/** Tells every tab of the browser when the session was last used in one of them. */
const SEEN = 'svu.anvand';

/**
 * Warns before a session that nobody uses is over, and says when it is. What is typed stays. Use is
 * what reaches the server, in any tab: pages, forms and questions.
 */
export function watchIdle(since: number): () => void {
	let seen = since;
	let timer: ReturnType<typeof setTimeout> | undefined;
	let notice: { state: string; words: Record<string, unknown> } | null = null;

	const show = (state: 'used' | 'ending' | 'over'): void => {
		if (notice?.state === state || (notice === null && state === 'used')) return;
		if (notice) void unmount(notice.words);
		const props = { over: state === 'over' };
		notice =
			state === 'used'
				? null
				: { state, words: mount(IdleNotice, { target: document.body, props }) };
	};
	const look = (): void => {
		seen = Math.max(seen, Number(localStorage.getItem(SEEN)) || 0);
		const { state, forMs } = idleState(seen, Date.now());
		show(state);
		clearTimeout(timer);
		if (Number.isFinite(forMs)) timer = setTimeout(look, forMs);
	};
	const use = (): void => {
		localStorage.setItem(SEEN, String(Date.now()));
		look();
	};
	const asked = new PerformanceObserver((list) => {
		const entries = list.getEntries() as PerformanceResourceTiming[];
		if (entries.some(({ initiatorType }) => initiatorType === 'fetch')) use();
	});
	asked.observe({ type: 'resource' });
	addEventListener('storage', look);
	// A computer that has slept has counted no time.
	document.addEventListener('visibilitychange', look);
	look();

	return () => {
		clearTimeout(timer);
		asked.disconnect();
		removeEventListener('storage', look);
		document.removeEventListener('visibilitychange', look);
		show('used');
	};
}
