/** What the host did not do, in its own words. */
export class HostRefusal extends Error {
	readonly status: number;

	constructor(status: number, message: string) {
		super(message);
		this.status = status;
	}
}

/**
 * Asks the git host, which answers in JSON or not at all.
 *
 * @param headers by which it knows who asks
 * @throws HostRefusal where it does not do what is asked; of the status 0 where it is not reached
 */
export async function askHost<Answer>(
	method: string,
	url: string,
	headers: Readonly<Record<string, string>>,
	body?: object,
): Promise<Answer> {
	const response = await fetch(url, {
		method,
		headers,
		...(body && { body: JSON.stringify(body) }),
		cache: "no-store",
		credentials: "omit",
	}).catch(() => {
		throw new HostRefusal(0, "");
	});
	const text = await response.text();
	const answer = text === "" ? {} : JSON.parse(text);
	if (!response.ok) throw new HostRefusal(response.status, wordsOf(answer));
	return answer;
}

/** Its words may be a list, or lists by what they are about. */
function wordsOf({ message = "" }: { readonly message?: unknown }): string {
	return typeof message === "string" ? message : JSON.stringify(message);
}
