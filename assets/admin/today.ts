import type { DayRow, DayTold } from "../../_includes/domain/agenda/day-told.ts";
import { element, part } from "../page/elements.ts";
import { askDay } from "./desk-client.ts";
import { attempt, openRoom } from "./sign-in.ts";

const status = part(document, "#tinh-hinh");
const room = part(document, "#hom-nay");
const say = (message: string) => {
	status.textContent = message;
};

async function show(): Promise<void> {
	const day = await attempt({ room, say }, askDay);
	if (!day) return;
	say("");
	part(document, "#luc").textContent = day.time;
	room.replaceChildren(...day.parts.map(section), ...lines(day));
}

function section({ name, count, rows }: DayTold["parts"][number]): HTMLElement {
	const list = element("ul", "desk-day", ...rows.map(row));
	const more = count > rows.length ? [element("p", "desk-about", `… và ${count - rows.length} nữa`)] : [];
	return element("section", "", element("h2", "", `${name} (${count})`), list, ...more);
}

function row({ text, detail, link }: DayRow): HTMLElement {
	return element("li", "", way(text, link), element("span", "desk-about", detail));
}

function lines({ parts, lines }: DayTold): HTMLElement[] {
	const quiet = parts.length === 0 ? [element("p", "", "Không có gì đợi.")] : [];
	return [...quiet, ...lines.map(({ text, link }) => element("p", "", way(text, link)))];
}

function way(text: string, link: string | undefined): HTMLElement {
	if (link === undefined) return element("span", "desk-what", text);
	const anchor = element("a", "desk-what", text);
	anchor.href = link;
	return anchor;
}

void openRoom({ room, say, show });
