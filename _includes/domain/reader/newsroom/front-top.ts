import { isArticlePath } from "../../addresses/paths/calendar.ts";
import { readSitePath } from "../../addresses/site-path.ts";
import { type NewsroomTime, readNewsroomTime } from "../../dates/dates.ts";
import type { FrontSpan, Pick, Pin, Strip } from "../../front/front.ts";
import { quoted } from "../../problem/wording.ts";
import { accept, acceptPath, type FieldDesk } from "../field-desk.ts";
import type { YamlPath } from "../yaml/yaml-places.ts";

interface SpanFields {
	readonly from?: string | undefined;
	readonly until: string;
}

/** An article chosen by hand: its address on this site, with or without the last slash. */
export function readPick(desk: FieldDesk, path: YamlPath, written: string): Pick | undefined {
	const words = !written.includes("/");
	const address = words ? "" : acceptPath(desk, path, written);
	if (address === undefined) return undefined;
	const url = address.replace(/\/?(?:index\.html)?$/, "/");
	if (isArticlePath(url)) return { url, ...desk.log.position(desk.places.at(path)) };
	desk.log.error(
		desk.places.at(path),
		`${quoted(written)} không phải địa chỉ một bài.`,
		"Chép địa chỉ bài từ thanh địa chỉ, ví dụ /2022/05/26/doan-kiem-tra/; ở lead và companions, newest là bài mới nhất.",
	);
	return undefined;
}

/** A story held at the top until an hour. */
export function readPin(
	desk: FieldDesk,
	path: YamlPath,
	{ article, ...times }: SpanFields & { readonly article: string },
): Pin | undefined {
	const pick = readPick(desk, [...path, "article"], article);
	const span = readSpan(desk, path, times);
	return pick && span && { ...pick, ...span };
}

/** The line of breaking news. Its link is a page of this site, or a whole web address. */
export function readStrip(
	desk: FieldDesk,
	{ text, link, ...times }: SpanFields & { readonly text: string; readonly link?: string | undefined },
): Strip | undefined {
	const span = readSpan(desk, ["strip"], times);
	const isOwn = link !== undefined && readSitePath(link, desk.site).ok;
	const outside = link !== undefined && !isOwn && /^https:\/\/[^\s/"<>\\]+\.[^\s"<>\\]+$/.test(link);
	const inside = link === undefined || outside ? undefined : acceptPath(desk, ["strip", "link"], link);
	const address = outside ? link : inside;
	return (
		span && {
			text,
			...(address && { link: address }),
			...span,
			...desk.log.position(desk.places.at(["strip", "link"])),
		}
	);
}

function readSpan(desk: FieldDesk, path: YamlPath, { from, until }: SpanFields): FrontSpan | undefined {
	const start = from === undefined ? undefined : readTime(desk, [...path, "from"], from);
	const end = readTime(desk, [...path, "until"], until);
	if (start && end && end.epoch <= start.epoch) {
		desk.log.error(
			desk.places.at([...path, "until"]),
			`Giờ kết thúc ${quoted(until)} không sau giờ bắt đầu ${quoted(from ?? "")}.`,
			"Sửa until thành một giờ sau from.",
		);
	}
	const untilAt = desk.log.position(desk.places.at([...path, "until"]));
	return end && { ...(start && { from: start }), until: end, untilAt };
}

function readTime(desk: FieldDesk, path: YamlPath, written: string): NewsroomTime | undefined {
	return accept(desk, path, readNewsroomTime(written))?.time;
}
