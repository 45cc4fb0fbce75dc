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
		"Tên và lời viết không còn trong bản hiện tại của kho bài, trong kho thư, và mất khỏi trang báo ở lần dựng tới. Trong máy bạn đọc, số báo và bài đã lưu để đọc ngoại tuyến được thay ở lần mở báo kế tiếp có mạng; máy chưa có mạng thì còn bản cũ. Tệp bình luận giữ lại mã và ngày xóa, không giữ chữ nào, để máy bạn đọc biết mà bỏ: đừng xóa hai dòng ấy.",
		"",
		"Lịch sử git vẫn giữ bản cũ, ai có kho bài đều xem lại được. Nếu phải xóa cả ở đó, người trông coi kho bài làm trên một bản sao mới, khi không ai đang gửi bài:",
		"",
		`  cp ${file} /tmp/giu-lai.yaml`,
		`  git filter-repo --invert-paths --path ${file}`,
		`  mkdir -p ${file.replace(/\/[^/]*$/, "")} && cp /tmp/giu-lai.yaml ${file} && git add ${file} && git commit -m "Giữ lại bản hiện tại"`,
		"  git push --force --all",
		"",
		"Sau đó mọi người lấy kho bài lại từ đầu. Máy chủ git có thể còn giữ bản cũ một thời gian và trong các bản sao (fork): nhờ nơi cho thuê máy chủ xóa. Trên Netlify, xóa các lần đăng (deploy) cũ, vì mỗi lần có địa chỉ riêng vẫn mở được.",
	].join("\n");
}
