import { scriptPath } from "../../_includes/domain/addresses/paths/files.ts";
import { keepNewspaper } from "./offline/register.ts";
import { paintFrame } from "./settings.ts";
import { settingsPanel } from "./settings-panel.ts";
import { today } from "./today.ts";

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

paintFrame();
const date = document.querySelector(".masthead-date");
if (date) date.textContent = today(Date.now());
date?.after(settingsPanel());

// Browsers of 2025 have scrolled the bar to the section by the style alone.
const current = document.querySelector<HTMLElement>(".masthead-sections [aria-current]");
const bar = current?.closest("ul");
if (current && bar && bar.scrollLeft === 0 && current.offsetLeft + current.offsetWidth > bar.clientWidth)
	bar.scrollLeft = current.offsetLeft - (bar.clientWidth - current.offsetWidth) / 2;

keepNewspaper();
