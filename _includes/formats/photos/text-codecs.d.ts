/** What browsers and Node share, and the language alone has not. */
declare class TextDecoder {
	constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
	decode(bytes: Uint8Array): string;
}
declare class TextEncoder {
	encode(text: string): Uint8Array<ArrayBuffer>;
}
