import { button, element } from "./elements.ts";
import { choose, chosen, type Setting } from "./settings.ts";

/** The panel as readers see it: what can be set, in the order of the page, with the words for each choice. */
const PARTS: readonly {
	readonly setting: Setting;
	readonly name: string;
	readonly choices: readonly (readonly [value: string, label: string])[];
}[] = [
	{
		setting: "size",
		name: "Cỡ chữ",
		choices: [
			["1", "Nhỏ"],
			["2", "Vừa"],
			["3", "Lớn"],
			["4", "Rất lớn"],
		],
	},
	{
		setting: "theme",
		name: "Nền",
		choices: [
			["light", "Sáng"],
			["dark", "Tối"],
			["system", "Theo máy"],
		],
	},
	{
		setting: "column",
		name: "Cột",
		choices: [
			["narrow", "Hẹp"],
			["wide", "Rộng"],
		],
	},
];

/** The reader's settings behind a button of the masthead. Escape and a tap elsewhere close it. */
export function settingsPanel(): HTMLElement {
	const summary = element("summary", "settings-open", "Cỡ chữ, nền");
	const panel = element("div", "settings-panel", ...PARTS.map(choiceOf));
	const details = element("details", "settings", summary, panel);
	details.addEventListener("keydown", ({ key }) => {
		if (key !== "Escape" || !details.open) return;
		details.open = false;
		summary.focus();
	});
	document.addEventListener("click", ({ target }) => {
		if (target instanceof Node && !details.contains(target)) details.open = false;
	});
	return details;
}

function choiceOf({ setting, name, choices }: (typeof PARTS)[number]): HTMLElement {
	const buttons = choices.map(([value, label]) => {
		const made = button(`choice choice--${setting}-${value}`, label, () => {
			choose(setting, value);
			show();
		});
		return [value, made] as const;
	});
	const show = () => {
		for (const [value, made] of buttons) made.setAttribute("aria-pressed", String(value === chosen(setting)));
	};
	show();
	const group = element(
		"div",
		`choices choices--${setting}`,
		element("span", "", name),
		...buttons.map(([, made]) => made),
	);
	group.setAttribute("role", "group");
	group.setAttribute("aria-label", name);
	return group;
}
