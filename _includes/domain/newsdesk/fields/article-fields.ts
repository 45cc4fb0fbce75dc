import { ROLE_WORDS } from "../../article/credit/credit-words.ts";
import { PHOTO_STORY } from "../../reader/article/article-layout.ts";
import { type ArticleFields, articleSchema } from "../../reader/article/article-schema.ts";
import { type DeskField, fieldsOfTable, type WordsFor } from "./desk-field.ts";
import { aiChoices, BODY_FIELD, PICTURE_WORDS } from "./shared-words.ts";

const ROLES = Object.values(ROLE_WORDS).map(([word]) => word);

/** In the order of the form: first what every article has, then what is seldom wanted. */
const WORDS = {
	title: {
		label: "Tít",
		hint: "Chữ thuần, không tô đậm. Đổi tít không đổi địa chỉ của bài đã đăng.",
		required: true,
		example: "Bến Tre vào mùa dừa",
	},
	lede: {
		label: "Sapô",
		hint: "Một hai câu in đậm dưới tít, hiện cả ở trang nhất, ở kết quả tìm kiếm và khi chia sẻ. Không bắt buộc, nhưng nên có.",
		kind: "text",
		example: "Giá dừa khô tăng trở lại sau ba tháng.",
	},
	date: {
		label: "Ngày giờ đăng",
		hint: "Năm-tháng-ngày giờ:phút, giờ Việt Nam. Ngày giờ ở tương lai thì bài chờ đến giờ ấy. Đổi ngày là đổi địa chỉ của bài.",
		kind: "time",
		required: true,
		example: "2022-05-26 18:56",
	},
	section: {
		label: "Chuyên mục",
		hint: "Một chuyên mục duy nhất.",
		kind: "section",
		required: true,
	},
	author: {
		label: "Tác giả",
		hint: "Người làm bài; mỗi người có một trang riêng. Viết tên giống nhau ở mọi bài.",
		kind: "people",
		example: "Ánh Nguyệt",
		fields: {
			name: { label: "Tên", hint: "Tên hoặc bút danh, đúng như in.", example: "Ánh Nguyệt" },
			roles: { label: "Việc đã làm", hint: `Một hay nhiều việc: ${ROLES.join(", ")}.`, kind: "list" },
		},
	},
	credit: {
		label: "Dòng ghi tác giả",
		hint: "In nguyên văn cuối bài. Để trống thì báo tự ghép từ tên tác giả.",
		example: "Tin, ảnh: Ánh Nguyệt",
	},
	tags: {
		label: "Thẻ",
		hint: "Mỗi thẻ có một trang gom bài, và chỉ có một cách viết.",
		kind: "tags",
		example: "xuất khẩu",
	},
	cover: {
		label: "Ảnh đầu bài",
		hint: "Cũng là ảnh khi chia sẻ bài. Nên rộng từ 1.200 điểm ảnh trở lên; ảnh lớn máy tự thu nhỏ, nơi chụp máy tự xóa.",
		kind: "picture",
		fields: PICTURE_WORDS,
	},
	audio: {
		label: "Bản nghe",
		hint: "Bài có bản nghe thì thành một tập podcast, trình phát đứng đầu bài. Đặt tệp vào thư mục ảnh của tháng.",
		fields: {
			src: { label: "Tệp âm thanh", hint: "MP3 hoặc M4A.", example: "tap-1.mp3" },
			transcript: { label: "Bản chép lời", hint: "Tệp phụ đề WebVTT.", example: "tap-1.vtt" },
			chapters: {
				label: "Các đoạn",
				hint: "Theo thứ tự nghe.",
				fields: {
					at: { label: "Từ", hint: "Phút:giây.", example: "12:30" },
					title: { label: "Tên đoạn", hint: "Một dòng ngắn.", example: "Người giữ bến" },
				},
			},
			ai: {
				label: "AI",
				hint: "Khi giọng đọc hay âm thanh do AI tạo hoặc chỉnh sửa.",
				kind: "choice",
				choices: aiChoices("sound"),
			},
		},
	},
	dateline: {
		label: "Nguồn tin",
		hint: "In mở đầu sapô, hoặc mở đầu bài: “BDK - ”.",
		example: "BDK",
	},
	thread: {
		label: "Dòng sự kiện",
		hint: "Chuyện kể qua nhiều bài mà bài này thuộc về.",
		kind: "thread",
	},
	related: {
		label: "Đọc thêm",
		hint: "Tối đa bốn bài in trước nhất ở mục “Đọc thêm”. Chỉ nhận bài cùng tháng hoặc trong 12 tháng trước; chỗ còn trống thì báo tự chọn.",
		kind: "stories",
		example: "/2022/05/20/ben-pha/",
	},
	source: {
		label: "Nguồn",
		hint: "Nơi bài đã in lần đầu; in “Nguồn: …” cuối bài.",
		fields: {
			name: { label: "Tên", hint: "Tên báo hay hãng tin.", example: "TTXVN" },
			url: {
				label: "Địa chỉ",
				hint: "Có địa chỉ thì tên nguồn thành liên kết.",
				kind: "address",
				example: "https://baochi.example/bai",
			},
		},
	},
	layout: {
		label: "Kiểu trang",
		hint: "Phóng sự ảnh: ảnh lớn, lời xen giữa; trên thẻ bài có ghi “Phóng sự ảnh” và số ảnh.",
		kind: "choice",
		choices: [{ value: PHOTO_STORY, label: "Phóng sự ảnh" }],
	},
	ai: {
		label: "AI",
		hint: "Luật buộc nói rõ khi lời bài do AI viết hay có dùng AI chỉnh sửa; báo in dòng ấy dưới tít. Ảnh thì ghi riêng ở từng ảnh.",
		kind: "choice",
		choices: aiChoices("text"),
	},
	updated: {
		label: "Cập nhật lúc",
		hint: "Khi thêm diễn biến mới vào bài đã đăng. In “Cập nhật: …” dưới tít.",
		kind: "time",
	},
	corrections: {
		label: "Đính chính",
		hint: "Khi bản đã đăng có điều sai. Lần sau có đính chính nữa thì thêm mục mới, giữ nguyên mục cũ.",
		fields: {
			date: { label: "Lúc", hint: "Ngày giờ đính chính.", kind: "time" },
			text: {
				label: "Lời đính chính",
				hint: "Nói ba điều: sai gì, đúng là gì, và lời xin lỗi.",
				kind: "text",
				example: "Bản đăng ngày 29-11 ghi có 10 trụ đèn. Số đúng là 12 trụ. Tòa soạn xin lỗi bạn đọc.",
			},
		},
	},
	embargo: {
		label: "Hẹn giờ",
		hint: "Không đăng trước giờ này; ngày in trên bài vẫn là ngày giờ đăng.",
		kind: "time",
	},
	expires: {
		label: "Hết hạn",
		hint: "Từ giờ này bài rời khỏi trang, ví dụ thông báo tuyển sinh.",
		kind: "time",
	},
	comments: {
		label: "Nhận bình luận",
		hint: "Bài có nhận và in bình luận không.",
		kind: "yes-no",
		usual: true,
	},
	draft: {
		label: "Bản nháp",
		hint: "Bản nháp không lên trang. Bỏ chọn khi bài đã sẵn sàng.",
		kind: "yes-no",
		usual: false,
	},
	aliases: {
		label: "Địa chỉ cũ",
		hint: "Địa chỉ bài từng có ở trang cũ; mở địa chỉ ấy thì được đưa tới bài.",
		kind: "addresses",
		example: "/tin/123.html",
	},
	imported: {
		label: "Nhập từ báo cũ",
		hint: "Do lệnh nhập bài cũ ghi. Đừng sửa; xóa đi khi bài đã đủ ảnh và lời tả ảnh.",
		fixed: true,
	},
} as const satisfies WordsFor<ArticleFields>;

/** The form of an article. */
export const ARTICLE_FIELDS: readonly DeskField[] = [...fieldsOfTable(articleSchema, WORDS), BODY_FIELD];
