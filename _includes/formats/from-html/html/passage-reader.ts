import { undoPercent } from "../../../domain/addresses/undo-percent.ts";
import type { Runs } from "../foreign-body.ts";
import { cleanAddress } from "../links.ts";
import { textOfRuns } from "../runs.ts";
import type { BodyBuilder } from "./body-builder.ts";
import { bringsMarks, type Mark, marksOf } from "./elements.ts";
import type { NoteKeeper } from "./notes.ts";
import { PictureReader } from "./picture-reader.ts";
import type { ReadEmbedded } from "./pictures.ts";
import type { Tag } from "./read-tokens.ts";

const RAISED: Readonly<Record<string, string>> = { sup: "⁰¹²³⁴⁵⁶⁷⁸⁹", sub: "₀₁₂₃₄₅₆₇₈₉" };
/** How far back an end tag is looked for: tags that cross are near one another. */
const NEAR = 8;

/** Reads what stands inside passages. */
export class PassageReader {
	/** Whether line ends of the source are kept, as in a poem. */
	keepsLines = false;
	readonly #pictures: PictureReader;
	readonly #marks: { readonly name: string; readonly marks: readonly Mark[] }[] = [];
	#link: { readonly href: string; readonly take: () => Runs } | undefined;
	#raised: { readonly name: string; readonly take: () => Runs } | undefined;

	constructor(
		private readonly builder: BodyBuilder,
		private readonly notes: NoteKeeper,
		readEmbedded: ReadEmbedded,
	) {
		this.#pictures = new PictureReader(builder, readEmbedded);
	}

	open(tag: Tag): void {
		const { name } = tag;
		if (this.#pictures.open(tag)) return;
		if (name === "br") this.builder.addRun({ kind: "break" });
		else if (name === "a") this.#openLink(tag);
		else if (name in RAISED) this.#raised = { name, take: this.builder.followRuns() };
		else if (bringsMarks(name)) {
			const marks = marksOf(tag);
			this.#marks.push({ name, marks });
			for (const mark of marks) this.builder.setMark(mark, 1);
		}
	}

	close(name: string): void {
		this.#pictures.close(name);
		if (name === "br") this.builder.addRun({ kind: "break" });
		else if (name === "a") this.#closeLink();
		else if (name in RAISED) this.#closeRaised();
		else if (bringsMarks(name)) this.#closeMarks(name);
	}

	text(text: string): void {
		if (this.keepsLines) {
			for (const [index, line] of text.split("\n").entries()) {
				if (index > 0) this.builder.addRun({ kind: "break" });
				this.builder.addText(line);
			}
			return;
		}
		this.builder.addText(text);
	}

	/** A number that is raised is a power, or one of chemistry; that of a note has become a note before. */
	#closeRaised(): void {
		const raised = this.#raised;
		this.#raised = undefined;
		if (!raised) return;
		const runs = raised.take();
		const isNumber = /^\s*\d+\s*$/.test(textOfRuns(runs));
		for (const run of runs)
			this.builder.addRun(
				run.kind === "text" && isNumber ? { ...run, text: raise(run.text, raised.name) } : run,
			);
	}

	#closeMarks(name: string): void {
		for (let at = this.#marks.length - 1; at >= Math.max(0, this.#marks.length - NEAR); at -= 1) {
			const opened = this.#marks[at];
			if (opened?.name !== name) continue;
			this.#marks.splice(at, 1);
			for (const mark of opened.marks) this.builder.setMark(mark, -1);
			return;
		}
	}

	#openLink({ attribute, line }: Tag): void {
		this.#closeLink();
		const href = cleanAddress(attribute("href") ?? "");
		this.#link = { href, take: this.builder.followRuns() };
		if (/^[a-z][a-z0-9+.-]*:/i.test(href) && !/^(?:https?|mailto|tel):/i.test(href)) {
			const what = "liên kết không dùng được, chỉ giữ chữ";
			this.builder.told.push({ what, text: href.slice(0, 200), line });
		} else if (href !== "" && !href.startsWith("#")) this.builder.setLink(href);
	}

	#closeLink(): void {
		this.builder.setLink(undefined);
		const link = this.#link;
		this.#link = undefined;
		if (link?.href.startsWith("#") !== true || link.href === "#") return;
		const runs = link.take();
		const cited = this.notes.cite(undoPercent(link.href.slice(1)), runs);
		for (const run of cited ? [cited] : runs) this.builder.addRun(run);
	}
}

function raise(text: string, by: string): string {
	return text.replace(/\d/g, (digit) => RAISED[by]?.[Number(digit)] ?? digit);
}
