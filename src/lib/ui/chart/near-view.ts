/**
 * Calls `seen` once, when the element comes near the viewport or the page is about to be printed.
 * Returns how to stop waiting.
 */
export function whenNear(element: Element, seen: () => void): () => void {
	const observer = new IntersectionObserver(
		(entries) => {
			if (entries.some((entry) => entry.isIntersecting)) now();
		},
		{ rootMargin: '600px' }
	);
	const stop = () => {
		observer.disconnect();
		removeEventListener('beforeprint', now);
	};
	function now() {
		stop();
		seen();
	}
	observer.observe(element);
	addEventListener('beforeprint', now);
	return stop;
}
