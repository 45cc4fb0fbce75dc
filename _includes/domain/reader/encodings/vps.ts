import { oneByteDecoder } from "./one-byte.ts";

/**
 * Text in VPS (fonts VPS Times), in which Vietnamese abroad wrote, whose bytes were read one by one as Western letters:
 * `ÇÜ©ng ljng`. Capitals with a dot below, and two more, have bytes of control characters.
 */
export const decodeVps = oneByteDecoder([
	[0x02, "ẠẬẶẸỆ"],
	[0x10, "ỊỌỘỢỤỰ"],
	[0x19, "Ỵ"],
	[0x1c, "ẪỮ"],
	[0x80, "ÀẢÃẤẦẨọỗĂếềểệẮẰẲ"],
	[0x90, "Ế"],
	[0x93, "ỀỂỄỐỒỔ"],
	[0x99, "Ỗ"],
	[0x9a, "ýỷỵỚỜỞ"],
	[0xa1, "ắằẳẵặỠớÙờởỡŨỨợỪ"],
	[0xb0, "ổỬỲỸÍÌộỈĨÓửữÒỎÕự"],
	[0xc0, "ầÁÂấẩẫậđẻÉÊẹỉễịỹ"],
	[0xd0, "ƯỦồốÔỏơÈừứÚũưÝẺ"],
	[0xe0, "àáâãảạă"],
	[0xe8, "èéêẽìí"],
	[0xef, "ĩ"],
	[0xf0, "ẴĐòóôõ"],
	[0xf7, "Ơụùúủ"],
	[0xfd, "ỶẼỳ"],
]);
