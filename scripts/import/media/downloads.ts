import { lookup as lookUpName } from "node:dns/promises";
import { closeSync, openSync, writeSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat } from "node:fs/promises";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { isIP, type LookupFunction } from "node:net";
import path from "node:path";
import { FILE_LIMITS, PICTURE_LIMITS } from "../../../_includes/domain/reader/limits.ts";
import type { FileKind } from "../../../_includes/formats/from-html/print/print-file.ts";
import { hashOf } from "../../../_includes/site/cache/hash.ts";
import { putWholeNow } from "../../../_includes/site/cache/put-file.ts";
import { isPublicAddress } from "./public-address.ts";

/** At once: the old site has readers, too. */
const AT_ONCE = 4;
/** From one place of the old site to another. */
const REDIRECTS = 5;
/** Milliseconds without a byte, and for all of one. */
const SILENCE = 30_000;
const WHOLE = 300_000;
/** How often one is begun: the second time goes on where the first broke off. */
const TRIES = 2;

/** What is fetched of an old site: how the newsroom calls it, what it may weigh, what the old site calls it. */
const WANTED = {
	picture: { name: "ảnh", most: PICTURE_LIMITS.bytes, type: /^image\//i, accept: "image/*" },
	sound: {
		...{ name: "âm thanh", most: FILE_LIMITS.bytes.sound, type: /^(?:audio\/|video\/|application\/ogg)/i },
		accept: "audio/*",
	},
	film: {
		name: "phim",
		most: FILE_LIMITS.bytes.film,
		type: /^(?:video\/|application\/mp4)/i,
		accept: "video/*",
	},
	document: {
		...{ name: "tài liệu", most: FILE_LIMITS.bytes.document, type: /^application\/(?!xhtml|json)/i },
		accept: "application/*",
	},
} as const;

/** What an address is asked for. Which type it has its content says, once it is here. */
export type Wanted = "picture" | FileKind;
type Rule = (typeof WANTED)[Wanted];

/** Fetches a file of the old site. */
export type Fetch = (url: string, wanted: Wanted) => Promise<Fetched>;

/** A file that was fetched, or why it was not. */
export type Fetched = { readonly file: string } | { readonly reason: string };

export interface DownloadOptions {
	/** The old site: all is fetched from it and from nowhere else. */
	readonly site: URL;
	/** Where it is kept, so that a second run fetches none again. */
	readonly folder: string;
	/**
	 * Whether an address may be asked. A test that has its server on this machine gives another; no option of the command
	 * and no variable of the environment leads here.
	 */
	readonly isAllowed?: (address: string) => boolean;
	/** Finds the addresses of a name. */
	readonly resolve?: (name: string) => Promise<readonly string[]>;
}

const resolveName = async (name: string) =>
	(await lookUpName(name, { all: true, verbatim: true })).map(({ address }) => address);

/** Fetches pictures, sounds, films and documents of the old site, a few at a time, into a folder of the cache. */
export function openDownloads({
	site,
	folder,
	isAllowed = isPublicAddress,
	resolve = resolveName,
}: DownloadOptions): Fetch {
	const own = plainHost(site);
	const known = new Map<string, Promise<Fetched>>();
	const waiting: (() => void)[] = [];
	let running = 0;

	// Asked at the very connection, so that the address which was judged is the one that is asked: a name cannot lead
	// elsewhere the second time.
	const lookup: LookupFunction = (name, { all }, answer) => {
		resolve(name).then(
			(addresses) => {
				const [first] = addresses;
				if (first === undefined || !addresses.every(isAllowed)) return answer(new Closed(), "", 4);
				const family = isIP(first);
				if (all) answer(null, [{ address: first, family }]);
				else answer(null, first, family);
			},
			(error: NodeJS.ErrnoException) => answer(error, "", 4),
		);
	};

	async function fetchOne(text: string, rule: Rule): Promise<Fetched> {
		const file = path.join(folder, hashOf(text));
		if (await stat(file).catch(() => undefined)) return { file };
		await mkdir(folder, { recursive: true });
		let reason = "";
		for (let tries = 0; tries < TRIES; tries += 1) {
			try {
				await download(new URL(text), file, rule, 0);
				return { file };
			} catch (error) {
				reason = reasonOf(error, rule);
				if (error instanceof Refused) break;
			}
		}
		return { reason };
	}

	async function download(url: URL, file: string, rule: Rule, redirects: number): Promise<void> {
		if (
			!/^https?:$/.test(url.protocol) ||
			plainHost(url) !== own ||
			url.username !== "" ||
			url.password !== ""
		)
			throw new Refused(`${named(rule)} dẫn sang nơi khác: ${url.origin}.`);
		const bare = url.hostname.replace(/^\[|\]$/g, "");
		// Of an address that is no name nobody is asked.
		if (isIP(bare) !== 0 && !isAllowed(bare)) throw new Closed();
		const part = `${file}.part`;
		const mark = `${file}.mark`;
		const begun = (await stat(part).catch(() => undefined))?.size ?? 0;
		const seen = begun > 0 ? await readFile(mark, "utf8").catch(() => "") : "";
		const resumed = seen !== "" ? { range: `bytes=${begun}-`, "if-range": seen } : {};
		const controller = new AbortController();
		const timer = setTimeout(() => controller.abort(), WHOLE);
		try {
			const answer = await ask(url, { accept: rule.accept, ...resumed }, lookup, controller.signal);
			const { statusCode = 0, headers } = answer;
			if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined) {
				answer.destroy();
				if (redirects >= REDIRECTS) throw new Refused(`${named(rule)} dẫn đi vòng quanh.`);
				return await download(new URL(headers.location, url), file, rule, redirects + 1);
			}
			if (statusCode === 416) await rm(part, { force: true });
			if (statusCode !== 200 && statusCode !== 206) {
				answer.destroy();
				const reason = `Báo cũ trả lời ${statusCode}.`;
				throw statusCode === 416 || statusCode >= 500 ? new Error(reason) : new Refused(reason);
			}
			const from = statusCode === 206 && goesOnAt(headers["content-range"], begun) ? begun : 0;
			if (statusCode === 206 && from === 0) throw await broken(answer, part, rule);
			judgeHeaders(headers, from, rule);
			putWholeNow(mark, headers.etag?.replace(/^W\/.*/, "") || (headers["last-modified"] ?? ""));
			await append(answer, part, from, rule);
			const { size } = await stat(part);
			const wanted = headers["content-length"];
			if (wanted !== undefined && size !== from + Number(wanted)) throw new Error("Kết nối đứt giữa chừng.");
			await rename(part, file);
			await rm(mark, { force: true });
		} catch (error) {
			// What is refused is not gone on with.
			if (error instanceof Refused) for (const left of [part, mark]) await rm(left, { force: true });
			throw error;
		} finally {
			clearTimeout(timer);
		}
	}

	async function inTurn(url: string, wanted: Wanted): Promise<Fetched> {
		if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
		running += 1;
		try {
			return await fetchOne(url, WANTED[wanted]);
		} finally {
			running -= 1;
			waiting.shift()?.();
		}
	}

	return (url, wanted) => {
		const one = known.get(url) ?? inTurn(url, wanted);
		known.set(url, one);
		return one;
	};
}

/** What will not be otherwise another time. */
class Refused extends Error {}
class Closed extends Refused {
	constructor() {
		super("Địa chỉ nằm trong mạng nội bộ, không phải trên mạng chung.");
	}
}

/** The name and port of a site, `www.` or not, by either protocol. */
const plainHost = ({ hostname, port }: URL) => `${hostname.replace(/^www\./, "")}:${port}`;

function ask(
	url: URL,
	headers: Readonly<Record<string, string>>,
	lookup: LookupFunction,
	signal: AbortSignal,
): Promise<IncomingMessage> {
	const { request } = url.protocol === "https:" ? https : http;
	return new Promise((resolve, reject) => {
		const sent = request(
			url,
			{
				lookup,
				signal,
				timeout: SILENCE,
				agent: false,
				headers: {
					"accept-encoding": "identity",
					"user-agent": "TinTinh-import",
					...headers,
				},
			},
			resolve,
		);
		sent.on("timeout", () => sent.destroy(new Error("Báo cũ không trả lời.")));
		sent.on("error", reject);
		sent.end();
	});
}

/** `bytes 100-199/200` goes on where 100 bytes are there. */
const goesOnAt = (range: string | undefined, begun: number) => range?.startsWith(`bytes ${begun}-`) ?? false;

async function broken(answer: IncomingMessage, part: string, { name }: Rule): Promise<Error> {
	answer.destroy();
	await rm(part, { force: true });
	return new Error(`Báo cũ gửi sai phần của ${name}.`);
}

/** At the start of a sentence. */
const named = ({ name }: Rule) => name.charAt(0).toUpperCase() + name.slice(1);
const tooLarge = (rule: Rule) => `${named(rule)} nặng hơn ${rule.most / 2 ** 20} MB.`;
const noSuch = ({ name }: Rule) => `Ở địa chỉ ấy không phải ${name}.`;

function judgeHeaders(headers: IncomingMessage["headers"], from: number, rule: Rule): void {
	const type = headers["content-type"] ?? "";
	if (type !== "" && !rule.type.test(type) && !/^(?:application|binary)\/octet-stream/i.test(type))
		throw new Refused(noSuch(rule));
	if (!/^(?:identity)?$/i.test(headers["content-encoding"] ?? "")) throw new Refused(noSuch(rule));
	if (from + Number(headers["content-length"] ?? 0) > rule.most) throw new Refused(tooLarge(rule));
}

/** Writes what comes, each piece at once, no more than it may weigh, and no page that says it is one. */
async function append(answer: AsyncIterable<Buffer>, part: string, from: number, rule: Rule): Promise<void> {
	// Not later: what has come by the time that a line breaks is lost where nobody reads it.
	const handle = openSync(part, from > 0 ? "a" : "w");
	let size = from;
	try {
		for await (const bytes of answer) {
			const isPage = size === 0 && /^\s*<(?:!doctype html|html)/i.test(bytes.toString("latin1", 0, 200));
			if (isPage) throw new Refused(noSuch(rule));
			size += bytes.length;
			if (size > rule.most) throw new Refused(tooLarge(rule));
			writeSync(handle, bytes);
		}
	} finally {
		closeSync(handle);
	}
}

function reasonOf(error: unknown, { name }: Rule): string {
	if (error instanceof Refused) return error.message;
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === "ENOTFOUND" || code === "EAI_AGAIN") return "Không tìm thấy máy chủ của báo cũ.";
	return code ? `Không tải được ${name} (${code}).` : message;
}
