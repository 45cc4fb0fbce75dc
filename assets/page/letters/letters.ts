import { pageAddress } from "../elements.ts";
import { findComment } from "./find-comment.ts";
import { tendReplies } from "./reply.ts";
import { openReport } from "./report.ts";
import { offerReports } from "./selection.ts";
import { tendForm } from "./tend-form.ts";

/** On an article: comments that moved are found, its forms are sent without leaving it, and mistakes reported. */
export function offerLetters(): void {
	findComment();
	addEventListener("hashchange", findComment);
	const article = new URL(pageAddress()).pathname;
	const form = document.querySelector<HTMLFormElement>(".comment-form");
	if (form) {
		tendForm(form, article);
		tendReplies(form);
	}
	// Browsers of 2021 follow the link.
	if (!("HTMLDialogElement" in window)) return;
	offerReports((sentence, closed) => openReport(article, sentence, closed));
	document.querySelector(".report-mistake a")?.addEventListener("click", (event) => {
		event.preventDefault();
		openReport(article, "");
	});
}
