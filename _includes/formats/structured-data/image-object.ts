import type { ImageObject } from "schema-dts";

/** A picture for search engines: where it is, absolutely, and its size in pixels. */
export function imageObject(url: string, { width, height }: Record<"width" | "height", number>): ImageObject {
	return { "@type": "ImageObject", url, width: pixels(width), height: pixels(height) };
}

/** E37 is the pixel among the units of the United Nations. */
const pixels = (value: number) => ({ "@type": "QuantitativeValue", value, unitCode: "E37" }) as const;
