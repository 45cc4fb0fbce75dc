/** The part of libheif that is asked; the package's own types are of the whole and not of its entries. */
declare module "libheif-js/wasm-bundle.js" {
	interface HeifImage {
		get_width(): number;
		get_height(): number;
		is_primary(): boolean;
		/** Draws it as it is seen into four bytes a dot; nothing where it cannot. */
		display<Target extends { readonly data: Uint8ClampedArray }>(
			target: Target,
			done: (drawn: Target | null) => void,
		): void;
		free(): void;
	}
	const libheif: { readonly HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] } };
	export default libheif;
}
