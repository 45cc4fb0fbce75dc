import { z } from "zod";
import { USUAL_COMMENTING } from "../../letters/commenting.ts";
import { GIT_HOSTS, isBranch, readRepository } from "../../newsdesk/repository.ts";
import type { Newspaper } from "../../newsroom/newspaper.ts";
import type { Problem } from "../../problem/problem.ts";
import { ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { folderAbove, readYesNo } from "../field-desk.ts";
import { LIMITS } from "../limits.ts";
import { readYamlFile } from "../yaml/read-yaml-file.ts";
import { line, table } from "../yaml/shape-parts.ts";

const note = line(LIMITS.note);
const REQUIRED = {
	name: line(LIMITS.name),
	motto: note,
	url: line(LIMITS.address),
	description: note,
	licence: note,
	governingBody: note,
	editorInChief: line(LIMITS.name),
	address: note,
	phone: line(LIMITS.name),
	email: line(LIMITS.address),
} satisfies Partial<Record<keyof Newspaper, z.ZodType>>;
const OPTIONAL = {
	reuse: line(LIMITS.address),
	indexNowKey: line(LIMITS.name),
	hub: line(LIMITS.address),
	offline: line(LIMITS.name),
	comments: table({ open: line(LIMITS.name), closeAfterDays: line(LIMITS.name) }).partial(),
	podcast: table({
		title: line(LIMITS.name).exactOptional(),
		description: note.exactOptional(),
		category: line(LIMITS.name).exactOptional(),
	}),
	repository: table({ url: line(LIMITS.address), branch: line(LIMITS.name).exactOptional() }),
};
const KEYS = { ...REQUIRED, ...OPTIONAL } satisfies Record<keyof Newspaper, z.ZodType>;
/** The allow-list of `content/newspaper.yaml`. */
export const newspaperSchema = table(KEYS).partial();
const complete = z.object({
	...REQUIRED,
	reuse: OPTIONAL.reuse.exactOptional(),
	indexNowKey: OPTIONAL.indexNowKey.exactOptional(),
	hub: OPTIONAL.hub.exactOptional(),
	offline: OPTIONAL.offline.transform((written) => written === "true").exactOptional(),
	comments: OPTIONAL.comments
		.transform(({ open, closeAfterDays: days }) => ({
			open: open === undefined ? USUAL_COMMENTING.open : open === "true",
			closeAfterDays: days === undefined ? USUAL_COMMENTING.closeAfterDays : Number(days),
		}))
		.exactOptional(),
	podcast: OPTIONAL.podcast.exactOptional(),
	repository: OPTIONAL.repository.exactOptional(),
});

const EXAMPLES = {
	name: "name: Báo Tin Tĩnh",
	motto: "motto: Tin của tỉnh nhà",
	url: "url: https://tintinh.example",
	description: "description: Tin tức trong tỉnh, mỗi ngày",
	licence: "licence: Giấy phép số 1/GP-BTTTT",
	governingBody: "governingBody: Ủy ban nhân dân tỉnh",
	editorInChief: "editorInChief: Nguyễn Văn A",
	address: "address: Số 1, đường Đồng Khởi",
	phone: 'phone: "0275 0000 000"',
	email: "email: toasoan@tintinh.example",
	reuse: 'reuse: "/toa-soan/#muc-dung-lai-bai-anh"',
	indexNowKey: "indexNowKey: 5f0c2a7be1d94c68",
	hub: "hub: https://pubsubhubbub.appspot.com/",
	offline: "offline: false",
	comments: "comments: {open: true, closeAfterDays: 60}",
	podcast: "podcast: {title: Báo nói Tin Tĩnh, category: News}",
	repository: "repository: {url: https://github.com/toa-soan/to-bao, branch: main}",
} as const satisfies Record<keyof Newspaper, string>;

/**
 * Reads the imprint, `content/newspaper.yaml`. The law or every page wants what is in it; only what `npm run announce`
 * needs, and whether readers may keep the newspaper or write to it, may be left out.
 */
export function readNewspaper(
	file: string,
	text: string,
): { readonly value?: Newspaper; readonly problems: readonly Problem[] } {
	const log = new ProblemLog(file, text);
	const read = readYamlFile(log, "map", newspaperSchema, { examples: EXAMPLES }, Object.keys(REQUIRED));
	if (read) {
		const { fields, yaml } = read;
		const { url, email, reuse, indexNowKey, hub, offline, comments, repository } = fields;
		if (url !== undefined && !/^https?:\/\/[a-z0-9.-]+(?::\d+)?$/.test(url)) {
			log.error(
				yaml.places.at(["url"]),
				`Địa chỉ trang phải là tên miền, nhưng đang là ${quoted(url)}.`,
				"Viết https:// và tên miền, không có dấu / ở cuối, ví dụ https://tintinh.example.",
			);
		}
		if (email !== undefined && !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(email)) {
			log.error(
				yaml.places.at(["email"]),
				`Không phải địa chỉ thư: ${quoted(email)}.`,
				`Viết theo mẫu: ${EXAMPLES.email}`,
			);
		}
		if (reuse !== undefined && !/^\/(?:[a-z0-9-]+\/){0,9}(?:#[a-z0-9-]+)?$/.test(reuse)) {
			log.error(
				yaml.places.at(["reuse"]),
				`Không phải địa chỉ một trang của báo: ${quoted(reuse)}.`,
				`Viết phần sau tên miền, theo mẫu: ${EXAMPLES.reuse}`,
			);
		}
		// IndexNow takes capitals too; the host lower-cases the name of the file that must hold the key.
		if (indexNowKey !== undefined && !/^[a-z0-9-]{8,128}$/.test(indexNowKey)) {
			log.error(
				yaml.places.at(["indexNowKey"]),
				`Khóa IndexNow không đúng mẫu: ${quoted(indexNowKey)}.`,
				"Viết từ 8 đến 128 ký tự, chỉ chữ thường không dấu, chữ số và dấu gạch nối.",
			);
		}
		if (hub !== undefined && !/^https?:\/\/[^\s/]+\/\S*$/.test(hub)) {
			log.error(
				yaml.places.at(["hub"]),
				`Địa chỉ trạm WebSub không đúng mẫu: ${quoted(hub)}.`,
				`Viết theo mẫu: ${EXAMPLES.hub}`,
			);
		}
		const desk = { log, places: yaml.places, content: folderAbove(file, "newspaper.yaml") };
		readYesNo(desk, "offline", offline, true);
		readYesNo(desk, "open", comments?.open, true, ["comments", "open"]);
		if (repository && !readRepository(repository.url)) {
			log.error(
				yaml.places.at(["repository", "url"]),
				`Không phải địa chỉ của một kho bài ở ${GIT_HOSTS.join(" hay ")}: ${quoted(repository.url)}.`,
				"Chép địa chỉ của kho từ thanh địa chỉ trình duyệt, ví dụ https://github.com/toa-soan/to-bao.",
			);
		}
		if (repository?.branch !== undefined && !isBranch(repository.branch)) {
			log.error(
				yaml.places.at(["repository", "branch"]),
				`Không phải tên của một nhánh: ${quoted(repository.branch)}.`,
				"Viết tên nhánh được đăng lên trang, ví dụ branch: main.",
			);
		}
		const days = comments?.closeAfterDays;
		if (days !== undefined && !/^(?:0|[1-9]\d{0,3})$/.test(days)) {
			log.error(
				yaml.places.at(["comments", "closeAfterDays"]),
				`Số ngày nhận bình luận phải là một số từ 0 đến 9999, nhưng đang là ${quoted(days)}.`,
				"Viết số ngày, ví dụ closeAfterDays: 60; số 0 là không bao giờ đóng.",
			);
		}
	}
	const newspaper = log.errors === 0 ? complete.safeParse(read?.fields).data : undefined;
	return { problems: log.problems, ...(newspaper && { value: newspaper }) };
}
