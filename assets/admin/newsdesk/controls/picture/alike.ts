import { LIKENESS_SIDE, likenessOf, lookAlike } from "../../../../../_includes/formats/photos/likeness.ts";

/** A picture whose bytes are here: at an address of this browser's own, or in its memory. */
export interface HerePicture {
	readonly name: string;
	readonly at: Blob | string;
}

/** Pictures that are looked at for one that is brought: those of a month fill more. */
const MOST = 200;

/** What pictures look like, by their bytes or address, so that each is looked at once. */
const byBytes = new WeakMap<Blob, Promise<string | undefined>>();
const byAddress = new Map<string, Promise<string | undefined>>();
/** Pictures that were brought to this desk since the page was opened, the first first. */
const brought: HerePicture[] = [];

/**
 * The picture that one which is brought is equal or nearly equal to, as `npm run photos` tells it: one that was brought
 * before it, or one of the entry whose bytes are here. It is remembered itself.
 *
 * @returns its name; undefined where there is none, and of what the browser cannot draw
 */
export async function alikeTo(own: HerePicture, others: readonly HerePicture[]): Promise<string | undefined> {
	const before = [...brought.slice(-MOST), ...others.filter(({ at }) => at !== own.at).slice(0, MOST)];
	brought.push(own);
	const look = await lookOf(own.at);
	if (look === undefined) return undefined;
	for (const { name, at } of before) {
		const other = await lookOf(at);
		if (other !== undefined && lookAlike(look, other)) return name;
	}
	return undefined;
}

/** What is said of it, to whoever brought it. */
export const alikeWords = (name: string): string =>
	`Ảnh vừa đưa vào giống ảnh ${name}. Xem lại: hai ảnh như nhau chỉ nên dùng một.`;

function lookOf(at: Blob | string): Promise<string | undefined> {
	const known = typeof at === "string" ? byAddress.get(at) : byBytes.get(at);
	if (known) return known;
	const look = draw(at).catch(() => undefined);
	if (typeof at === "string") byAddress.set(at, look);
	else byBytes.set(at, look);
	return look;
}

/** The picture in its few grey dots, upright, on white where it is clear. */
async function draw(at: Blob | string): Promise<string | undefined> {
	const blob = typeof at === "string" ? await (await fetch(at)).blob() : at;
	const side = LIKENESS_SIDE;
	const small = { resizeWidth: side, resizeHeight: side, resizeQuality: "high" } as const;
	const bitmap = await createImageBitmap(blob, small);
	const context = new OffscreenCanvas(side, side).getContext("2d");
	if (!context) return undefined;
	context.fillStyle = "#fff";
	context.fillRect(0, 0, side, side);
	context.drawImage(bitmap, 0, 0);
	bitmap.close();
	const { data } = context.getImageData(0, 0, side, side);
	const grey = Array.from({ length: side * side }, (_, dot) => {
		const [red = 0, green = 0, blue = 0] = data.subarray(dot * 4, dot * 4 + 3);
		return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
	});
	return likenessOf(grey);
}
