import type { ForeignTerm, ForeignTime } from "../../foreign-article.ts";
import { foreignTime } from "../foreign-time.ts";
import type { CoreProperties } from "./core-properties.ts";

/** What Word fills in by itself is no title. */
export function properTitle(title: string | undefined): string | undefined {
	return title === undefined ||
		/^(?:microsoft word|document\d*|untitled|tài liệu\d*|word document)\b/i.test(title)
		? undefined
		: title;
}

/** The name of whoever set up the machine is no writer's. */
export function properName(name: string | undefined): string | undefined {
	const isMachine =
		/\d|^(?:admin(?:istrator)?|users?|pc|laptop|windows|microsoft|office|word|python-docx|apache poi|unknown|hp|dell|asus|lenovo|acer|windows user|may tinh|máy tính)\b/i;
	return name === undefined || isMachine.test(name) || !/\s/.test(name.trim()) ? undefined : name;
}

/** `2022-05-26 Mùa dừa.docx` was named by hand; the day on which the file was made is the next best. */
export function dateOf(
	id: string,
	{ created, modified }: CoreProperties,
): { readonly time: ForeignTime; readonly note?: string } | undefined {
	const name = id.slice(id.lastIndexOf("/") + 1);
	const [written] = /^(?:\d{4}[-_.]\d{1,2}[-_.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{4})(?!\d)/.exec(name) ?? [];
	const named = written && foreignTime(written.replaceAll("_", "-"));
	if (named && !("raw" in named)) return { time: named };
	const made = created ?? modified;
	if (made === undefined) return undefined;
	return { time: foreignTime(made), note: "ngày đăng lấy theo ngày tạo tệp Word: xem lại dòng date" };
}

export function titleOfName(id: string): string {
	const name = id.slice(id.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
	return (
		name
			.replace(/^\d{4}[-_.]\d{1,2}[-_.]\d{1,2}[-_ ]*/, "")
			.replace(/[-_]+/g, " ")
			.trim() || name
	);
}

export function termsOf(text: string | undefined): readonly ForeignTerm[] {
	const names = (text ?? "").split(/[,;]/).map((one) => one.trim());
	return names.filter((one) => one !== "").map((one) => ({ name: one, addresses: [] }));
}
