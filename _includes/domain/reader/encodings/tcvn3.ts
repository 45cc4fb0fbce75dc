import { oneByteDecoder } from "./one-byte.ts";

/**
 * Text in TCVN 5712:1993 (VN3), in which the ABC fonts (.VnTime) write, whose bytes were read one by one as Western
 * letters: `§¶ng bé` is “Đảng bộ”, `HéI NGHÞ` “HộI NGHị”. It has no capitals with a tone: those are the small letters of
 * fonts of their own (.VnTimeH). `restoreCapitals` gives such words their capitals back.
 */
export const decodeTcvn3 = oneByteDecoder([
	[0xa1, "ĂÂÊÔƠƯĐăâêôơưđ"],
	[0xb5, "àảãáạ"],
	[0xbb, "ằẳẵắ"],
	[0xc6, "ặầẩẫấậè"],
	[0xce, "ẻẽéẹềểễếệìỉ"],
	[0xdc, "ĩíịò"],
	[0xe1, "ỏõóọồổỗốộờởỡớợù"],
	[0xf1, "ủũúụừửữứựỳỷỹýỵ"],
]);
