import type { CmsConfig } from "@sveltia/cms";
import type { NewsroomFacts } from "../../../../_includes/domain/newsdesk/facts.ts";
import type { FileKind } from "../../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { formOf } from "./fields.ts";

type Collections = NonNullable<CmsConfig["collections"]>;
type BookFiles = NonNullable<CmsConfig["singletons"]>;

/** The files that are alike: articles, and those of one folder each. */
export function collectionsOf({
	content,
	sections,
}: Pick<NewsroomFacts, "content" | "sections">): Collections {
	return [
		{
			...folder("article", "articles", content),
			label: "Bài viết",
			label_singular: "bài",
			icon: "article",
			// Of its own date: what is written today may be tomorrow's, and of another month.
			path: "{{fields.date | date('YYYY')}}/{{fields.date | date('MM')}}/{{slug}}",
			slug: {
				template: "{{title}}",
				editable: ["create"],
				hint: "Phần cuối của địa chỉ bài. Để trống thì báo tự đặt theo tít.",
			},
			media_folder: `/${content}/media/{{dirname}}`,
			public_folder: "",
			summary: "{{date | date('DD-MM-YYYY HH:mm')}} · {{title}}",
			sortable_fields: { fields: ["date", "title"], default: { field: "date", direction: "descending" } },
			view_groups: {
				groups: [
					{ name: "thang", label: "Tháng", field: "date", pattern: "\\d{4}-\\d{2}" },
					{ name: "nam", label: "Năm", field: "date", pattern: "\\d{4}" },
					{ name: "chuyen-muc", label: "Chuyên mục", field: "section" },
				],
			},
			view_filters: {
				filters: [
					{ name: "nhap", label: "Bản nháp", field: "draft", eq: true },
					{ name: "hen-gio", label: "Hẹn giờ", field: "embargo", empty: false },
					...sections.map(({ slug, name }) => ({
						name: `muc-${slug}`,
						label: name,
						field: "section",
						eq: slug,
					})),
				],
			},
		},
		{
			...folder("thread", "threads", content),
			label: "Dòng sự kiện",
			label_singular: "dòng sự kiện",
			icon: "timeline",
			summary: "{{title}}",
		},
		{
			...folder("author", "authors", content),
			label: "Tác giả",
			label_singular: "tác giả",
			icon: "person",
			identifier_field: "name",
			summary: "{{name}}",
		},
		{
			...folder("page", "pages", content),
			label: "Trang riêng",
			label_singular: "trang",
			icon: "description",
			summary: "{{title}}",
		},
	];
}

function folder(kind: FileKind, name: string, content: string) {
	return {
		name,
		folder: `${content}/${name}`,
		format: `bao-${kind}`,
		create: true,
		// An address once public does not go in silence: npm run withdraw tells readers.
		delete: false,
		fields: formOf(kind),
		// Of articles alone there is a page to be seen while one writes.
		editor: { preview: kind === "article" },
	};
}

/** The files of which there is one. */
export function bookFiles(content: string): BookFiles {
	const book = (kind: FileKind, label: string, icon: string) => ({
		name: kind,
		label,
		icon,
		file: `${content}/${kind}.yaml`,
		format: `bao-${kind}`,
		fields: formOf(kind),
		editor: { preview: false },
	});
	return [
		book("front", "Trang nhất", "newspaper"),
		book("sections", "Chuyên mục", "view_list"),
		book("tags", "Sổ thẻ", "sell"),
		book("synonyms", "Từ đồng nghĩa", "manage_search"),
		book("newspaper", "Tờ báo", "badge"),
	];
}
