import { z } from "zod";
import type { Newspaper } from "../newspaper.ts";
import type { Problem } from "../problem.ts";
import { ProblemLog } from "../problem-log.ts";
import { quoted } from "../wording.ts";
import { LIMITS } from "./limits.ts";
import { readYamlFile } from "./read-yaml-file.ts";
import { line, table } from "./shape-parts.ts";

const note = line(LIMITS.note);
const KEYS = {
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
} satisfies Record<keyof Newspaper, z.ZodType>;
const complete = z.object(KEYS);

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
} as const satisfies Record<keyof Newspaper, string>;

/** Reads the imprint, `content/newspaper.yaml`. Everything in it is required: the law or every page wants it. */
export function readNewspaper(
	file: string,
	text: string,
): { readonly value?: Newspaper; readonly problems: readonly Problem[] } {
	const log = new ProblemLog(file, text);
	const read = readYamlFile(log, "map", table(KEYS).partial(), { examples: EXAMPLES }, Object.keys(KEYS));
	if (read) {
		const { fields, yaml } = read;
		const { url, email } = fields;
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
	}
	const newspaper = log.errors === 0 ? complete.safeParse(read?.fields).data : undefined;
	return { problems: log.problems, ...(newspaper && { value: newspaper }) };
}
