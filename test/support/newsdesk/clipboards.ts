/** What programs really put on the clipboard, cut to what tells. */
interface CopiedFrom {
	readonly from: string;
	readonly html: string;
	readonly markdown: string;
	readonly told?: readonly string[];
}

const word = (
	body: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!--
/* Font Definitions */ @font-face {font-family:Wingdings; panose-1:5 0 0 0 0 0 0 0 0 0;}
p.MsoNormal {mso-style-unhide:no; margin:0in; font-size:14.0pt;} @list l0:level1 {mso-level-number-format:bullet;}
--></style></head>
<body lang=EN-US style='tab-interval:.5in;word-wrap:break-word'><!--StartFragment-->
${body}<!--EndFragment--></body></html>`;

const item = (level: number, mark: string, text: string, list = 0) =>
	`<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 0.5}in;mso-add-space:auto;text-indent:-.25in;mso-list:l${list} level${level} lfo1'><![if !supportLists]><span lang=VI style='font-family:Symbol;mso-fareast-font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>${mark}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=VI>${text}<o:p></o:p></span></p>\n`;

const NO_PICTURE = "Không dán được 1 ảnh kèm theo chữ: hãy lưu ảnh về máy rồi đưa vào bài bằng nút Ảnh.";
const NO_HEAD = "Bảng không có dòng đầu, lấy dòng thứ nhất.";

export const CLIPBOARDS: readonly CopiedFrom[] = [
	{
		from: "Word: marks, headings, empty paragraphs",
		html: word(`<h1><span lang=VI>Mùa nước</span></h1>
<p class=MsoNormal style='text-align:justify;text-indent:.5in'><b style='mso-bidi-font-weight:normal'><span lang=VI style='font-size:14.0pt;font-family:"Times New Roman",serif;color:red'>Sáng 26-5,<o:p></o:p></span></b><span lang=VI> ông <i>Nguyễn Văn A</i> nói.<o:p></o:p></span></p>
<p class=MsoNormal><span style='mso-bidi-font-style:italic'><o:p>&nbsp;</o:p></span></p>
<p class=MsoNormal><u>Gạch chân</u> và H<sub>2</sub>O, m<sup>2</sup>.</p>`),
		markdown: "## Mùa nước\n\n**Sáng 26-5,** ông *Nguyễn Văn A* nói.\n\nGạch chân và H₂O, m².",
	},
	{
		from: "Word: lists made of paragraphs",
		html: word(
			`<p class=MsoNormal>Gồm:</p>${item(1, "·", "Mục <b>một</b>")}${item(2, "o", "Mục con")}${item(2, "o", "Mục con nữa")}${item(1, "·", "Mục hai")}<p class=MsoNormal>Rồi:</p>${item(1, "3.", "Ba", 1)}${item(1, "4.", "Bốn", 1)}`,
		),
		markdown: "Gồm:\n\n- Mục **một**\n  - Mục con\n  - Mục con nữa\n- Mục hai\n\nRồi:\n\n3. Ba\n4. Bốn",
	},
	{
		from: "Word: a table, a picture, a footnote",
		html: word(`<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'><td width=302 valign=top style='width:226.5pt'><p class=MsoNormal align=center><b>Xã<o:p></o:p></b></p></td><td width=302><p class=MsoNormal><b>Tấn</b></p></td></tr>
 <tr style='mso-yfti-irow:1'><td><p class=MsoNormal>An Thới</p></td><td><p class=MsoNormal>1|2</p></td></tr></table>
<p class=MsoNormal><!--[if gte vml 1]><v:shape id="Picture_x0020_1" type="#_x0000_t75"><v:imagedata src="file:///C:/a.png" o:title=""/></v:shape><![endif]--><![if !vml]><img width=300 height=200 src="file:///C:/Users/A/AppData/Local/Temp/msohtmlclip1/01/clip_image002.jpg" alt="A picture containing outdoor" v:shapes="Picture_x0020_1"><![endif]></p>
<p class=MsoNormal>Theo Sở<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a>.</p>
<div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span class=MsoFootnoteReference>[1]</span></a> Báo cáo quý II.</p></div></div>`),
		markdown: "| Xã | Tấn |\n| --- | --- |\n| An Thới | 1\\|2 |\n\nTheo Sở[^1].\n\n[^1]: Báo cáo quý II.",
		told: [NO_PICTURE, NO_HEAD],
	},
	{
		from: "Google Docs",
		html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-8f3c1a2b-7fff-1234"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;color:#000000;font-weight:400;white-space:pre-wrap;">Đề mục</span></h2><p dir="ltr" style="line-height:1.38;"><span style="font-size:11pt;font-weight:700;font-style:normal;text-decoration:none;">Đậm</span><span style="font-weight:400;font-style:italic;"> nghiêng</span><span style="font-weight:400;"> và </span><a href="https://www.google.com/url?q=https://bao.vn/2022/05/26/x/&amp;sa=D&amp;source=editors&amp;ust=1653550000000000&amp;usg=AOvVaw" style="text-decoration:none;"><span style="color:#1155cc;text-decoration:underline;">liên kết</span></a></p><br /><ul style="margin-top:0;padding-inline-start:48px;"><li dir="ltr" style="list-style-type:disc;" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Một</span></p></li><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:circle;" aria-level="2"><p dir="ltr" role="presentation"><span>Con</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Hai</span></p></li></ul><div dir="ltr" align="left"><table style="border:none;"><colgroup><col width="301"/></colgroup><tbody><tr style="height:0pt"><td style="border:solid"><p dir="ltr"><span style="font-weight:700;">Xã</span></p></td><td><p dir="ltr"><span>Tấn</span></p></td></tr><tr><td><p dir="ltr"><span>An Thới</span></p></td><td><p dir="ltr"><span>12</span></p></td></tr></tbody></table></div></b><br class="Apple-interchange-newline">`,
		markdown:
			"## Đề mục\n\n**Đậm** *nghiêng* và [liên kết](/2022/05/26/x/)\n\n- Một\n  - Con\n- Hai\n\n| Xã | Tấn |\n| --- | --- |\n| An Thới | 12 |",
		told: [NO_HEAD],
	},
	{
		from: "Facebook",
		html: `<meta charset='utf-8'><div dir="auto" style="font-family: system-ui; color: rgb(5, 5, 5); white-space: pre-wrap;">𝗧𝗛𝗢̂𝗡𝗚 𝗕𝗔́𝗢 <span class="html-span xdj266r" style="margin: 0px 1px;"><a tabindex="-1" style="cursor: pointer;"></a></span><img height="16" width="16" alt="🌧️" referrerpolicy="origin-when-cross-origin" src="https://static.xx.fbcdn.net/images/emoji.php/v9/t6b/1/16/1f327.png" style="border: 0px;"> mưa lớn</div><div dir="auto" style="white-space: pre-wrap;">Chi tiết: <a class="x1i10hfl" href="https://l.facebook.com/l.php?u=https%3A%2F%2Fvtv.vn%2Ftin%3Fid%3D1%26fbclid%3DIwAR0&amp;h=AT2&amp;__tn__=-UK-R&amp;c[0]=AT3" rel="nofollow noreferrer" target="_blank">https://vtv.vn/tin?id=1&amp;fbclid=IwAR0</a></div><div dir="auto"><a href="https://www.facebook.com/hashtag/bentre?__eep__=6&amp;__cft__[0]=AZX&amp;__tn__=*NK-R">#bentre</a></div>`,
		markdown:
			"THÔNG BÁO 🌧️ mưa lớn\n\nChi tiết: https://vtv.vn/tin?id=1\n\n[#bentre](https://www.facebook.com/hashtag/bentre)",
	},
	{
		from: "Zalo",
		html: `<html><body><!--StartFragment--><div class="text-message__container" style="background-color: rgb(229, 239, 255);"><span id="mtc-123" class="text" style="font-size: 15px; white-space: pre-wrap;">Chào anh, em gửi bài.<br>• Ý một<br>• Ý hai<br><a href="https://bao.vn/2022/05/26/x/?zarsrc=30&amp;utm_source=zalo&amp;utm_medium=zalo" target="_blank" class="text-is-link">https://bao.vn/2022/05/26/x/?zarsrc=30&amp;utm_source=zalo&amp;utm_medium=zalo</a></span></div><!--EndFragment--></body></html>`,
		markdown: "Chào anh, em gửi bài.\n\n- Ý một\n- Ý hai\n\nhttps://bao.vn/2022/05/26/x/",
	},
	{
		from: "a page of another newspaper",
		html: `<meta charset='utf-8'><article><h1 class="title-detail" style="font: 700 32px Merriweather">Tít bài</h1><p class="description" style="font-weight: bold">Sapô.</p><figure><picture><source srcset="https://i.vn/a.webp"><img src="https://i.vn/a.jpg" alt="Máy tả"></picture><figcaption><p class="Image">Bến phà. Ảnh: <em>A</em></p></figcaption></figure><p>Chữ&nbsp;<strong>đậm</strong>.<span style="display:none">giấu</span></p><blockquote><p>Lời nói.</p></blockquote><ol><li>Một</li><li>Hai</li></ol><hr><iframe src="https://www.youtube.com/embed/abc"></iframe></article>`,
		markdown:
			"## Tít bài\n\nSapô.\n\n*Bến phà. Ảnh: A*\n\nChữ **đậm**.\n\n> Lời nói.\n\n1. Một\n2. Hai\n\n***\n\n[Video trên YouTube](https://www.youtube.com/watch?v=abc)",
		told: [NO_PICTURE, "<iframe> thành liên kết."],
	},
];
