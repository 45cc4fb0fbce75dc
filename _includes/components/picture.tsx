import type { Rendition } from "../domain/article/rendition.ts";

interface PictureProps {
	readonly rendition: Rendition;
	/** Empty for a picture that only decorates its title. */
	readonly alt: string;
	/** How wide it is drawn, as in `<img sizes>`. */
	readonly sizes: string;
	/** `first` is the picture a reader sees on opening the page: it is fetched before everything else. */
	readonly fetch: "first" | "when-near";
	/** Of one that its frame crops: what keeps its subject in sight, `at-x-3 at-y-7`. */
	readonly crop?: string | undefined;
}

/** A photograph in the kinds and widths that a browser can choose from. Its place is kept before it arrives. */
export function Picture({ rendition, alt, sizes, fetch, crop }: PictureProps) {
	const { url, sources, width, height } = rendition;
	const loading = fetch === "first" ? ({ fetchpriority: "high" } as const) : ({ loading: "lazy" } as const);
	return (
		<picture>
			{sources.map(({ type, srcset }) => (
				<source key={type} type={type} srcset={srcset} sizes={sizes} />
			))}
			<img class={crop} src={url} alt={alt} width={width} height={height} decoding="async" {...loading} />
		</picture>
	);
}
