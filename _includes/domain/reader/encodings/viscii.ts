import { oneByteDecoder } from "./one-byte.ts";

/**
 * Text in VISCII 1.1 (RFC 1456), in which Vietnamese abroad wrote, whose bytes were read one by one as Western letters:
 * `TiÕi hµi ðÕi bi¬u`. Its letters fill all bytes beyond ASCII, and six of its rarest capitals those of control characters.
 */
export const decodeViscii = oneByteDecoder([
	[0x02, "Ẳ"],
	[0x05, "ẴẪ"],
	[0x14, "Ỷ"],
	[0x19, "Ỹ"],
	[0x1e, "Ỵ"],
	[0x80, "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ"],
	[0x90, "ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ"],
	[0xa0, "Õắằặấầẩậẽẹếềểễệố"],
	[0xb0, "ồổỗỠƠộờởịỰỨỪỬơớƯ"],
	[0xc0, "ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ"],
	[0xd0, "ĐứÒÓÔạỷừửÙÚỹỵÝỡư"],
	[0xe0, "àáâãảăữẫèéêẻìíĩỉ"],
	[0xf0, "đựòóôõỏọụùúũủýợỮ"],
]);
