/** Why a request is not answered as its sender wished. */
export interface Refusal {
	readonly status: number;
	readonly heading: string;
	/** What to do. */
	readonly message: string;
	/** Seconds after which it may go better. */
	readonly retryAfter?: number;
	/** Methods that are understood there. */
	readonly allow?: string;
}

const HOUR = 3600;

/** All refusals of letters, in the words of their readers. */
export const REFUSALS = {
	malformed: {
		status: 400,
		heading: "Không đọc được thư",
		message:
			"Thư tới nơi không còn nguyên. Hãy trở lại bài, viết vào ô dưới bài rồi gửi lại; nếu vẫn không được, hãy gửi qua thư điện tử của tòa soạn.",
	},
	stranger: {
		status: 403,
		heading: "Thư không gửi từ trang báo",
		message: "Tòa soạn chỉ nhận thư viết ngay trên trang báo. Hãy mở bài và viết vào ô dưới bài.",
	},
	closed: {
		status: 403,
		heading: "Bài này không còn nhận bình luận",
		message: "Nếu có điều cần nói về bài, bạn gửi cho tòa soạn theo địa chỉ thư điện tử ở cuối trang.",
	},
	unknown: {
		status: 404,
		heading: "Không có bài này",
		message: "Bài bạn viết về không có, hoặc đã được rút. Hãy tìm lại bài rồi viết vào ô dưới bài.",
	},
	method: {
		status: 405,
		heading: "Chưa có gì được gửi",
		message: "Địa chỉ này chỉ để nhận thư. Hãy mở bài, viết vào ô dưới bài rồi bấm nút gửi.",
	},
	again: {
		status: 409,
		heading: "Tòa soạn đã nhận thư này",
		message: "Thư đã tới từ lần gửi trước, bạn không cần gửi lại. Muốn viết thêm, hãy trở lại bài.",
	},
	large: {
		status: 413,
		heading: "Thư dài quá",
		message: "Hãy bấm nút quay lại của trình duyệt, rút ngắn lời viết rồi gửi lại.",
	},
	type: {
		status: 415,
		heading: "Không đọc được thư",
		message: "Tòa soạn chỉ nhận thư gửi bằng biểu mẫu trên trang báo. Hãy mở bài và viết vào ô dưới bài.",
	},
	faults: {
		status: 422,
		heading: "Thư chưa gửi được",
		message: "Xin sửa những chỗ ghi bên dưới rồi gửi lại.",
	},
	early: {
		status: 422,
		heading: "Bạn gửi nhanh quá",
		message: "Xin đọc lại lời viết một lượt rồi bấm gửi lần nữa.",
	},
	stale: {
		status: 422,
		heading: "Thư viết đã lâu",
		message: "Ô viết này mở đã quá lâu. Xin xem lại lời viết rồi bấm gửi lần nữa.",
	},
	often: {
		status: 429,
		heading: "Bạn gửi nhiều thư quá",
		message: "Tòa soạn chỉ nhận chừng ấy thư từ một nơi trong một giờ. Xin giữ lời viết này và gửi lại sau.",
		retryAfter: HOUR,
	},
	failed: {
		status: 500,
		heading: "Tòa soạn chưa nhận được thư",
		message: "Máy của tòa soạn gặp trục trặc. Lời viết còn ở dưới đây; xin đợi vài phút rồi gửi lại.",
		retryAfter: 300,
	},
	full: {
		status: 503,
		heading: "Hộp thư của tòa soạn đang đầy",
		message: "Tòa soạn đang đọc những thư đã tới. Xin giữ lời viết này và gửi lại vào ngày mai.",
		retryAfter: 24 * HOUR,
	},
	shut: {
		status: 503,
		heading: "Tòa soạn chưa mở hộp thư",
		message: "Xin gửi cho tòa soạn theo địa chỉ thư điện tử ở cuối trang.",
		retryAfter: 24 * HOUR,
	},
} as const satisfies Readonly<Record<string, Refusal>>;
