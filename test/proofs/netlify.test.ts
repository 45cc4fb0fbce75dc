import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { getStore } from "@netlify/blobs";
import { BlobsServer } from "@netlify/blobs/server";
import { unzipSync } from "fflate";
import { isArticleFile } from "../../_includes/domain/addresses/paths/calendar.ts";
import { addressOf } from "../../_includes/site/eleventy/page-address.ts";
import { findFiles } from "../../_includes/site/find-files.ts";
import { startServer } from "../../_includes/site/serve/server.ts";
import { openBlobsShelf } from "../../_includes/site/services/host/blobs-shelf.ts";
import { signTime } from "../../_includes/site/services/letters/signed-time.ts";
import { createLetterStore } from "../../_includes/site/services/letters/store.ts";
import { copyProject, linkPackages } from "../support/site/project-copy.ts";
import { seedCache } from "../support/site/shared-site.ts";
import { differingFiles, NOW, snapshot } from "../support/site/site.ts";
import { lendPictures } from "../support/site/starter-site.ts";

/** Runs a program to its end, and gives what it printed. */
const run = (file: string, words: readonly string[], cwd: string, environment: Record<string, string> = {}) =>
	new Promise<{ readonly code: number; readonly printed: string }>((resolve) => {
		execFile(file, words, { cwd, env: { ...process.env, ...environment } }, (error, stdout, stderr) =>
			resolve({ code: Number(error?.code ?? 0), printed: `${stdout}\n${stderr}` }),
		);
	});

/** What Netlify itself runs, exactly as `test/netlify/package-lock.json` names it. */
async function installNetlify(folder: string): Promise<string> {
	await mkdir(folder);
	for (const name of ["package.json", "package-lock.json"])
		await cp(`test/netlify/${name}`, path.join(folder, name));
	const { code, printed } = await run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
	assert.equal(code, 0, printed);
	return path.join(folder, "node_modules/@netlify/build/bin.js");
}

/** How many volumes and bundles of the search a build made, and how many it found in its cache. */
function readReport(printed: string) {
	const found =
		/; \d+ tập \(dựng (?<built>\d+), dùng lại (?<reused>\d+)\); \d+ bó tìm kiếm \(dựng (?<bundles>\d+)\)/.exec(
			printed,
		);
	assert.ok(found?.groups, printed);
	const { built, reused, bundles } = found.groups;
	return { built: Number(built), reused: Number(reused), bundles: Number(bundles) };
}

/** What Netlify bundled of a function, as it calls it. */
interface NetlifyFunction {
	readonly default: (
		request: Request,
		context: { readonly ip: string; readonly deploy: { readonly context: string } },
	) => Promise<Response>;
}

const KEY = "khóa chỉ để thử, dài hơn ba mươi hai ký tự";

/** Unpacks the function that answers letters, and sends it reports of a mistake in an article of the built site. */
async function takeLetter(functions: string, site: string, folder: string): Promise<void> {
	const unpacked = path.join(folder, "function");
	for (const [name, bytes] of Object.entries(unzipSync(await readFile(path.join(functions, "thu.zip"))))) {
		if (name.endsWith("/")) continue;
		await mkdir(path.dirname(path.join(unpacked, name)), { recursive: true });
		await writeFile(path.join(unpacked, name), bytes);
	}
	const blobs = new BlobsServer({ directory: path.join(folder, "blobs"), token: "khoa", logger: () => {} });
	const { port } = await blobs.start();
	const edgeURL = `http://localhost:${port}`;
	const context = { siteID: "bao", token: "khoa", edgeURL, uncachedEdgeURL: edgeURL };
	process.env["NETLIFY_BLOBS_CONTEXT"] = Buffer.from(JSON.stringify(context)).toString("base64");
	const server = await startServer({ site, port: 0 });
	try {
		const [article = ""] = (await findFiles(site)).filter(isArticleFile).map(addressOf);
		/** As Netlify does in a process that has just started. */
		const send = async (start: string) => {
			const bundled: NetlifyFunction = await import(
				`${path.join(unpacked, "scripts/netlify/functions/thu.mjs")}?${start}`
			);
			const request = new Request(`${server.url}/thu/bao-loi/`, {
				method: "POST",
				body: new URLSearchParams({
					...{ article, text: "Bốn giờ mới đúng.", mistake: "figures", sentence: "Năm giờ." },
					time: signTime(KEY, article, Date.now() - 60_000),
				}),
			});
			return bundled.default(request, { ip: "203.0.113.7", deploy: { context: "production" } });
		};
		const shut = await send("without-a-key");
		assert.equal(shut.status, 503);
		assert.match(await shut.text(), /<h1>Tòa soạn chưa mở hộp thư<\/h1>[\s\S]*class="imprint"/);
		process.env["LETTERS_KEY"] = KEY;
		const taken = await send("with-a-key");
		assert.equal(taken.status, 303);
		assert.equal(taken.headers.get("location"), "/thu/da-nhan/");
		assert.equal((await send("again")).status, 409);
		const letters = createLetterStore(
			openBlobsShelf(getStore({ name: "letters", consistency: "strong", ...context })),
		);
		assert.deepEqual(
			(await letters.list()).map(({ text, article: about, report }) => ({ text, about, report })),
			[
				{
					text: "Bốn giờ mới đúng.",
					about: article,
					report: { sentence: "Năm giờ.", mistake: "figures" },
				},
			],
		);
	} finally {
		await server.close();
		await blobs.stop();
	}
}

test("Netlify's own build makes the starter newspaper and the function of letters, which answers, and the next one finds the cache that it left", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "netlify-"));
	try {
		const netlify = await installNetlify(path.join(folder, "netlify"));
		const project = path.join(folder, "project");
		await copyProject(project);
		// Packages that lie elsewhere the host's tool would leave out of the function.
		await linkPackages(path.join(project, "node_modules"));
		await cp("netlify.toml", path.join(project, "netlify.toml"));
		await seedCache(path.join(project, ".cache"), { newsdesk: true });
		await lendPictures(path.join(project, ".cache"));
		const build = () => run(process.execPath, [netlify, "--offline"], project, { TIN_TINH_NOW: String(NOW) });

		const first = await build();
		assert.equal(first.code, 0, first.printed);
		const cold = readReport(first.printed);
		assert.ok(cold.built > 0 && cold.bundles > 0);
		assert.equal(cold.reused, 0);
		const site = await snapshot(path.join(project, "_site"));
		await takeLetter(path.join(project, ".netlify/functions"), path.join(project, "_site"), folder);

		// The next build is on a machine that has the repository, and what Netlify keeps.
		for (const left of [".cache", "_site", "_site.manifest.json"])
			await rm(path.join(project, left), { recursive: true });
		const second = await build();
		assert.equal(second.code, 0, second.printed);
		assert.deepEqual(readReport(second.printed), { built: 0, reused: cold.built, bundles: 0 });
		assert.deepEqual(differingFiles(site, await snapshot(path.join(project, "_site"))), []);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
});
