import { scriptPath } from "../../_includes/domain/addresses/paths/files.ts";
import { keepNewspaper } from "./offline/register.ts";

type Panel = typeof import("../search/panel/search-panel.ts");

const input = document.querySelector<HTMLInputElement>(".masthead-search input");

/** Suggestions come when the reader goes to the search box, by a tap or by `/`; nobody else pays for them. */
input?.addEventListener("focus", open, { once: true });
if (input && document.activeElement === input) open();

function open() {
	const address = scriptPath("search-panel");
	if (input) import(address).then(({ openPanel }: Panel) => openPanel(input)).catch(() => {});
}

addEventListener("keydown", (event) => {
	if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
	if (event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]"))
		return;
	event.preventDefault();
	input?.focus();
	input?.select();
});

keepNewspaper();
