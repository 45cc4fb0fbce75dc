import path from "node:path";
import type { Linking } from "../../domain/addresses/judge-links.ts";
import { NO_MONTH } from "../../domain/dates/dates.ts";
import { type FrontFile, PLAIN_FRONT } from "../../domain/front/front.ts";
import type { KnownTag } from "../../domain/newsroom/known-tag.ts";
import type { Thread } from "../../domain/newsroom/thread.ts";
import type { Problem } from "../../domain/problem/problem.ts";
import { type FrontContext, readFront } from "../../domain/reader/newsroom/read-front.ts";
import { readSynonyms } from "../../domain/reader/newsroom/read-synonyms.ts";
import { readKnownTags } from "../../domain/reader/newsroom/read-tags.ts";
import { readThread } from "../../domain/reader/newsroom/read-thread.ts";
import type { SynonymGroup } from "../../domain/text/synonyms.ts";
import { inspectText } from "../../formats/inspect/inspect-text.ts";
import { noPictures } from "../../formats/inspect/no-pictures.ts";
import { findTexts, nameForProblems } from "../find-files.ts";
import { judgePictures, type PlacedSource } from "../media/pictures/judge-pictures.ts";
import type { Settings } from "../settings.ts";
import { bearLoss } from "./articles/bear-loss.ts";
import { readText } from "./bytes/read-bytes.ts";
import { inTime } from "./in-time.ts";

/** What the desk has decided of its articles: how tags are printed, which stories run, what stands on the front. */
export interface Desk {
	readonly tags: ReadonlyMap<string, KnownTag>;
	/** Whether the tag book was read, or there is none. */
	readonly tagsRead: boolean;
	readonly threads: ReadonlyMap<string, Thread>;
	/** Where the introductions of running stories link to the newspaper itself. */
	readonly links: readonly Linking[];
	/** The newsroom's folder, as problems name it. */
	readonly folder: string;
	/** Slugs of running stories whose file has an error. */
	readonly unreadThreads: readonly string[];
	readonly front: FrontFile;
	readonly synonyms: readonly SynonymGroup[];
	/** As problems name it. */
	readonly frontFile: string;
}

/** Reads `tags.yaml`, `threads/`, `front.yaml` and `synonyms.yaml`. A newspaper may do without any of them. */
export async function readDesk(
	settings: Pick<Settings, "content" | "cache">,
	{ sections, site }: Pick<FrontContext, "sections" | "site">,
): Promise<{ readonly desk: Desk; readonly problems: readonly Problem[] }> {
	const problems: Problem[] = [];
	const content = nameForProblems(settings.content);
	const inContent = (name: string) => path.join(settings.content, name);
	/** What is in a file, if it is there and could be read. */
	async function read<Reading extends { readonly problems: readonly Problem[] }>(
		name: string,
		reader: (file: string, text: string) => Reading,
	): Promise<Reading | undefined> {
		const decoded = readText(inContent(name));
		if (!decoded) return undefined;
		const file = nameForProblems(inContent(name));
		if (decoded.problem) {
			problems.push(decoded.problem);
			return undefined;
		}
		const reading = inTime(file, decoded.text, () => reader(file, decoded.text));
		problems.push(...(reading.problem ? [reading.problem] : reading.value.problems));
		return reading.value;
	}

	const tagBook = await read("tags.yaml", readKnownTags);
	const tags = tagBook?.value ?? new Map<string, KnownTag>();
	const tagsRead = !problems.some(({ severity }) => severity === "error");
	const threads = new Map<string, Thread>();
	const links: Linking[] = [];
	const unreadThreads: string[] = [];
	const cited = new Map<string, readonly PlacedSource[]>();
	for (const name of await findTexts(inContent("threads"))) {
		const place = path.posix.join("threads", name);
		const reading = await read(place, (file, text) => {
			const thread = readThread(file, name.replace(/\.md$/, ""), text);
			const { value, introductionLine: bodyLine = 1 } = thread;
			const body = value && { file, body: value.introduction, bodyLine, date: NO_MONTH };
			return { ...thread, text: body && inspectText(body, text, { site, content }) };
		});
		if (!reading?.value || !reading.text) {
			unreadThreads.push(name.replace(/\.md$/, ""));
			continue;
		}
		const { value, text, picturePlace } = reading;
		const file = nameForProblems(inContent(place));
		if (value.picture && picturePlace) cited.set(file, [{ src: value.picture.src, ...picturePlace }]);
		problems.push(...text.problems, ...noPictures("thread", file, text.pictures));
		links.push({ file, links: text.links });
		threads.set(value.slug, value);
	}
	problems.push(...bearLoss([], await judgePictures(cited, settings)).problems);
	const front = await read("front.yaml", (file, text) =>
		readFront(file, text, { sections, tags, threads, unreadThreads, site }),
	);
	const synonyms = await read("synonyms.yaml", readSynonyms);
	const desk = {
		tags,
		synonyms: synonyms?.value ?? [],
		tagsRead,
		threads,
		links,
		folder: content,
		unreadThreads,
		front: front?.value ?? PLAIN_FRONT,
		frontFile: nameForProblems(inContent("front.yaml")),
	};
	return { desk, problems };
}
