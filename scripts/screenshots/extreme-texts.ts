/** Syllables with every mark, two storeys of them and dots below; with no meaning, so that nobody takes them for news. */
const SYLLABLES =
	"Ể nước ngọt về tới đầu kênh thuỷ lợi Ổ Bịp người xứ dừa đợi chuyến phà sớm giữa mùa gió chướng lặng lẽ kể chuyện cũ bằng giọng ấm bến đò Rạch Gừa vẫn sáng đèn suốt đêm rằm tháng chạp ruộng vườn xanh trở lại".split(
		" ",
	);

/** So many syllables of running text in sentences of eleven, begun at a place that `seed` chooses. */
export function paragraph(seed: number, count: number): string {
	const words = Array.from({ length: count }, (_, index) => {
		const word = SYLLABLES[(seed * 7 + index) % SYLLABLES.length] ?? "";
		const end = index === count - 1 || index % 11 === 10 ? "." : "";
		return (index % 11 === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word) + end;
	});
	return words.join(" ");
}

/** A headline of exactly so many characters. */
export function titleOf(length: number, seed = 0): string {
	const text = paragraph(seed, Math.ceil(length / 2)).replaceAll(".", "");
	// A blank at the end would be trimmed by the reader.
	return text.slice(0, length).replace(/ $/, "a");
}

/** A text of about so many syllables, with all that Markdown may hold in an article. */
export function longBody(count: number, picture?: string): string {
	const passages = Array.from({ length: Math.max(1, Math.round(count / 100)) }, (_, index) => [
		...(index % 6 === 2 ? [`## ${paragraph(index, 9)}`] : []),
		paragraph(index, 100),
	]).flat();
	const extras = [
		`- ${paragraph(1, 12)}\n- ${paragraph(2, 30)}`,
		`> ${paragraph(3, 25)}`,
		"| Xã | Độ mặn | Ghi chú |\n| :-- | --: | :-- |\n| An Lạc Đông | 4 | Lấy nước khi triều rút |\n| Cồn Ổi | 12 | Ngừng lấy nước |",
		`::: hop ${paragraph(4, 5)}\n${paragraph(4, 40)}\n:::`,
		"Xem https://tintinh.example/mot-dia-chi-rat-dai-khong-co-khoang-trang-nao-de-ngat-dong-tren-man-hinh-hep.html",
		`Theo sổ trực[^1].\n\n[^1]: ${paragraph(5, 15)}`,
		...(picture ? [`![Ảnh thử](${picture} "${paragraph(6, 12)} Ảnh: Trần Quốc Lâm")`] : []),
	];
	return [...passages.slice(0, 2), ...extras, ...passages.slice(2)].join("\n\n");
}

/** The shortest tag there can be. */
export const ONE_LETTER_TAG = "ô";

/** Three hundred tags of one to five syllables. */
export const MANY_TAGS: readonly string[] = Array.from({ length: 300 }, (_, index) =>
	`${paragraph(index, 1 + (index % 5)).replace(/\.$/, "")} ${index + 1}`.toLowerCase(),
);
