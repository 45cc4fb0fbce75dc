import { monthPath } from "../addresses/paths/calendar.ts";
import { frontMatterDate } from "../article/article-file.ts";
import { holdsSigns, readCredit } from "../article/credit/credit.ts";
import type { NewsroomTime } from "../dates/dates.ts";
import { asYamlText } from "../problem/wording.ts";

/** What is known of an article before it is written. */
export interface Skeleton {
	readonly title: string;
	readonly date: NewsroomTime;
	readonly author: string;
	/** Slug. */
	readonly section: string;
	/** The newspaper's sections, to choose another. */
	readonly choice: string;
	/** The newsroom's folder of pictures, as messages name it. */
	readonly media: string;
}

/** How the comment over each key begins: below it that key belongs, also when it is written later. */
export const HINTS = {
	title:
		'Tít bài. Chữ để trong ngoặc kép; bên trong có dấu " thì bọc bằng ngoặc đơn: \'Chuyện "chục mười hai"\'.',
	date: "Ngày giờ đăng, theo giờ Việt Nam: năm-tháng-ngày giờ:phút. Ngày và tên tệp làm nên địa chỉ của bài.",
	author:
		'Người viết. Nhiều người thì cách nhau bằng dấu phẩy: Tên Một, Tên Hai. Muốn in khác, thêm dòng credit: "Tin, ảnh: Tên".',
	section: "Một chuyên mục, chọn trong",
	tags: "Thẻ, cách nhau bằng dấu phẩy: [cây dừa, xuất khẩu].",
	lede: "Sapô: một hai câu in đậm dưới tít. Bỏ dấu # ở đầu dòng dưới rồi viết.",
	cover: "Ảnh đầu bài: chép tệp ảnh vào",
	draft: "Bản nháp không lên trang. Xóa dòng này khi bài đã sẵn sàng.",
} as const;

/** A name that the grammar of credit lines would ask about is written with its key, which makes it one name. */
function authorValue(author: string): string {
	const { unread, unsure } = holdsSigns(author) ? readCredit(author) : {};
	const isPlain = unread === undefined && unsure === undefined;
	return isPlain ? asYamlText(author) : `{name: ${asYamlText(author)}}`;
}

/** The sections as a hint names them: `thoi-su (Thời sự), kinh-te (Kinh tế)`. */
export function nameSections(sections: readonly { readonly slug: string; readonly name: string }[]): string {
	return sections.map(({ slug, name }) => `${slug} (${name})`).join(", ");
}

/** The file of an article that is still to be written: valid as it is, a draft, with a word of advice for each key. */
export function writeSkeleton({ title, date, author, section, choice, media }: Skeleton): string {
	return `---
# ${HINTS.title}
title: ${asYamlText(title)}
# ${HINTS.date}
date: ${frontMatterDate(date)}
# ${HINTS.author}
author: ${authorValue(author)}
# ${HINTS.section} ${choice}.
section: ${section}
# ${HINTS.tags}
tags: []
# ${HINTS.lede}
# lede: "Sapô của bài."
# ${HINTS.cover} ${media}${monthPath(date)}, bỏ dấu # ở các dòng dưới rồi sửa lại.
# cover:
#   src: ten-anh.jpg
#   alt: "Tả điều thấy trong ảnh, cho người không nhìn thấy ảnh."
#   caption: "Chú thích in dưới ảnh."
#   credit: "Người chụp"
# ${HINTS.draft}
draft: true
---

`;
}
