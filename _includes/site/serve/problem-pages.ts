import { readFile } from "node:fs/promises";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { ProblemStrip } from "../../components/problem-strip.tsx";
import { type Trouble, troublesAt } from "../../domain/addresses/troubles.ts";
import { hasError } from "../../domain/problem/problem.ts";
import { visible } from "../../formats/print-problems.ts";
import { ProblemsPage, type ProblemsPageProps } from "../../layouts/problems-page.tsx";
import { printComponent } from "../eleventy/templates.ts";

/** Where the preview lists all problems, and the style of that page and of the strip. */
export const problemsPath = "/__van-de/";
export const problemsStylePath = "/__van-de/problems.css";

/** What the preview's own pages may do: load the style, and the script that reloads them. */
export const PROBLEMS_POLICY =
	"default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

export const readProblemsStyle = () => readFile("assets/preview/problems.css", "utf8");

/** The problems of the newsroom as the preview's server tells them. */
export class ProblemPages {
	#troubles: readonly Trouble[] = [];

	/** Takes the problems that there are now. */
	set(troubles: readonly Trouble[]): void {
		this.#troubles = troubles.map(shown);
	}

	/** The strip over the page at an address; empty where there is nothing to tell. */
	strip(path: string): string {
		if (path === problemsPath) return JSON.stringify(this.#troubles);
		return renderToString(h(ProblemStrip, { ...troublesAt(this.#troubles, path), all: problemsPath }));
	}

	/** A page with its strip, and with the strip's style. */
	withStrip(html: string, path: string): string {
		const strip = this.strip(path);
		const body = strip && /<body\b[^>]*>/i.exec(html);
		if (!body) return html;
		const start = body.index + body[0].length;
		const head = html.slice(0, body.index).replace(/<\/head>/i, `${STYLE}</head>`);
		return head + body[0] + strip + html.slice(start);
	}

	/** What stands where a page is not there because of an error; nothing where none is to blame. */
	insteadOf(path: string): string | undefined {
		const { own } = troublesAt(this.#troubles, path);
		return own.some(({ problems }) => hasError(problems))
			? page({ troubles: own, missing: path })
			: undefined;
	}

	/** All problems. */
	list(): string {
		const bad = (trouble: Trouble) => hasError(trouble.problems);
		const sorted = [...this.#troubles.filter(bad), ...this.#troubles.filter((one) => !bad(one))];
		return page({ troubles: sorted });
	}
}

const STYLE = `<link rel="stylesheet" href="${problemsStylePath}">`;

function page(props: Pick<ProblemsPageProps, "troubles" | "missing">): string {
	return printComponent(ProblemsPage, { ...props, stylesheet: problemsStylePath, all: problemsPath });
}

/** What a file says may turn the text around it: its signs are shown, not obeyed. */
const shown = (trouble: Trouble): Trouble => ({
	...trouble,
	file: visible(trouble.file),
	problems: trouble.problems.map((problem) => ({
		...problem,
		message: visible(problem.message),
		cure: visible(problem.cure),
	})),
});
