import type { FileKind } from "../../../_includes/domain/newsdesk/fields/fields-of.ts";

/** A file that uses every key of its kind, in the styles in which hands write YAML, and the form in which it is changed. */
export interface FullFile {
	readonly kind: FileKind;
	/** `content/authors/minh-khoi.md` */
	readonly file: string;
	/** Where its form is: `authors/entries/minh-khoi`. */
	readonly form: string;
	readonly text: string;
	/** A field of its form that holds one line, and which of its name. */
	readonly label: string;
	readonly at?: number;
}

const folderFile = (kind: FileKind, folder: string, name: string) => ({
	kind,
	file: `content/${folder}/${name}.md`,
	form: `${folder}/entries/${name}`,
});
const book = (kind: FileKind) => ({
	kind,
	file: `content/${kind}.yaml`,
	form: `_singletons/entries/${kind}`,
});

export const FULL_FILES: readonly FullFile[] = [
	{
		...folderFile("article", "articles", "2023/08/ban-nhap-cu"),
		label: "Tít",
		text: `---
# Còn sửa.
title: Bản nháp từ máy chủ cũ
date:   2023-08-27 05:00
section:   Thời sự
author: Ánh Nguyệt
thread: chuyen-chua-ke
imported:   wordpress post-123
draft: true
audio:
    src: /media/2026/02/chuong-pha.mp3
    transcript: /media/2026/02/chuong-pha.vtt
    chapters:
    - { at: "0:10", title: Hồi chuông }
    -   at: "0:20"
        title:  "Tiếng máy"
---
Máy phà nổ.
`,
	},
	{
		...folderFile("author", "authors", "minh-khoi"),
		label: "Chức danh",
		text: `---
# Cộng tác viên từ năm 2019.
name:   "Minh Khôi"
title: Phóng viên mảng nông nghiệp

---


Minh Khôi viết về *cây dừa*.  \nAnh ở xã Cồn Dài.


`,
	},
	{
		...folderFile("page", "pages", "dat-bao"),
		label: "Giới thiệu",
		text: `---
description: Đặt báo ở đâu, giá bao nhiêu.
'title': 'Đặt báo'
---
## Giá báo

* Một tháng: 90.000 đồng.
* Một năm:   900.000 đồng.
`,
	},
	{
		...folderFile("thread", "threads", "chuyen-chua-ke"),
		label: "Tên dòng sự kiện",
		text: `---
title: Chuyện chưa kể
order:   newest
picture: {src: /media/2023/08/chuyen-pha-som.svg, alt: "Chiếc phà nhỏ rời bến",
  caption: Chuyến phà sớm., credit: Ánh Nguyệt, focal: 40% 30%, ai: sửa}
---
Một chuyện dài, **chưa** ai kể.`,
	},
	{
		...book("sections"),
		label: "Tên",
		text: `# Thứ tự này là thứ tự trên báo.
-   slug: thoi-su
    name: Thời sự
    description: >-
      Tin trong ngày
      của tỉnh.

- {slug: kinh-te, name: Kinh tế, description: "Mùa vụ, giá cả."}
`,
	},
	{
		...book("tags"),
		label: "Giới thiệu",
		text: `# Mỗi thẻ một cách viết.
- name: hạn mặn
  description: Nước mặn vào đồng.
  synonyms: [ xâm nhập mặn,   "nước mặn" ]
-  name:  bến phà
   synonyms:
   - phà
`,
	},
	{
		...book("synonyms"),
		label: "Từ đồng nghĩa cho tìm kiếm",
		text: `# Cơ quan
- [CSGT, cảnh sát giao thông]

# Nơi chốn
-   - TP.HCM
    - "thành phố Hồ Chí Minh"
`,
	},
	{
		...book("front"),
		label: "Tên khối",
		at: 1,
		text: `lead: newest
# Ba bài.
companions: [ newest ]

pins:
    - article: /2023/08/27/moi-muc/
      from: 2023-08-27 06:00
      until:   2099-08-28 06:00
strip: {text: "Bão số 3 đổi hướng", link: /dong-su-kien/qua-song/, from: 2023-08-27 06:00, until: 2099-08-28 06:00}
blocks:
- section: thoi-su
  layout:   lead
  count: 4
- thread: qua-song
  title: Qua sông
  repeat: true
- {tag: bến phà, layout: titles}
- author: Ánh Nguyệt
  layout: column
- title: Tòa soạn chọn
  articles: [ /2023/08/27/moi-muc/ ]
`,
	},
	{
		...book("newspaper"),
		label: "Khẩu hiệu",
		text: `name:   "Tin Tĩnh"
motto: Chuyện của đất cù lao
url: https://tintinh.example
description: >-
  Báo của tỉnh
  cù lao.
licence: Giấy phép mẫu số 01/GP-MAU
governingBody: 'Hội Những người làm báo'
editorInChief: Đặng Thị Mỹ Hiền
address: Số 17 đường Bến Dừa
phone: "0275 000 0000"
email: toasoan@tintinh.example
# Trang của tòa soạn.
reuse: /toa-soan/
indexNowKey: 0123456789abcdef0123456789abcdef
hub: https://hub.example/
offline:   true

comments:
    open: true
    closeAfterDays:   60
podcast: {title: Báo nói Tin Tĩnh, description: Nghe báo., category: News}
repository:
  url: https://github.com/toa-soan/to-bao
  branch: main
`,
	},
];
