/** Takes away small pictures that do not come, as in a story that is read offline: its title takes their place. */
export function dropLostPictures(pictures: Iterable<HTMLImageElement>): void {
	for (const picture of pictures) {
		picture.addEventListener("error", () => picture.remove());
		if (picture.complete && picture.naturalWidth === 0) picture.remove();
	}
}
