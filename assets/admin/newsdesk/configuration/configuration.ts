import type { CmsConfig } from "@sveltia/cms";

/** What Sveltia is told of the newspaper. */
export function configuration(): CmsConfig {
	return {
		load_config_file: false,
		backend: { name: "test-repo" },
		media_folder: "content/media",
		collections: [
			{
				name: "articles",
				label: "Bài viết",
				folder: "content/articles",
				path: "{{year}}/{{month}}/{{slug}}",
				extension: "md",
				create: true,
				fields: [
					{ name: "title", label: "Tít", widget: "string" },
					{ name: "date", label: "Ngày giờ", widget: "datetime" },
					{ name: "body", label: "Nội dung", widget: "markdown" },
				],
			},
		],
	};
}
