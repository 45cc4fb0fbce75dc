import type { ErrorCode } from "yaml";

interface Advice {
	readonly message: string;
	readonly cure: string;
}

const QUOTE = 'Đặt cả giá trị trong ngoặc kép: title: "Giá trị".';
const SHAPE = "Viết mỗi mục trên một dòng theo mẫu “tên: giá trị”, có dấu cách sau dấu hai chấm.";
const ALIGN = "Cho các mục cùng cấp thẳng hàng với nhau, thụt vào bằng dấu cách.";

/** What each error of the `yaml` package (2.9) says to a journalist. Its own English text is never shown. */
export const YAML_ADVICE = {
	ALIAS_PROPS: { message: "Dấu * ở đầu giá trị có nghĩa riêng trong YAML", cure: QUOTE },
	BAD_ALIAS: { message: "Dấu * hoặc & ở đầu giá trị có nghĩa riêng trong YAML", cure: QUOTE },
	BAD_COLLECTION_TYPE: { message: "Dấu ! ở đầu giá trị có nghĩa riêng trong YAML", cure: QUOTE },
	BAD_DIRECTIVE: { message: "Dòng bắt đầu bằng % là lệnh YAML, không được dùng", cure: "Xóa dòng này." },
	BAD_DQ_ESCAPE: {
		message: "Dấu \\ trong ngoặc kép không đúng",
		cure: "Dùng ngoặc đơn thay ngoặc kép: 'Giá trị', hoặc viết hai dấu \\\\.",
	},
	BAD_INDENT: { message: "Dòng thụt lề không đúng chỗ", cure: ALIGN },
	BAD_PROP_ORDER: { message: "Dấu & hoặc ! đặt không đúng chỗ", cure: QUOTE },
	BAD_SCALAR_START: { message: "Giá trị bắt đầu bằng một ký tự có nghĩa riêng trong YAML", cure: QUOTE },
	BLOCK_AS_IMPLICIT_KEY: { message: "Giá trị có dấu hai chấm nên bị hiểu là một mục khác", cure: QUOTE },
	BLOCK_IN_FLOW: {
		message: "Trong ngoặc [ ] hoặc { } không được xuống dòng bằng dấu gạch",
		cure: "Bỏ ngoặc và viết mỗi mục một dòng, bắt đầu bằng dấu gạch và dấu cách: - mục.",
	},
	DUPLICATE_KEY: { message: "Mục này viết hai lần", cure: "Giữ lại một dòng, xóa dòng kia." },
	IMPOSSIBLE: { message: "Không hiểu được dòng này", cure: SHAPE },
	KEY_OVER_1024_CHARS: { message: "Tên mục quá dài", cure: SHAPE },
	MISSING_CHAR: {
		message: "Dòng này thiếu dấu hai chấm, dấu cách, dấu phẩy hoặc dấu ngoặc đóng",
		cure: SHAPE,
	},
	MULTILINE_IMPLICIT_KEY: { message: "Dòng này thiếu dấu hai chấm và dấu cách sau tên mục", cure: SHAPE },
	MULTIPLE_ANCHORS: { message: "Dấu & ở đầu giá trị có nghĩa riêng trong YAML", cure: QUOTE },
	MULTIPLE_DOCS: {
		message: "Tệp bị chia thành nhiều phần bằng dòng --- hoặc ...",
		cure: "Xóa các dòng --- và ... thừa, chỉ giữ một phần.",
	},
	MULTIPLE_TAGS: { message: "Dấu ! ở đầu giá trị có nghĩa riêng trong YAML", cure: QUOTE },
	NON_STRING_KEY: { message: "Tên mục phải là một từ", cure: SHAPE },
	RESOURCE_EXHAUSTION: { message: "Các mục lồng nhau quá sâu", cure: "Bỏ bớt các tầng lồng nhau." },
	TAB_AS_INDENT: { message: "Có dấu tab trong phần khai báo", cure: "Thay dấu tab bằng hai dấu cách." },
	TAG_RESOLVE_FAILED: { message: "Dấu ! ở đầu giá trị có nghĩa riêng trong YAML", cure: QUOTE },
	UNEXPECTED_TOKEN: { message: "Có chữ hoặc dấu thừa, đặt không đúng chỗ", cure: QUOTE },
} as const satisfies Record<ErrorCode, Advice>;
