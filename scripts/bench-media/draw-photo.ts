import sharp from "sharp";

/** Pixels of a phone's usual photograph: 12 million. */
export const PHOTO = { width: 4032, height: 3024 } as const;

/** Leaves are drawn at half the size, as a lens is no sharper than two pixels of its sensor. */
const DRAWN = { width: PHOTO.width / 2, height: PHOTO.height / 2 };
const LEAVES = 3500;
/** Radii in pixels of the drawing. */
const SMALLEST = 6;
const LARGEST = 500;
/** How far colours are from grey. */
const COLOUR = 0.35;
/** Of a sensor, in steps of 256. */
const NOISE = 14;

/**
 * A photograph's like, as a JPEG of a camera: leaves that cover one another, as many of each size as photographs have
 * edges of it (few large ones, their number falling with the cube of the radius), and the noise of a sensor. The same number
 * gives the same bytes.
 */
export async function drawPhoto(number: number): Promise<Buffer> {
	const next = randomOf(number);
	const drawn = await sharp(Buffer.from(leaves(next)))
		.removeAlpha()
		.raw()
		.toBuffer();
	const noise = Buffer.alloc(DRAWN.width * DRAWN.height);
	for (let at = 0; at < noise.length; at++) noise[at] = 128 + (next() + next() + next() - 1.5) * NOISE;
	return sharp(drawn, { raw: { ...DRAWN, channels: 3 } })
		.resize({ ...PHOTO, kernel: "cubic" })
		.blur(0.7)
		.composite([{ input: noise, raw: { ...DRAWN, channels: 1 }, tile: true, blend: "soft-light" }])
		.jpeg({ quality: 92 })
		.toBuffer();
}

function leaves(next: () => number): string {
	const { width, height } = DRAWN;
	const shapes = Array.from({ length: LEAVES }, () => {
		const share = next();
		const radius = 1 / Math.sqrt((1 - share) / SMALLEST ** 2 + share / LARGEST ** 2);
		const channels = [next(), next(), next()].map((value) => value * 255);
		const grey = channels.reduce((sum, value) => sum + value, 0) / 3;
		const colour = channels.map((value) => Math.round(grey + (value - grey) * COLOUR));
		const [x, y, turn] = [next() * width, next() * height, next() * 360].map(Math.round);
		return `<ellipse cx="${x}" cy="${y}" rx="${radius.toFixed(1)}" ry="${(radius * (0.4 + next() * 0.6)).toFixed(1)}" transform="rotate(${turn} ${x} ${y})" fill="rgb(${colour})"/>`;
	});
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#778899"/>${shapes.join("")}</svg>`;
}

/** Numbers from 0 to 1 that look like chance, the same for the same seed. */
function randomOf(seed: number): () => number {
	let state = seed * 2_654_435_761 + 1;
	return () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
}
