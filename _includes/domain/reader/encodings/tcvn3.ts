/**
 * The letters of TCVN 5712:1993 (VN3), in which the ABC fonts (.VnTime) write, in the order of their bytes. It has no
 * capitals with a tone: those are the small letters of fonts of their own (.VnTimeH).
 */
const ROWS: readonly (readonly [first: number, letters: string])[] = [
	[0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
	[0xb5, "àảãáạ"],
	[0xbb, "ằẳẵắ"],
	[0xc6, "ặầẩẫấậè"],
	[0xce, "ẻẽéẹềểễếệìỉ"],
	[0xdc, "ĩíịò"],
	[0xe1, "ỏõóọồổỗốộờởỡớợù"],
	[0xf1, "ủũúụừửữứựỳỷỹýỵ"],
];

const LETTERS = new Map(
	ROWS.flatMap(([first, letters]) =>
		[...letters].map((letter, at) => [String.fromCharCode(first + at), letter] as const),
	),
);

/**
 * Text in TCVN3 whose bytes were read one by one as Western letters: `§¶ng bé` is “Đảng bộ”, `HéI NGHÞ` “HộI NGHị”.
 * `restoreCapitals` gives such words their capitals back.
 */
export function decodeTcvn3(text: string): string {
	return text.replace(/[\xA1-\xFE]/g, (byte) => LETTERS.get(byte) ?? byte);
}
