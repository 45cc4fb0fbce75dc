import { ArticlePreview } from "../../../assets/admin/newsdesk/preview/article-preview.ts";

declare global {
	interface Window {
		/** Given by the test: a file of the newsroom's folder, in base64. */
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
		const findFile = async (src: string) => {
			if (src.endsWith("/mot-gio.mp3")) return { bytes: 42_000_000 };
			const bytes = Uint8Array.from(atob(await window.readPicture(src)), (letter) => letter.charCodeAt(0));
			return { bytes: bytes.length, content: new Blob([bytes]) };
		};
		window.preview = new ArticlePreview({ owner: document, facts, find, findFile });
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
		// Files that are played and kept are served under a name of their content.
		for (const file of main?.querySelectorAll(".media-download, .document a") ?? [])
			file.removeAttribute("href");
		for (const film of main?.querySelectorAll("video") ?? []) film.removeAttribute("poster");
		for (const captions of main?.querySelectorAll("track") ?? []) captions.removeAttribute("src");
		// The build makes small pictures of what is on the site.
		for (const small of main?.querySelectorAll(".related img") ?? []) small.remove();
		return main?.innerHTML ?? "";
	},
});
