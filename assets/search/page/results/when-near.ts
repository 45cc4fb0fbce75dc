/**
 * Acts once, when a place comes within half a screen of what is seen, or has been left behind.
 *
 * @returns has it act no more
 */
export function whenNear(place: Element, act: () => void): () => void {
	const observer = new IntersectionObserver(
		(seen) => {
			if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			act();
		},
		{ rootMargin: "999999px 0px 50%" },
	);
	observer.observe(place);
	return () => observer.disconnect();
}
