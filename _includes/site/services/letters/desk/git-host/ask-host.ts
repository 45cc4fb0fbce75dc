import { z } from "zod";
import { Undecided } from "../../../../../domain/letters/undecided.ts";

/** How a host is asked. */
export interface HostMeans {
	readonly fetch: typeof fetch;
	/** Waits some milliseconds. */
	readonly pause: (length: number) => Promise<unknown>;
	/** Milliseconds that the host may take for an answer. */
	readonly patience: number;
}

export const MEANS: HostMeans = {
	fetch: (...words) => fetch(...words),
	pause: (length) => new Promise((resolve) => setTimeout(resolve, length)),
	patience: 8000,
};

/**
 * Asks the host as whoever has the token.
 *
 * @param path below the host's interface; without a slash before it beside that: `graphql`
 * @throws Undecided where no answer comes
 */
export type Ask = (
	method: "GET" | "POST" | "PUT" | "DELETE",
	path: string,
	body?: Readonly<Record<string, unknown>>,
) => Promise<Response>;

/** @param headers beside those of the token */
export function askerOf(
	api: string,
	token: string,
	headers: Readonly<Record<string, string>>,
	{ fetch, patience }: HostMeans,
): Ask {
	return async (method, path, body) => {
		try {
			return await fetch(path.startsWith("/") ? api + path : new URL(path, api), {
				method,
				// The token goes to this host alone.
				redirect: "error",
				signal: AbortSignal.timeout(patience),
				headers: { ...headers, Authorization: `Bearer ${token}`, "User-Agent": "tin-tinh" },
				...(body && { body: JSON.stringify(body) }),
			});
		} catch {
			throw new Undecided("failed", NO_ANSWER);
		}
	};
}

/** What the host says, where it must say it with 200 and in this shape. @throws Undecided else */
export async function read<Shape extends z.ZodType>(answer: Response, shape: Shape): Promise<z.infer<Shape>> {
	if (answer.status !== 200) throw faultOf(answer);
	return inShape(await answer.json().catch(() => undefined), shape);
}

export function inShape<Shape extends z.ZodType>(value: unknown, shape: Shape): z.infer<Shape> {
	const { data } = shape.safeParse(value);
	if (data === undefined) throw new Undecided("failed", NO_ANSWER);
	return data;
}

/**
 * Asks the host's GraphQL interface.
 *
 * @param address of that interface, as `Ask` takes it
 */
export async function query<Shape extends z.ZodType>(
	ask: Ask,
	address: string,
	question: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
	shape: Shape,
): Promise<z.infer<Shape>> {
	const { data } = await read(await ask("POST", address, question), z.object({ data: z.unknown() }));
	return inShape(data, shape);
}

/** Why the host did not do it, without what it says of itself. */
export function faultOf({ status, headers }: Response): Undecided {
	if (status === 429 || (status === 403 && headers.get("x-ratelimit-remaining") === "0"))
		return new Undecided("failed", "Máy chủ git bảo đợi vì hỏi nhiều quá. Thử lại sau ít phút.");
	if (status === 401) return noToken();
	if (status === 403 || status === 404) return mayNotPush();
	return new Undecided("failed", NO_ANSWER);
}

export const noToken = () =>
	new Undecided(
		"refused",
		"Máy chủ git không nhận mã truy cập này. Tạo mã mới, có quyền ghi vào kho bài, rồi đăng nhập lại.",
	);

export const mayNotPush = () =>
	new Undecided(
		"refused",
		"Mã truy cập này không được ghi vào kho bài. Xin quyền ghi (push), hoặc tạo mã có quyền ấy.",
	);

const NO_ANSWER = "Máy chủ git không trả lời như mong đợi. Thử lại sau ít phút; thư vẫn còn đợi.";
