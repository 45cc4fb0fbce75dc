import { count } from "../../../_includes/domain/problem/wording.ts";

const EXPORT_AGAIN = "Xuất lại tệp từ trang cũ rồi chép lại cho đủ.";
const MEND = "Mở tệp bằng trình soạn thảo, sửa chỗ ấy, hoặc xuất lại tệp từ trang cũ.";

/** What the parser found, in the words of a desk. `open` is the record that was being read. */
export function describeXmlFault(
	found: string,
	open: { readonly name: string; readonly line: number } | undefined,
): { readonly message: string; readonly cure: string } {
	const inside = open ? ` khi đang đọc <${open.name}> mở ở dòng ${count(open.line)}` : "";
	if (/^(?:unclosed tag|unexpected end)/.test(found))
		return { message: `Tệp bị cắt giữa chừng${inside}.`, cure: EXPORT_AGAIN };
	if (/root element/.test(found))
		return {
			message: "Tệp không có gì bên trong.",
			cure: EXPORT_AGAIN,
		};
	if (/undefined entity/.test(found))
		return {
			message: "Có một tên &…; mà XML không biết.",
			cure: "Thay bằng chính chữ ấy, hoặc viết & thành &amp;.",
		};
	if (found.includes("]]>"))
		return {
			message: "Dấu ]]> đứng giữa văn bản: một đoạn CDATA đã đóng sớm.",
			cure: "Trong CDATA viết ]]> thành ]]]]><![CDATA[>, hoặc xuất lại tệp từ trang cũ.",
		};
	if (/^(?:unmatched closing tag|unexpected close tag)/.test(found))
		return { message: `Có thẻ đóng không khớp với thẻ mở${inside}.`, cure: MEND };
	return { message: `XML viết sai${inside}: ${found.replace(/\.$/, "")}.`, cure: MEND };
}

export const DOCTYPE_FAULT = {
	message: "Tệp tự khai báo thực thể trong DOCTYPE; loại tệp này không bao giờ cần.",
	cure: "Xóa phần DOCTYPE ở đầu tệp nếu tin nguồn của tệp, hoặc xuất lại từ trang cũ.",
} as const;

export function tooLong(what: string, limit: number): { readonly message: string; readonly cure: string } {
	return {
		message: `${what} dài quá ${count(limit / 2 ** 20)} triệu ký tự.`,
		cure: "Xem lại bài ấy trên trang cũ: thường là ảnh dán thẳng vào bài. Gỡ ra rồi xuất lại.",
	};
}

export function tooMany(what: string, limit: number): { readonly message: string; readonly cure: string } {
	return { message: `${what} nhiều quá ${count(limit)}.`, cure: EXPORT_AGAIN };
}
