/** Some Vietnamese news, whose letters are spread as in all of it. Of another text the widths below would be other ones. */
export const WIDTH_SAMPLE =
	"Một trái dừa, mười hai công việc. Năm giờ sáng, sương còn đọng trên lá, ông Sáu Lành đã đứng dưới gốc cây dừa thứ nhất. Ông ngửa cổ, dựng cây sào tre dài gần mười mét, đầu sào buộc lưỡi liềm cong, đưa nhẹ vào giữa hai tàu lá. Một cú giật, quày dừa rơi bịch xuống mặt đất ẩm. “Cuống tươi là mình cắt sớm. Dừa khô phải để nó tự nói, vỏ xám, lắc nghe nước óc ách mới được”, ông giải thích. Ủy ban nhân dân tỉnh đề nghị các xã, phường rà soát hơn 1.250 hộ thiếu nước ngọt trước ngày 15/3, chậm nhất 17 giờ; phần còn lại gửi về Sở Nông nghiệp và Môi trường. Trên bến, những chiếc ghe chở đầy trái khô nối đuôi nhau chờ con nước lớn, tiếng máy nổ lẫn tiếng người gọi nhau í ới.";

/** The weights and styles that have a fallback each, and the weight of our face that it stands for. */
export type Cut = "normal" | "bold" | "italic";

/** A family of `fonts.css` that draws a local font to the measures of one of ours. */
export interface FallbackFamily {
	readonly family: string;
	readonly face: "Newsreader" | "Public Sans";
	/** Mean width of a letter of the sample in the local font, in thousandths of its size. */
	readonly widths: Readonly<Partial<Record<Cut, number>>>;
}

/**
 * Few machines have all of these, so that their widths are kept here. Times New Roman, Georgia and Arial were measured
 * in Tinos, Gelasio and Arimo, which are drawn to the widths of these; all but DejaVu in the files of @fontsource 5.3,
 * weights 400 and 700.
 */
export const FALLBACKS: readonly FallbackFamily[] = [
	{ family: "Newsreader Times", face: "Newsreader", widths: { normal: 410.8, bold: 435.2, italic: 413.8 } },
	{ family: "Newsreader Georgia", face: "Newsreader", widths: { normal: 444.1, bold: 513.2, italic: 453.8 } },
	{ family: "Newsreader Noto", face: "Newsreader", widths: { normal: 482, bold: 512, italic: 471.9 } },
	{ family: "Newsreader DejaVu", face: "Newsreader", widths: { normal: 517.9, bold: 572.5, italic: 517.9 } },
	{ family: "Public Sans Arial", face: "Public Sans", widths: { normal: 458.1, bold: 491.3 } },
	{ family: "Public Sans Roboto", face: "Public Sans", widths: { normal: 448.4, bold: 454.4 } },
	{ family: "Public Sans DejaVu", face: "Public Sans", widths: { normal: 511.8, bold: 574.3 } },
];

/** Titles are set in 700, names and buttons in 600: the local bold is drawn to that. */
export const WEIGHTS = {
	Newsreader: { normal: 400, bold: 700, italic: 400 },
	"Public Sans": { normal: 400, bold: 600, italic: 400 },
} as const satisfies Record<FallbackFamily["face"], Record<Cut, number>>;

/** What the browser measured in a face of ours, in thousandths of its size. */
export interface FaceMeasure {
	/** Mean width of a letter of the sample. */
	readonly width: number;
	readonly ascent: number;
	readonly descent: number;
}

/** The lines of `@font-face` that draw a local font to the measures of a face. */
export function overrides(local: number, { width, ascent, descent }: FaceMeasure): readonly string[] {
	const size = Math.round((width / local) * 1000) / 1000;
	const percent = (share: number) => `${share.toFixed(1)}%`;
	return [
		`size-adjust: ${percent(size * 100)}`,
		`ascent-override: ${percent(ascent / size / 10)}`,
		`descent-override: ${percent(descent / size / 10)}`,
		"line-gap-override: 0.0%",
	];
}
