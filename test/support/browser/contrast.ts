/** How far a text stands off its ground by WCAG 2: from 1, the same, to 21, black on white. */
export function contrast(one: string, other: string): number {
	const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}

/** @param colour `#00594a` */
function luminance(colour: string): number {
	const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
	if (!parts) throw new Error(`Expected a colour like #00594a, found “${colour}”`);
	const [red = 0, green = 0, blue = 0] = parts.slice(1).map((part) => {
		const share = Number.parseInt(part, 16) / 255;
		return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
