/** How search gets its files: `fetch` in the browser. `cache: "reload"` passes by what the browser keeps. */
export type Fetch = (
	address: string,
	options: { readonly cache?: "no-cache" | "reload"; readonly signal?: AbortSignal | undefined },
) => Promise<Response>;

/** A file that did not come: no network, or not there any more after a deploy. */
export class MissingFile extends Error {
	constructor(
		readonly address: string,
		cause: unknown,
	) {
		super(`Expected ${address}, found ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
	}
}

/** @throws MissingFile for any answer but 200 */
export async function fetchFile(
	fetch: Fetch,
	address: string,
	options: Parameters<Fetch>[1] = {},
): Promise<Response> {
	const response = await fetch(address, options).catch((error: unknown) => {
		throw new MissingFile(address, error);
	});
	if (!response.ok) throw new MissingFile(address, response.status);
	return response;
}
