import { button, element } from "../elements.ts";

let strip: HTMLElement | undefined;

/**
 * Says something at the foot of the window, where it moves nothing. What was said there before goes.
 *
 * @param way a link or a button beside it
 */
export function say(text: string, way: HTMLElement | "" = "", onClose = () => {}): void {
	strip?.remove();
	const said = element("p", "");
	said.setAttribute("role", "status");
	const close = button("offline-close", "×", () => {
		strip?.remove();
		delete document.documentElement.dataset["strip"];
		onClose();
	});
	close.setAttribute("aria-label", "Đóng thông báo");
	strip = element("div", "offline-strip", said, way, close);
	document.body.append(strip);
	document.documentElement.dataset["strip"] = "";
	// A region is read out when it changes, not when it comes.
	requestAnimationFrame(() => said.append(text));
}
