import { once } from "node:events";
import { createWriteStream, mkdirSync, renameSync, rmSync, type WriteStream } from "node:fs";
import path from "node:path";
import type { Problem } from "../../../_includes/domain/problem/problem.ts";
import type { Imported } from "../article/write-article.ts";

/** Something that was not taken over as it was, by what it is. */
export interface Loss {
	readonly what: string;
	times: number;
	readonly articles: Set<string>;
	words: number;
	/** The first words of the first one. */
	readonly example: string;
}

/** A file that somebody should look at, and why. */
export interface ToSee {
	readonly file: string;
	readonly from: string;
	readonly why: readonly string[];
}

/** One article as it was and as it is. */
export interface Sample {
	readonly title: string;
	readonly file: string;
	readonly from: string;
	readonly old: string;
	readonly text: string;
}

/** What is told of an import beside its articles. */
export interface Summary {
	readonly dryRun: boolean;
	readonly sources: number;
	readonly others: number;
	/** Articles by kind, as its title names it. */
	readonly kinds: readonly { readonly kind: string; readonly articles: number }[];
	readonly unknownSections: readonly (readonly [name: string, articles: number])[];
	/** Where the table of sections was proposed, if it was. */
	readonly proposal?: string;
	readonly tagPairs: readonly { readonly kept: string; readonly other: string; readonly printed?: string }[];
	readonly peoplePairs: readonly { readonly kept: string; readonly other: string }[];
	readonly threads: number;
	readonly pictures: { readonly placed: number; readonly missing: number };
	/** Sounds, films and documents. */
	readonly files: { readonly placed: number; readonly missing: number };
	readonly links: { readonly lost: number };
	readonly addresses: {
		readonly remembered: number;
		readonly unanswered: readonly { readonly address: string; readonly id: string }[];
	};
	readonly problems: readonly Problem[];
}

/** As many samples are shown, spread evenly over the archive. */
const SAMPLES = 20;
/** Characters of a sample's side. */
const SAMPLE_LENGTH = 6_000;
/** Files in the page's list; all are in the JSON. */
export const LISTED = 500;

/** Gathers what a report tells. The articles go to a file of JSON one by one, so that memory does not grow with them. */
export class Report {
	readonly states = new Map<string, number>();
	readonly outcomes = new Map<string, number>();
	readonly losses = new Map<string, Loss>();
	readonly changes = new Map<string, Loss>();
	readonly toSee: ToSee[] = [];
	readonly samples: Sample[] = [];
	/** Articles whose source has changed while the newsroom had edited its file. */
	readonly behind: string[] = [];
	lostPictures = 0;
	lostLinks = 0;
	articles = 0;
	#stream: WriteStream | undefined;

	/**
	 * @param file of the page; the JSON stands beside it. Undefined: nothing is written
	 * @param total how many articles there are
	 */
	constructor(
		readonly file: string | undefined,
		private readonly total: number,
	) {
		if (file === undefined) return;
		mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
		this.#stream = createWriteStream(`${this.json}.part`);
		this.#stream.write('{"articles": [\n');
	}

	get json(): string {
		return `${(this.file ?? "").replace(/\.html?$/i, "")}.json`;
	}

	async add(one: Imported): Promise<void> {
		const {
			key,
			title,
			from,
			to,
			state,
			outcome,
			reasons,
			notes,
			dropped,
			told,
			lostPictures,
			lostFiles,
			old,
			text,
		} = one;
		const at = this.articles;
		this.articles += 1;
		count(this.states, state);
		count(this.outcomes, outcome);
		this.lostPictures += lostPictures.length;
		this.lostLinks += one.lostLinks;
		for (const loss of dropped) tell(this.losses, loss, key);
		for (const change of told) tell(this.changes, change, key);
		if (outcome === "behind" && to) this.behind.push(to);
		const why = [
			...(outcome === "behind" ? ["bản gốc đã đổi, mà tệp đã được sửa tay: so hai bản"] : []),
			...reasons.map((reason) => `bản nháp vì ${reason}`),
			...notes,
			...(lostPictures.length > 0 ? [`thiếu ${lostPictures.length} ảnh`] : []),
			...(lostFiles.length > 0 ? [`thiếu ${lostFiles.length} tệp âm thanh, phim, tài liệu`] : []),
		];
		if (why.length > 0) this.toSee.push({ file: to ?? "", from: `${from.file}:${from.line}`, why });
		if (this.samples.length < SAMPLES && at >= (this.samples.length * this.total) / SAMPLES)
			this.samples.push({
				title: title || key,
				file: to ?? "",
				from: `${from.file}:${from.line}`,
				old: short(old),
				text: short(text),
			});
		const line = { key, from, to, state, outcome, reasons, notes, dropped, told, lostPictures, lostFiles };
		const stream = this.#stream;
		if (stream && !stream.write(`${at === 0 ? "" : ",\n"}${JSON.stringify(line)}`))
			await once(stream, "drain");
	}

	/** The sums as data, for the JSON and the terminal. */
	sums(summary: Summary) {
		return {
			...summary,
			articles: this.articles,
			states: Object.fromEntries(this.states),
			outcomes: Object.fromEntries(this.outcomes),
			losses: listed(this.losses),
			changes: listed(this.changes),
			behind: this.behind,
			lostPictures: this.lostPictures,
		};
	}

	/** Puts the JSON in its place. */
	async close(summary: Summary): Promise<void> {
		const stream = this.#stream;
		if (!stream) return;
		stream.end(`\n],\n"summary": ${JSON.stringify(this.sums(summary), undefined, "\t")}}\n`);
		await once(stream, "finish");
		renameSync(`${this.json}.part`, this.json);
	}

	/** Leaves nothing half written. */
	abandon(): void {
		this.#stream?.destroy();
		if (this.file !== undefined) rmSync(`${this.json}.part`, { force: true });
	}
}

function count(map: Map<string, number>, key: string): void {
	map.set(key, (map.get(key) ?? 0) + 1);
}

function tell(
	losses: Map<string, Loss>,
	{ what, text }: { readonly what: string; readonly text: string },
	key: string,
): void {
	const words = text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
	const known = losses.get(what);
	if (known) {
		known.times += 1;
		known.words += words;
		known.articles.add(key);
	} else
		losses.set(what, { what, times: 1, words, articles: new Set([key]), example: text.slice(0, 120).trim() });
}

/** Most often first. */
export function listed(losses: ReadonlyMap<string, Loss>) {
	return [...losses.values()]
		.sort((one, other) => other.times - one.times || (one.what < other.what ? -1 : 1))
		.map(({ articles, ...loss }) => ({ ...loss, articles: articles.size }));
}

function short(text: string): string {
	return text.length > SAMPLE_LENGTH ? `${text.slice(0, SAMPLE_LENGTH)}…` : text;
}
