import { monthPath } from "../../_includes/domain/addresses/paths/calendar.ts";
import { holdsSigns, readCredit } from "../../_includes/domain/article/credit/credit.ts";
import type { NewsroomTime } from "../../_includes/domain/dates/dates.ts";
import { asYamlText } from "../../_includes/domain/problem/wording.ts";
import { frontMatterDate } from "../newsroom/article-file.ts";

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

/** A name that the grammar of credit lines would ask about is written with its key, which makes it one name. */
function authorValue(author: string): string {
	const { unread, unsure } = holdsSigns(author) ? readCredit(author) : {};
	const isPlain = unread === undefined && unsure === undefined;
	return isPlain ? asYamlText(author) : `{name: ${asYamlText(author)}}`;
}

/** The file of an article that is still to be written: valid as it is, a draft, with a word of advice for each key. */
export function writeSkeleton({ title, date, author, section, choice, media }: Skeleton): string {
	return `---
# Tít bài. Chữ để trong ngoặc kép; bên trong có dấu " thì bọc bằng ngoặc đơn: 'Chuyện "chục mười hai"'.
title: ${asYamlText(title)}
# Ngày giờ đăng, theo giờ Việt Nam: năm-tháng-ngày giờ:phút. Ngày và tên tệp làm nên địa chỉ của bài.
date: ${frontMatterDate(date)}
# Người viết. Nhiều người thì cách nhau bằng dấu phẩy: Tên Một, Tên Hai. Muốn in khác, thêm dòng credit: "Tin, ảnh: Tên".
author: ${authorValue(author)}
# Một chuyên mục, chọn trong ${choice}.
section: ${section}
# Thẻ, cách nhau bằng dấu phẩy: [cây dừa, xuất khẩu].
tags: []
# Sapô: một hai câu in đậm dưới tít. Bỏ dấu # ở đầu dòng dưới rồi viết.
# lede: "Sapô của bài."
# Ảnh đầu bài: chép tệp ảnh vào ${media}${monthPath(date)}, bỏ dấu # ở các dòng dưới rồi sửa lại.
# cover:
#   src: ten-anh.jpg
#   alt: "Tả điều thấy trong ảnh, cho người không nhìn thấy ảnh."
#   caption: "Chú thích in dưới ảnh."
#   credit: "Người chụp"
# Bản nháp không lên trang. Xóa dòng này khi bài đã sẵn sàng.
draft: true
---

`;
}
