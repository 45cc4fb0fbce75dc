import { element } from "../../elements.ts";

/**
 * Lays the picture of afterwards over that of before, and lets the reader draw the line between them: a slider, so that
 * keys, fingers and voices move it alike. Two pictures that are not there both stay as they are.
 */
export function offerComparing(pair: HTMLElement): void {
	const figures = [...pair.querySelectorAll<HTMLElement>(".figure")];
	const pictures = figures.flatMap((figure) => figure.querySelector("picture") ?? []);
	const words = figures.flatMap((figure) => figure.querySelector(".compare-word") ?? []);
	if (pictures.length !== 2) return;
	const range = element("input", "compare-range");
	Object.assign(range, { type: "range", min: "0", max: "100", value: "50" });
	range.setAttribute("aria-label", "Kéo để so hai ảnh");
	const handle = element("span", "compare-handle", "↔");
	handle.setAttribute("aria-hidden", "true");
	const stage = element("div", "compare-stage", ...pictures, ...words, handle, range);
	const draw = () => {
		// By the object model: a policy that forbids inline styles lets it pass.
		stage.style.setProperty("--seen", `${range.value}%`);
		range.setAttribute("aria-valuetext", `${range.value}% ảnh trước, ${100 - range.valueAsNumber}% ảnh sau`);
	};
	range.addEventListener("input", draw);
	draw();
	pair.querySelector(".gallery-pictures")?.before(stage);
	pair.classList.add("compare--laid");
}
