import { scriptPath } from "../../../_includes/domain/addresses/paths/files.ts";
import { hasDraft } from "./draft.ts";
import { findComment } from "./find-comment.ts";

type Letters = typeof import("./letters.ts");

/**
 * Has the script of letters come when the reader begins one: goes to the form, answers a comment, reports a mistake,
 * selects some of the story. Until then, and where it does not come, the forms are those of a page without scripts.
 */
export function offerLetters(): void {
	findComment();
	addEventListener("hashchange", findComment);
	const address = scriptPath("letters");
	const come = (): Promise<Letters> => import(address);
	const begin = () => come().catch(() => {});
	const form = document.querySelector<HTMLFormElement>(".comment-form");
	form?.addEventListener("focusin", begin, { once: true });
	if (hasDraft(location.pathname)) begin();
	const note = document.querySelector("[data-closed] .comment-note");
	if (note)
		note.textContent =
			"Bài này không còn nhận bình luận. Nếu có điều cần nói về bài, mời bạn gửi cho tòa soạn theo địa chỉ thư điện tử ở cuối trang.";

	const select = () => {
		const selection = getSelection();
		if (selection?.isCollapsed || !document.querySelector(".story")?.contains(selection?.anchorNode ?? null))
			return;
		document.removeEventListener("selectionchange", select);
		begin();
	};
	document.addEventListener("selectionchange", select);
	for (const link of document.querySelectorAll<HTMLAnchorElement>(".comment-reply, .report-mistake a"))
		link.addEventListener("click", (event) => {
			// To another tab.
			if (event.ctrlKey || event.metaKey || event.shiftKey) return;
			event.preventDefault();
			come().then(
				({ follow }) => follow(link),
				() => location.assign(link.href),
			);
		});
}
