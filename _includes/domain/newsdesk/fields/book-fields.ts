import { LAYOUTS, type Layout } from "../../front/front.ts";
import { addressesSchema } from "../../reader/newsroom/read-addresses.ts";
import { frontSchema } from "../../reader/newsroom/read-front.ts";
import { newspaperSchema } from "../../reader/newsroom/read-newspaper.ts";
import { sectionsSchema } from "../../reader/newsroom/read-sections.ts";
import { synonymsSchema } from "../../reader/newsroom/read-synonyms.ts";
import { tagsSchema } from "../../reader/newsroom/read-tags.ts";
import { type DeskField, fieldOfItems, fieldsOfTable } from "./desk-field.ts";

/** The form of the sections, in the order of the masthead. */
export const SECTION_FIELDS: readonly DeskField[] = [
	fieldOfItems(sectionsSchema, {
		label: "Chuyên mục",
		hint: "Theo thứ tự trên măng-sét. Bỏ một chuyên mục thì phải chuyển hết bài của nó sang chuyên mục khác.",
		fields: {
			slug: {
				label: "Đường dẫn",
				hint: "Chữ thường không dấu, chữ số và dấu gạch nối. Đã công bố thì đừng sửa ở đây: đổi bằng npm run move.",
				example: "nong-thon",
			},
			name: { label: "Tên", hint: "Như in trên măng-sét.", example: "Nông thôn" },
			description: {
				label: "Giới thiệu",
				hint: "Một câu, in ở trang chuyên mục.",
				kind: "text",
				example: "Chuyện vườn, chuyện ruộng và những cách làm hay.",
			},
		},
	}),
];

/** The form of the tag book. */
export const TAG_FIELDS: readonly DeskField[] = [
	fieldOfItems(tagsSchema, {
		label: "Sổ thẻ",
		hint: "Thẻ không có ở đây vẫn dùng được; ghi vào đây khi muốn có lời giới thiệu ở trang thẻ, hoặc khi các bài hay gọi một chuyện bằng nhiều tên.",
		fields: {
			name: { label: "Thẻ", hint: "Cách viết được in.", example: "hạn mặn" },
			description: {
				label: "Giới thiệu",
				hint: "In ở trang thẻ.",
				kind: "text",
				example: "Nước mặn vào đồng, và cách bà con đo, ngăn, trữ nước qua mùa khô.",
			},
			synonyms: {
				label: "Tên khác",
				hint: "Bài ghi một trong các tên này thì được xếp và in bằng thẻ này.",
				example: "xâm nhập mặn",
			},
		},
	}),
];

/** The form of the names that are one to the search. */
export const SYNONYM_FIELDS: readonly DeskField[] = [
	fieldOfItems(synonymsSchema, {
		label: "Từ đồng nghĩa cho tìm kiếm",
		hint: "Mỗi nhóm là những tên thật sự là một. Hoa hay thường, có dấu hay không, có chấm hay không thì máy đã coi là một.",
		example: "CSGT, cảnh sát giao thông",
	}),
];

const LAYOUT_WORDS: Readonly<Record<Layout, string>> = {
	lead: "Một bài lớn, các tít bên cạnh",
	column: "Một cột",
	pictures: "Hàng ảnh",
	titles: "Chỉ có tít",
};

const FROM = { label: "Từ lúc", hint: "Không ghi thì từ bây giờ.", kind: "time" } as const;
const UNTIL = { label: "Đến lúc", hint: "Hết giờ này thì tự thôi.", kind: "time" } as const;

/** The form of the front. */
export const FRONT_FIELDS: readonly DeskField[] = fieldsOfTable(frontSchema, {
	lead: {
		label: "Bài đứng đầu",
		hint: "Địa chỉ bài, hoặc newest (bài mới nhất có ảnh). Để trống cũng là bài mới nhất.",
		kind: "address",
		example: "newest",
	},
	companions: {
		label: "Bài bên cạnh",
		hint: "Nhiều nhất ba địa chỉ bài, hoặc newest.",
		kind: "stories",
		example: "newest",
	},
	pins: {
		label: "Bài ghim",
		hint: "Đứng trên cùng đến giờ đã định.",
		fields: {
			article: {
				label: "Bài",
				hint: "Địa chỉ của bài.",
				kind: "address",
				example: "/2022/05/26/doan-kiem-tra/",
			},
			from: FROM,
			until: UNTIL,
		},
	},
	strip: {
		label: "Dải tin nóng",
		hint: "Một dòng trên cùng, chỉ ở trang nhất.",
		fields: {
			text: { label: "Dòng chữ", hint: "Ngắn như một cái tít.", example: "Bão số 3 đổi hướng" },
			link: {
				label: "Liên kết",
				hint: "Một trang của báo, hoặc địa chỉ đầy đủ của trang khác.",
				kind: "address",
				example: "/2022/05/26/bao-so-3/",
			},
			from: FROM,
			until: UNTIL,
		},
	},
	blocks: {
		label: "Các khối",
		hint: "Từ trên xuống. Mỗi khối lấy bài theo một chuyên mục, thẻ, tác giả hoặc dòng sự kiện, hay theo danh sách bài chọn tay. Để trống thì mỗi chuyên mục có một khối.",
		fields: {
			section: { label: "Theo chuyên mục", hint: "Bài mới nhất của chuyên mục này.", kind: "section" },
			tag: { label: "Theo thẻ", hint: "Bài mới nhất có thẻ này.", example: "bến phà" },
			author: { label: "Theo tác giả", hint: "Bài mới nhất của người này.", example: "Ánh Nguyệt" },
			thread: { label: "Theo dòng sự kiện", hint: "Bài của dòng sự kiện này.", kind: "thread" },
			articles: {
				label: "Bài chọn tay",
				hint: "Địa chỉ các bài, đứng trước bài máy chọn. Chỉ có bài chọn tay thì khối phải có tên.",
				kind: "stories",
			},
			title: { label: "Tên khối", hint: "In thay cho tên chuyên mục.", example: "Tòa soạn chọn" },
			count: { label: "Số bài", hint: "Không ghi thì đủ cho kiểu khối.", kind: "number", example: "4" },
			layout: {
				label: "Kiểu khối",
				hint: "Không chọn thì là một cột.",
				kind: "choice",
				choices: LAYOUTS.map((value) => ({ value, label: LAYOUT_WORDS[value] })),
			},
			repeat: {
				label: "Lặp lại bài ở trên",
				hint: "Không chọn thì không bài nào đứng hai lần trên trang nhất.",
				kind: "yes-no",
				usual: false,
			},
		},
	},
});

/** The form of the imprint. */
export const NEWSPAPER_FIELDS: readonly DeskField[] = fieldsOfTable(newspaperSchema, {
	name: { label: "Tên báo", hint: "In trên măng-sét.", required: true, example: "Báo Tin Tĩnh" },
	motto: { label: "Khẩu hiệu", hint: "Một dòng dưới tên báo.", required: true, example: "Tin của tỉnh nhà" },
	url: {
		label: "Địa chỉ trang",
		hint: "https:// và tên miền, không có dấu / ở cuối.",
		kind: "address",
		required: true,
		example: "https://tintinh.example",
	},
	description: {
		label: "Giới thiệu",
		hint: "Một hai câu, cho máy tìm kiếm và khi chia sẻ.",
		kind: "text",
		required: true,
	},
	licence: { label: "Giấy phép", hint: "Số giấy phép, nơi cấp.", required: true },
	governingBody: { label: "Cơ quan chủ quản", hint: "In cuối mọi trang.", required: true },
	editorInChief: { label: "Tổng biên tập", hint: "In cuối mọi trang.", required: true },
	address: { label: "Tòa soạn", hint: "Số nhà, đường, nơi ở.", required: true },
	phone: { label: "Điện thoại", hint: "Viết như muốn in.", required: true, example: "0275 000 0000" },
	email: {
		label: "Thư điện tử",
		hint: "Nơi nhận thư bạn đọc.",
		required: true,
		example: "toasoan@tintinh.example",
	},
	reuse: {
		label: "Trang nói về dùng lại bài, ảnh",
		hint: "Trang của báo nói ai được dùng lại bài, ảnh và xin phép ở đâu; máy tìm kiếm dẫn tới đó từ từng tấm ảnh.",
		kind: "address",
		example: "/toa-soan/#muc-dung-lai-bai-anh",
	},
	indexNowKey: {
		label: "Khóa IndexNow",
		hint: "Của người phụ trách kỹ thuật: báo tin mới cho máy tìm kiếm.",
	},
	hub: {
		label: "Trạm WebSub",
		hint: "Của người phụ trách kỹ thuật: báo tin mới cho nơi đọc RSS.",
		kind: "address",
	},
	offline: {
		label: "Đọc khi không có mạng",
		hint: "Bỏ chọn rồi đăng thì trình duyệt của bạn đọc tự gỡ những gì đã lưu.",
		kind: "yes-no",
		usual: true,
	},
	comments: {
		label: "Bình luận",
		hint: "Của mọi bài; từng bài có thể tắt riêng.",
		fields: {
			open: {
				label: "Nhận và in bình luận",
				hint: "Bỏ chọn thì bình luận đã duyệt cũng không in.",
				kind: "yes-no",
				usual: true,
			},
			closeAfterDays: {
				label: "Số ngày nhận",
				hint: "Kể từ ngày đăng; số 0 là không bao giờ đóng. Không ghi là 60 ngày.",
				kind: "number",
				example: "60",
			},
		},
	},
	podcast: {
		label: "Podcast",
		hint: "Chỉ khi muốn khác tên và lời giới thiệu của báo; podcast tự có khi có bài kèm bản nghe.",
		fields: {
			title: { label: "Tên podcast", hint: "Không ghi là tên báo.", example: "Báo nói Tin Tĩnh" },
			description: { label: "Giới thiệu", hint: "Không ghi là lời giới thiệu của báo.", kind: "text" },
			category: {
				label: "Loại",
				hint: "Tên loại của Apple Podcasts, bằng tiếng Anh; không ghi là News.",
				example: "News",
			},
		},
	},
	repository: {
		label: "Kho bài",
		hint: "Của người phụ trách kỹ thuật: nơi bàn biên tập đọc và ghi bài. Dựng trên Netlify thì không cần ghi.",
		fields: {
			url: {
				label: "Địa chỉ kho",
				hint: "Ở github.com hay gitlab.com.",
				kind: "address",
				example: "https://github.com/toa-soan/to-bao",
			},
			branch: { label: "Nhánh", hint: "Nhánh được đăng lên trang; không ghi là main.", example: "main" },
		},
	},
});

const DATE = { label: "Ngày", hint: "Ngày giờ chuyển hay rút.", kind: "time" } as const;

/** The form of the memory of addresses, which the commands write. */
export const ADDRESS_FIELDS: readonly DeskField[] = fieldsOfTable(addressesSchema, {
	moved: {
		label: "Đã chuyển",
		hint: "Mở địa chỉ cũ thì được đưa sang địa chỉ mới. Do npm run move ghi.",
		fields: {
			from: { label: "Địa chỉ cũ", hint: "Đã từng đăng.", kind: "address" },
			to: { label: "Địa chỉ mới", hint: "Nơi đưa bạn đọc tới.", kind: "address" },
			date: DATE,
		},
	},
	gone: {
		label: "Đã rút",
		hint: "Mở địa chỉ này thì gặp trang báo bài đã rút. Do npm run withdraw ghi.",
		fields: {
			address: { label: "Địa chỉ", hint: "Đã từng đăng.", kind: "address" },
			date: DATE,
			reason: { label: "Lý do", hint: "Chỉ tòa soạn đọc.", kind: "text" },
			notice: { label: "Lời báo", hint: "Cho bạn đọc đã lưu bài.", kind: "text" },
		},
	},
});
