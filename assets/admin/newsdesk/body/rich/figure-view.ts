import type { Node } from "prosemirror-model";
import type { NodeView } from "prosemirror-view";
import { readCaption } from "../../../../../_includes/domain/article/caption.ts";
import { namePictures } from "../../pictures.ts";

/** What a picture of the text asks of what is around it. */
export interface FigureSetting {
	/** Where the browser finds a picture; undefined where its bytes are not here. */
	readonly urlOf: (src: string) => string | undefined;
	/** Lets its words be written. */
	readonly edit: (position: number) => void;
}

/** A picture on a line of its own, with what the page prints under it. */
export class FigureView implements NodeView {
	readonly dom = document.createElement("figure");
	readonly #button = document.createElement("button");
	#node: Node;

	constructor(
		node: Node,
		position: () => number | undefined,
		private readonly setting: FigureSetting,
	) {
		this.#node = node;
		this.dom.className = "bao-body-figure";
		this.dom.contentEditable = "false";
		this.#button.type = "button";
		this.#button.className = "bao-button";
		this.#button.textContent = "Sửa lời ảnh";
		this.#button.addEventListener("click", () => {
			const at = position();
			if (at !== undefined) setting.edit(at);
		});
		this.#draw();
	}

	#draw(): void {
		const { src, alt, title } = this.#node.attrs as Record<"src" | "alt" | "title", string>;
		const url = this.setting.urlOf(src);
		const picture = url === undefined ? document.createElement("div") : document.createElement("img");
		if (picture instanceof HTMLImageElement) {
			picture.src = url ?? "";
			picture.alt = alt;
			// One that the host does not give here is named.
			picture.addEventListener("error", () => picture.replaceWith(nameOf(src)), { once: true });
		}
		const line = document.createElement("figcaption");
		const { caption = "", credit } = readCaption(title);
		line.append(caption);
		if (credit !== undefined) {
			const name = document.createElement("span");
			name.textContent = ` Ảnh: ${credit}`;
			line.append(name);
		}
		if (alt === "") {
			const lacks = document.createElement("strong");
			lacks.textContent = " Chưa có lời tả cho người không nhìn thấy ảnh.";
			line.append(lacks);
		}
		this.dom.replaceChildren(url === undefined ? nameOf(src) : picture, line, this.#button);
	}

	update(node: Node): boolean {
		if (node.type !== this.#node.type) return false;
		const isSame = ["src", "alt", "title"].every((name) => node.attrs[name] === this.#node.attrs[name]);
		this.#node = node;
		if (!isSame) this.#draw();
		return true;
	}

	stopEvent(event: Event): boolean {
		return event.target === this.#button;
	}

	ignoreMutation(): boolean {
		return true;
	}
}

function nameOf(src: string): HTMLElement {
	const place = document.createElement("div");
	place.className = "bao-no-picture";
	place.textContent = namePictures(src).values;
	return place;
}
