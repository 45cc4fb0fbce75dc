import type { Article, Filed } from "../../../../_includes/domain/article/article.ts";
import type { Attachment } from "../../../../_includes/domain/article/attachment.ts";
import type { Rendition } from "../../../../_includes/domain/article/rendition.ts";
import type { NewsroomFacts } from "../../../../_includes/domain/newsdesk/facts.ts";
import { ArticlePage } from "../../../../_includes/layouts/article-page.tsx";
import { AskedMap } from "./asked-map.ts";
import { draftAttachment, type FindFile } from "./draft-attachments.ts";
import { draftPicture, type FindPicture } from "./draft-pictures.ts";
import { viewOfDraft } from "./draft-view.ts";
import { PageFrame, type Screen, type Theme } from "./page-frame.ts";
import { printPage } from "./print-page.ts";

const SCREENS: readonly (readonly [Screen, string])[] = [
	["phone", "Điện thoại"],
	["desk", "Máy tính"],
];
const THEMES: readonly (readonly [Theme, string])[] = [
	["light", "Sáng"],
	["dark", "Tối"],
];

/** What the newsdesk's preview of an article is made with. */
export interface ArticlePreviewOptions {
	readonly owner: Document;
	readonly facts: NewsroomFacts;
	readonly find: FindPicture;
	readonly findFile: FindFile;
}

/** The page of an article that is being written, by the layouts of the build, at the width and in the light that one chooses. */
export class ArticlePreview {
	readonly element: HTMLElement;
	readonly #facts: NewsroomFacts;
	readonly #pictures: AskedMap<Rendition>;
	readonly #files: AskedMap<Attachment>;
	readonly #frame: PageFrame;
	readonly #note: HTMLElement;
	#article: Filed<Article> | undefined;

	constructor({ owner, facts, find, findFile }: ArticlePreviewOptions) {
		this.#facts = facts;
		this.#pictures = new AskedMap(
			(src) => draftPicture(src, find),
			() => this.#print(),
		);
		this.#files = new AskedMap(
			(src) => draftAttachment(src, findFile),
			() => this.#print(),
		);
		this.#frame = new PageFrame(owner, facts.stylesheet);
		this.#note = owner.createElement("p");
		this.#note.className = "preview-note";
		this.#note.setAttribute("role", "status");
		this.#note.hidden = true;
		const bar = owner.createElement("div");
		bar.className = "preview-bar";
		bar.append(
			choice(owner, "Màn hình", SCREENS, (screen) => this.#frame.setScreen(screen)),
			choice(owner, "Nền trang", THEMES, (theme) => this.#frame.setTheme(theme)),
		);
		this.element = owner.createElement("div");
		this.element.className = "preview";
		this.element.append(bar, this.#note, this.#frame.element);
	}

	/**
	 * Shows an article as it is now. One that has an error has no page: the last one that had stays, and says so.
	 *
	 * @param article undefined where the strict reader refused it
	 */
	show(article: Filed<Article> | undefined): void {
		this.#note.hidden = article !== undefined;
		this.#note.textContent = article
			? ""
			: this.#article
				? "Bài còn lỗi, nên trang dưới đây là bản trước lỗi. Xem lời nhắc ở từng mục bên cạnh."
				: "Bài còn lỗi hoặc còn thiếu mục bắt buộc, nên chưa dựng được trang. Xem lời nhắc ở từng mục bên cạnh.";
		if (!article) return;
		this.#article = article;
		this.#pictures.lookAgain();
		this.#files.lookAgain();
		this.#print();
	}

	#print(): void {
		if (!this.#article) return;
		const view = viewOfDraft(this.#article, this.#facts, this.#pictures, this.#files);
		this.#frame.show(printPage(ArticlePage, { view, article: this.#article }));
	}
}

/** A row of choices, of which the first is made. */
function choice<Value extends string>(
	owner: Document,
	name: string,
	choices: readonly (readonly [Value, string])[],
	chosen: (value: Value) => void,
): HTMLElement {
	const row = owner.createElement("fieldset");
	const legend = owner.createElement("legend");
	legend.textContent = name;
	row.append(legend);
	for (const [at, [value, text]] of choices.entries()) {
		const label = owner.createElement("label");
		const input = owner.createElement("input");
		Object.assign(input, { type: "radio", name, value, checked: at === 0 });
		input.addEventListener("change", () => chosen(value));
		label.append(input, text);
		row.append(label);
	}
	return row;
}
