import { ArticlePreview } from "../../../assets/admin/newsdesk/preview/article-preview.ts";

declare global {
	interface Window {
		/** Given by the test: a picture of the newsroom's folder, in base64. */
		readPicture(src: string): Promise<string>;
		preview: ArticlePreview;
		said(html: string): string;
	}
}

// For the test's page, in which there is no newsdesk.
Object.assign(window, {
	/** Puts a preview into the page. */
	openPreview(facts: ConstructorParameters<typeof ArticlePreview>[0]["facts"]) {
		const find = async (src: string) =>
			`data:${src.endsWith(".svg") ? "image/svg+xml" : "image/jpeg"};base64,${await window.readPicture(src)}`;
		window.preview = new ArticlePreview({ owner: document, facts, find });
		document.body.style.height = "800px";
		document.body.append(window.preview.element);
	},
	/** What a page says between masthead and imprint, without where the files of its pictures lie. */
	said(html: string): string {
		const main = new DOMParser().parseFromString(html, "text/html").querySelector("main");
		// The preview has each as it is, the build in several kinds.
		for (const source of main?.querySelectorAll("source") ?? []) source.remove();
		for (const picture of main?.querySelectorAll("img") ?? [])
			for (const name of ["src", "width", "height"]) picture.removeAttribute(name);
		// A picture of a gallery leads to its largest file.
		for (const link of main?.querySelectorAll("figure > a") ?? []) link.removeAttribute("href");
		// The build makes small pictures of what is on the site.
		for (const small of main?.querySelectorAll(".related img") ?? []) small.remove();
		return main?.innerHTML ?? "";
	},
});
