/**
 * Calls `seen` once, when the element comes near the viewport. Returns how to stop waiting.
 */
export function whenNear(element: Element, seen: () => void): () => void {
	const observer = new IntersectionObserver(
		(entries) => {
			if (!entries.some((entry) => entry.isIntersecting)) return;
			observer.disconnect();
			seen();
		},
		{ rootMargin: '600px' }
	);
	observer.observe(element);
	return () => observer.disconnect();
}
