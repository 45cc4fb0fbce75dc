import type { z } from "zod";
import { isSlug, slug } from "../../addresses/slug.ts";
import type { Picture } from "../../article/article.ts";
import { NO_MONTH } from "../../dates/dates.ts";
import { THREAD_ORDERS, type Thread } from "../../newsroom/thread.ts";
import type { Problem } from "../../problem/problem.ts";
import { type Position, ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { toNfc } from "../../text/normalise.ts";
import { readFocalAndAi } from "../article/article-ai.ts";
import { readPictureSource } from "../article/picture-source.ts";
import { accept, type FieldDesk, folderAbove } from "../field-desk.ts";
import { reportForbiddenCharacters } from "../forbidden-characters.ts";
import { LIMITS } from "../limits.ts";
import { splitFrontMatter } from "../yaml/front-matter.ts";
import { readShape, requireKeys } from "../yaml/shape.ts";
import { line, table } from "../yaml/shape-parts.ts";
import { readYaml } from "../yaml/strict-yaml.ts";

/** The allow-list of a running story's front matter. */
export const threadSchema = table({
	title: line(LIMITS.title),
	order: line(LIMITS.name),
	picture: table({
		src: line(LIMITS.address),
		alt: line(LIMITS.caption),
		caption: line(LIMITS.caption).optional(),
		credit: line(LIMITS.credit).optional(),
		focal: line(LIMITS.address).optional(),
		ai: line(LIMITS.address).optional(),
	}),
}).partial();
const WORDS = {
	examples: {
		title: "title: Giữ nước ngọt qua mùa hạn mặn",
		order: "order: oldest (kể từ đầu), hoặc order: newest (mới nhất trước)",
		picture: "picture: {src: /media/2024/03/ong-do-man.jpg, alt: Tay cầm ống đo độ mặn bên bờ sông}",
	},
};

export interface ThreadReading {
	/** Absent if there is any error. */
	readonly value?: Thread;
	/** Where the file names its picture. */
	readonly picturePlace?: Position;
	/** Line of the file on which the introduction begins, from 1. */
	readonly introductionLine?: number;
	readonly problems: readonly Problem[];
}

/**
 * Reads a running story, `content/threads/<slug>.md`: title, order and picture in front matter, then an introduction in
 * Markdown. Its address is the file's name. Its articles stand oldest first unless it says `order: newest`.
 *
 * @param fileSlug name of the file without `.md`
 */
export function readThread(file: string, fileSlug: string, text: string): ThreadReading {
	const log = new ProblemLog(file, text);
	if (!isSlug(fileSlug)) {
		log.error(
			0,
			`Tên tệp ${quoted(fileSlug)} không làm địa chỉ được.`,
			`Đổi tên tệp thành ${slug(fileSlug) || "ten-dong-su-kien"}.md.`,
		);
	}
	const parts = splitFrontMatter(log);
	const yaml = parts && readYaml(log, parts.start, parts.end, "map");
	const fields = yaml && readShape(threadSchema, yaml, log, WORDS);
	if (fields) requireKeys(["title"], fields, yaml, log, WORDS, parts.end);
	const desk: FieldDesk | undefined = yaml && {
		log,
		places: yaml.places,
		content: folderAbove(file, `threads/${fileSlug}.md`),
	};
	const order = THREAD_ORDERS.find((one) => one === (fields?.order ?? "oldest"));
	if (desk && !order) {
		const message = `Không có thứ tự ${quoted(fields?.order ?? "")}.`;
		log.error(desk.places.at(["order"]), message, `Viết ${WORDS.examples.order}.`);
	}
	const picture = desk && fields?.picture && readPicture(desk, fields.picture);
	reportForbiddenCharacters(log);
	if (log.errors > 0 || !parts || fields?.title === undefined || !order) return { problems: log.problems };
	return {
		problems: log.problems,
		...(desk && picture && { picturePlace: log.position(desk.places.at(["picture", "src"])) }),
		introductionLine: parts.bodyLine,
		value: {
			slug: fileSlug,
			title: fields.title,
			order,
			...(picture && { picture }),
			introduction: toNfc(parts.body),
		},
	};
}

/** A story that runs over months belongs to none: its picture is named with its folder. */
function readPicture(
	desk: FieldDesk,
	{ src: written, alt, caption, credit, ...rest }: NonNullable<z.infer<typeof threadSchema>["picture"]>,
): Picture | undefined {
	const src = accept(desk, ["picture", "src"], readPictureSource(written, NO_MONTH, desk.content))?.src;
	if (src === undefined) return undefined;
	if (!written.includes("/")) {
		desk.log.error(
			desk.places.at(["picture", "src"]),
			`Ảnh ${quoted(written)} chưa ghi thư mục; dòng sự kiện không thuộc riêng tháng nào.`,
			`Viết đủ, theo tháng có ảnh: /media/2024/03/${written}`,
		);
		return undefined;
	}
	return {
		src,
		alt,
		...(caption && { caption }),
		...(credit && { credit }),
		...readFocalAndAi(desk, "picture", rest),
	};
}
