import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { articleText } from "../articles/article-text.ts";

/** What code in a hostile file would do: leave a file behind, in the folder in which it runs. */
const MARK = "da-chay.txt";
const RUN = `import("node:fs").then((fs) => fs.appendFileSync(${JSON.stringify(MARK)}, "x"));`;
const RUN_COMMON = `require("node:fs").appendFileSync(${JSON.stringify(MARK)}, "x");`;

/** The file that code in a hostile file leaves in a project, if it is run. */
export const markOf = (project: string) => path.join(project, MARK);

/**
 * Files that have no place in the newsroom's folder and that a template engine would run, print or heed: each by its
 * path there.
 */
export const HOSTILE_CONTENT: Readonly<Record<string, string>> = {
	"ghi-chu.md": "Ghi chú riêng {{ 7 | times: 6 }} của ban biên tập.\n",
	"bai.md": articleText({ draft: "draft: true" }),
	"thong-bao.md": `---js\n${RUN_COMMON}\nconst permalink = "/thong-bao/";\n---\nThông báo.\n`,
	"tho.md": "---\npermalink: /sw.js\n---\nself.hong = true;\n",
	"thu.html": "<p>{{ edition.newspaper.name }}</p>\n",
	"thu.liquid": "{{ edition.newspaper.name }}\n",
	"thu.njk": "{{ edition.newspaper.name }}\n",
	"thu.hbs": "{{ edition.newspaper.name }}\n",
	"x.11ty.js": `${RUN}\nexport const data = { permalink: "/x.js.html" };\nexport const render = () => "x";\n`,
	"x.11ty.cjs": `${RUN_COMMON}\nmodule.exports = { data: { permalink: "/x.cjs.html" }, render: () => "x" };\n`,
	"x.11ty.mjs": `${RUN}\nexport const data = { permalink: "/x.mjs.html" };\nexport const render = () => "x";\n`,
	"x.11ty.ts": `${RUN}\nexport const data = { permalink: "/x.ts.html" };\nexport const render = () => "x";\n`,
	"x.11ty.tsx": `${RUN}\nexport const data = { permalink: "/x.tsx.html" };\nexport const render = () => <p>x</p>;\n`,
	"x/x.11ty.js": `${RUN}\nexport const data = { permalink: "/x/x.html" };\nexport const render = () => "x";\n`,
	"media/2026/11/x.11ty.tsx": `${RUN}\nexport const render = () => "x";\n`,
	"articles/2026/11/x.11ty.ts": `${RUN}\nexport const render = () => "x";\n`,
	"pages/x.11ty.js": `${RUN}\nexport const render = () => "x";\n`,
	"_data/x.js": `${RUN}\nexport default {};\n`,
	"_data/edition.json": '{ "newspaper": { "name": "Báo giả" } }',
	"_includes/x.js": `${RUN}\n`,
	"content.11tydata.js": `${RUN}\nexport default { permalink: "/tat-ca.html" };\n`,
	"content.json": '{ "permalink": "/tat-ca.html" }',
	"home.11tydata.js": `${RUN}\nexport default {};\n`,
	"home.11ty.json": '{ "permalink": "/trang-khac.html" }',
	".eleventyignore": "home.11ty.tsx\nwithdrawn.11ty.tsx\n",
};

/** Puts hostile files into a folder. */
export async function poison(content: string): Promise<void> {
	for (const [name, text] of Object.entries(HOSTILE_CONTENT)) {
		const file = path.join(content, name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
	}
}
