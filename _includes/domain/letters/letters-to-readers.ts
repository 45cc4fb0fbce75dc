import type { Decided } from "./desk.ts";
import { type Letter, MISTAKES } from "./letter.ts";

/** What a reader's report was about. */
export interface Corrected {
	readonly title: string;
	/** Whole, as readers open it. */
	readonly url: string;
	readonly newspaper: string;
	/** What the correction says; empty where it is still to be written. */
	readonly correction: string;
}

/** The letter to a reader whose report was right; undefined where the reader left no address. */
export function thankReader(letter: Letter, article: Corrected): Decided["reply"] {
	const { contact, report } = letter;
	if (contact === undefined) return undefined;
	const mistake = report && report.mistake !== "other" ? ` về ${MISTAKES[report.mistake].toLowerCase()}` : "";
	const lines = [
		"Chào bạn,",
		"",
		`Cảm ơn bạn đã báo lỗi${mistake} trong bài “${article.title}” (${article.url}).`,
		...(report?.sentence ? ["", `Câu bạn báo: “${report.sentence}”`] : []),
		"",
		article.correction
			? `Tòa soạn đã sửa bài và ghi đính chính: “${article.correction}”`
			: "Tòa soạn đã sửa bài và ghi đính chính ở cuối bài.",
		"",
		"Mong bạn tiếp tục đọc và góp ý cho báo.",
		"",
		article.newspaper,
		"",
	];
	return { to: contact, subject: `Về lỗi bạn báo trong bài “${article.title}”`, text: lines.join("\n") };
}

/** What forgetting a printed comment cannot do by itself. */
export function describeLeftovers(file: string): string {
	return [
		"Tên và lời viết không còn trong bản hiện tại của kho bài, trong kho thư, và mất khỏi trang báo ở lần dựng tới; bản đọc ngoại tuyến trong máy bạn đọc được thay khi máy họ tải bản mới. Bài ai đã tự lưu (/da-luu/) thì còn như lúc lưu, cho tới khi họ bỏ hoặc lưu lại.",
		"",
		"Lịch sử git vẫn giữ bản cũ, ai có kho bài đều xem lại được. Nếu phải xóa cả ở đó, người trông coi kho bài làm trên một bản sao mới, khi không ai đang gửi bài:",
		"",
		`  cp ${file} /tmp/giu-lai.yaml        # nếu tệp còn bình luận khác`,
		`  git filter-repo --invert-paths --path ${file}`,
		`  mkdir -p ${file.replace(/\/[^/]*$/, "")} && cp /tmp/giu-lai.yaml ${file} && git add ${file} && git commit -m "Giữ lại các bình luận khác"`,
		"  git push --force --all",
		"",
		"Sau đó mọi người lấy kho bài lại từ đầu. Máy chủ git có thể còn giữ bản cũ một thời gian và trong các bản sao (fork): nhờ nơi cho thuê máy chủ xóa. Trên Netlify, xóa các lần đăng (deploy) cũ, vì mỗi lần có địa chỉ riêng vẫn mở được.",
	].join("\n");
}
