import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { SOCIAL_CARD } from "../../../domain/newsroom/social-card.ts";

/** What is drawn on a card. */
export interface SocialCardContent {
	/** Large: the section's name, or the newspaper's motto. */
	readonly heading: string;
	/** The newspaper's name. */
	readonly name: string;
	/** The newspaper's domain: `tintinh.example`. */
	readonly site: string;
}

/** As CSS writes them: `#00594a`. */
export interface CardColours {
	readonly paper: string;
	readonly ink: string;
	/** Of the newspaper's name, the wave and the rule. */
	readonly accent: string;
}

/**
 * One whole font. The subset files that pages load must never be used here: given several files of one family, satori
 * takes the first for every letter, and đ, ư, ơ are in another.
 */
const FONT = "@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf";
const FAMILY = "Be Vietnam Pro";

/** Read once: satori takes a font apart for each list that it has not seen. */
let fonts: ReturnType<typeof readFonts> | undefined;

async function readFonts() {
	const data = await readFile(createRequire(import.meta.url).resolve(FONT));
	return [{ name: FAMILY, data, weight: 600 as const, style: "normal" as const }];
}

/** Characters up to which a heading has a size in pixels: a section's name is short, a motto may take three lines. */
const HEADING_SIZES = [
	[16, 132],
	[40, 96],
	[70, 68],
	[Number.POSITIVE_INFINITY, 52],
] as const;

/** The longest heading ends in "…". */
const LINES = 4;

/** A wave, as under the credit of an article: four strokes of the river. */
const WAVE = "M0 12q15 -16 30 0t30 0 30 0 30 0 30 0 30 0 30 0 30 0";

/**
 * Draws a card as a PNG of 1200 by 630 pixels. The same content gives the same bytes.
 *
 * @param missing told of each piece of text that the font has no letter for; it is left out of the drawing
 */
export async function drawCard(
	{ heading, name, site }: SocialCardContent,
	{ paper, ink, accent }: CardColours,
	missing: (text: string) => void = () => {},
): Promise<Buffer> {
	const { width, height } = SOCIAL_CARD;
	fonts ??= readFonts();
	const box = (style: object, ...children: readonly unknown[]) => ({
		type: "div",
		props: { style: { display: "flex", ...style }, children },
	});
	const wave = {
		type: "svg",
		props: {
			width: 240,
			height: 24,
			viewBox: "0 0 240 24",
			children: { type: "path", props: { d: WAVE, fill: "none", stroke: accent, "stroke-width": 5 } },
		},
	};
	const card = box(
		{ width, height, flexDirection: "column", justifyContent: "space-between", backgroundColor: paper },
		box(
			{ padding: "64px 80px 0", alignItems: "center", justifyContent: "space-between" },
			// Two-storey capitals need the room: a lower line clips the marks of "Ể".
			box({ fontSize: 56, lineHeight: 1.4, color: accent }, name),
			wave,
		),
		box(
			{
				padding: "0 80px",
				display: "block",
				lineClamp: LINES,
				fontSize: HEADING_SIZES.find(([most]) => heading.length <= most)?.[1],
				lineHeight: 1.3,
				letterSpacing: "-0.02em",
				color: ink,
			},
			heading,
		),
		box(
			{
				margin: "0 80px",
				padding: "22px 0 44px",
				borderTop: `6px solid ${accent}`,
				fontSize: 30,
				lineHeight: 1.4,
				color: ink,
			},
			site,
		),
	);
	// Not before they are needed: most builds draw no card.
	const { default: satori } = await import("satori");
	const { default: sharp } = await import("sharp");
	const svg = await satori(card as unknown as Parameters<typeof satori>[0], {
		width,
		height,
		fonts: await fonts,
		loadAdditionalAsset: async (_code, text) => {
			missing(text);
			return [];
		},
	});
	return sharp(Buffer.from(svg)).png({ compressionLevel: 9 }).toBuffer();
}
