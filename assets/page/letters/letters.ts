import { ARTICLE_WORD } from "../../../_includes/domain/addresses/paths/letters.ts";
import { part } from "../elements.ts";
import { tendReplies } from "./reply.ts";
import { openReport } from "./report.ts";
import { offerReports } from "./selection.ts";
import { tendForm } from "./tend-form.ts";

// Runs once, when the reader begins a letter.
const { href } = part<HTMLAnchorElement>(document, ".report-mistake a");
const article = new URL(href).searchParams.get(ARTICLE_WORD) ?? "";
const form = document.querySelector<HTMLFormElement>(".comment-form");
if (form) tendForm(form, article, article);
const reply = form && tendReplies(form);
offerReports((sentence, closed) => openReport(article, sentence, closed));

/** Goes where a link of the page leads, without leaving the page: to answer a comment, to report a mistake. */
export function follow(link: Element): void {
	const comment = link.closest(".comment");
	if (comment) reply?.(comment.id);
	else openReport(article);
}
