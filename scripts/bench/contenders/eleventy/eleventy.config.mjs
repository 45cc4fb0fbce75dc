// A stock project: every Markdown file is a template with a plain layout. Read from the benchmark's folder.
export default function (eleventy) {
	eleventy.addDateParsing((date) =>
		typeof date === "string" ? new Date(`${date.replace(" ", "T")}+07:00`) : undefined,
	);
	eleventy.addGlobalData("layout", "article.njk");
	eleventy.addGlobalData("eleventyComputed", {
		permalink: ({ date, page }) => `/${date.slice(0, 10).replaceAll("-", "/")}/${page.fileSlug}/index.html`,
	});
	return {
		dir: { input: "content", includes: "../eleventy-layouts", output: "eleventy-site" },
		templateFormats: ["md"],
		// The articles hold no tags of a template language: reading them for some would only be slower.
		markdownTemplateEngine: false,
	};
}
