import sharp, { type Sharp } from "sharp";
import type { Focal } from "../../../_includes/domain/article/article.ts";

/** A size in pixels. */
export interface Size {
	readonly width: number;
	readonly height: number;
}

/** At the four corners of the square that a face fills, so that a cut shows: no other part of the scene has these colours. */
const CORNERS = ["#ff0000", "#00ff00", "#0000ff", "#ff00ff"] as const;

/** How high a face is, as a share of the shorter side of its scene. */
const FACE = 0.22;

/**
 * A scene with a face around a place. As a PNG.
 *
 * @param sign whether something draws the eye elsewhere
 */
export const drawnFace = (size: Size, focal: Focal, sign = true): Promise<Buffer> =>
	sharp(Buffer.from(faceDrawing(size, focal, sign)))
		.png()
		.toBuffer();

/** The same as an SVG. */
export function faceDrawing({ width, height }: Size, focal: Focal, sign = true): string {
	const [x, y] = [(focal.x / 100) * width, (focal.y / 100) * height];
	const half = halfFace({ width, height });
	const dot = half / 4;
	const corners = CORNERS.map((colour, at) => {
		const [left, top] = [x + (at % 2 ? half - dot : -half), y + (at > 1 ? half - dot : -half)];
		return `<rect x="${left}" y="${top}" width="${dot}" height="${dot}" fill="${colour}"/>`;
	}).join("");
	const [away, across] = [focal.x < 50 ? width * 0.75 : width * 0.05, sign ? width / 5 : 0];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#8aa0b0"/>
<rect y="60%" width="100%" height="40%" fill="#5d7f4a"/><rect x="${away}" y="${height * 0.6}" width="${across}" height="${height / 8}" fill="#ffe94a"/>
<ellipse cx="${x}" cy="${y}" rx="${half * 0.8}" ry="${half}" fill="#d9a57e"/><circle cx="${x - half / 3}" cy="${y}" r="${half / 9}"/><circle cx="${x + half / 3}" cy="${y}" r="${half / 9}"/>${corners}</svg>`;
}

/** Half the side of the square that a face fills. */
export const halfFace = ({ width, height }: Size) => (FACE * Math.min(width, height)) / 2;

/** The same colours as a picture has them: red, green and blue. */
const RGB = CORNERS.map((colour) =>
	[1, 3, 5].map((from) => Number.parseInt(colour.slice(from, from + 2), 16)),
);

/** As far as an encoder may leave a colour. */
const NEAR = 70;

/** Whether all four corners of a face are in a picture. */
export async function holdsFace(picture: Sharp): Promise<boolean> {
	const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true });
	return RGB.every(([red = 0, green = 0, blue = 0]) => {
		// A picture has a million dots.
		for (let at = 0; at < data.length; at += info.channels)
			if (
				Math.abs((data[at] ?? 0) - red) < NEAR &&
				Math.abs((data[at + 1] ?? 0) - green) < NEAR &&
				Math.abs((data[at + 2] ?? 0) - blue) < NEAR
			)
				return true;
		return false;
	});
}
