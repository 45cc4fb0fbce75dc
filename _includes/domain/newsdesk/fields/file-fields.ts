import { THREAD_ORDERS, type ThreadOrder } from "../../newsroom/thread.ts";
import { authorSchema } from "../../reader/newsroom/read-author.ts";
import { pageSchema } from "../../reader/newsroom/read-page.ts";
import { threadSchema } from "../../reader/newsroom/read-thread.ts";
import { type DeskField, fieldsOfTable } from "./desk-field.ts";
import { BODY_FIELD, PICTURE_WORDS } from "./shared-words.ts";

const ORDERS: Readonly<Record<ThreadOrder, string>> = {
	oldest: "Kể từ bài đầu tiên",
	newest: "Bài mới nhất lên trước",
};

/** The form of an author's file. */
export const AUTHOR_FIELDS: readonly DeskField[] = [
	...fieldsOfTable(authorSchema, {
		name: {
			label: "Tên",
			hint: "Tên hoặc bút danh, đúng như in trong bài. Tên tệp là tên này bỏ dấu.",
			required: true,
			example: "Minh Khôi",
		},
		title: { label: "Chức danh", hint: "In dưới tên.", example: "Phóng viên mảng nông nghiệp" },
	}),
	{ ...BODY_FIELD, label: "Tiểu sử", hint: "Vài câu về người viết, in ở trang tác giả." },
];

/** The form of a page that stands by itself. */
export const PAGE_FIELDS: readonly DeskField[] = [
	...fieldsOfTable(pageSchema, {
		title: {
			label: "Tên trang",
			hint: "In ở đầu trang và ở cuối mọi trang báo.",
			required: true,
			example: "Giới thiệu",
		},
		description: {
			label: "Giới thiệu",
			hint: "Một câu cho máy tìm kiếm.",
			kind: "text",
			example: "Tờ báo này do ai làm, làm cho ai.",
		},
	}),
	{ ...BODY_FIELD, hint: "Trình bày như trong bài, nhưng không đặt ảnh được.", required: true },
];

/** The form of a running story. */
export const THREAD_FIELDS: readonly DeskField[] = [
	...fieldsOfTable(threadSchema, {
		title: {
			label: "Tên dòng sự kiện",
			hint: "In trên trang của dòng sự kiện và ở các bài thuộc về nó.",
			required: true,
			example: "Giữ nước ngọt qua mùa mặn",
		},
		order: {
			label: "Thứ tự bài",
			hint: "Không chọn thì kể từ bài đầu tiên.",
			kind: "choice",
			choices: THREAD_ORDERS.map((value) => ({ value, label: ORDERS[value] })),
		},
		picture: {
			label: "Ảnh",
			hint: "Ghi đủ thư mục của ảnh, vì dòng sự kiện không thuộc riêng tháng nào: /media/2024/03/ong-do-man.jpg.",
			kind: "picture",
			fields: PICTURE_WORDS,
		},
	}),
	{ ...BODY_FIELD, label: "Lời dẫn", hint: "Vài câu mở đầu trang của dòng sự kiện." },
];
