/** The small picture of a card. It says nothing that the title does not. */
export function thumbnail(address: string): HTMLImageElement {
	const image = new Image(240, 160);
	image.alt = "";
	image.loading = "lazy";
	image.decoding = "async";
	image.src = address;
	return image;
}
