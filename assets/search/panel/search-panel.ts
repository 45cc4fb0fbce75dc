import { element } from "../../page/elements.ts";
import { chooseSuggestions, type Suggestion } from "./choose-suggestions.ts";
import { loadSuggestions, type SuggestionData } from "./suggestions.ts";

const LIST_ID = "goi-y";

/**
 * The suggestions under the masthead's search box: a combobox after the ARIA practices. Nothing is chosen until the
 * reader goes down, so Enter searches for what was typed.
 */
export function openPanel(input: HTMLInputElement): void {
	const form = input.form;
	if (!form || input.getAttribute("role") === "combobox") return;
	const list = element("ul", "panel-list");
	list.id = LIST_ID;
	list.setAttribute("role", "listbox");
	list.setAttribute("aria-label", "Gợi ý");
	const said = element("p", "visually-hidden");
	said.setAttribute("role", "status");
	const panel = element(
		"div",
		"panel",
		list,
		element("p", "panel-keys", "↑ ↓ để chọn, Enter để mở, Esc để đóng"),
	);
	panel.hidden = true;
	form.append(panel, said);
	for (const [name, value] of Object.entries({
		role: "combobox",
		"aria-autocomplete": "list",
		"aria-controls": LIST_ID,
		"aria-expanded": "false",
	}))
		input.setAttribute(name, value);

	let data: SuggestionData | undefined;
	let shown: readonly Suggestion[] = [];
	let chosen = -1;

	const choose = (place: number) => {
		chosen = place;
		[...list.children].forEach((option, at) => {
			option.setAttribute("aria-selected", String(at === place));
			if (at === place) option.scrollIntoView({ block: "nearest" });
		});
		if (place < 0) input.removeAttribute("aria-activedescendant");
		else input.setAttribute("aria-activedescendant", `${LIST_ID}-${place}`);
	};
	const show = () => {
		shown = data ? chooseSuggestions(input.value, data) : [];
		list.replaceChildren(...shown.map(optionOf));
		choose(-1);
		const open = shown.length > 0 && document.activeElement === input;
		panel.hidden = !open;
		input.setAttribute("aria-expanded", String(open));
		if (document.activeElement === input && data)
			said.textContent = open ? `${shown.length} gợi ý. Dùng mũi tên lên xuống để chọn.` : "Không có gợi ý.";
	};
	const close = () => {
		panel.hidden = true;
		input.setAttribute("aria-expanded", "false");
		choose(-1);
		said.textContent = "";
	};

	input.addEventListener("input", show);
	input.addEventListener("focus", show);
	input.addEventListener("blur", close);
	input.addEventListener("keydown", (event) => {
		const { key, isComposing } = event;
		// The keyboard may still be putting a mark on a letter.
		if (isComposing) return;
		if (key === "Escape" && !panel.hidden) {
			// Else a search box would lose what was typed.
			event.preventDefault();
			close();
		} else if ((key === "ArrowDown" || key === "ArrowUp") && data) {
			event.preventDefault();
			if (panel.hidden) show();
			const places = shown.length + 1;
			// One place beside the lines is the box itself.
			choose(((chosen + 1 + (key === "ArrowDown" ? 1 : -1) + places) % places) - 1);
		} else if (key === "Enter") {
			const taken = shown[chosen];
			if (!taken) return;
			event.preventDefault();
			location.assign(taken.url);
		}
	});
	// Pressing a line must not take the focus from the box, or the panel would close before the click.
	panel.addEventListener("pointerdown", (event) => event.preventDefault());
	list.addEventListener("click", ({ target }) => {
		const option = target instanceof Element ? target.closest("li") : null;
		const pressed = option && shown[[...list.children].indexOf(option)];
		if (pressed) location.assign(pressed.url);
	});
	loadSuggestions().then(
		(loaded) => {
			data = loaded;
			show();
		},
		// Without suggestions the box searches all the same.
		() => {},
	);
}

function optionOf({ kind, name }: Suggestion, place: number): HTMLElement {
	const option = element(
		"li",
		"panel-option",
		element("span", "panel-name", name),
		" ",
		element("span", "panel-kind", kind),
	);
	option.id = `${LIST_ID}-${place}`;
	option.setAttribute("role", "option");
	return option;
}
