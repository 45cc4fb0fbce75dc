import assert from "node:assert/strict";
import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import { cp, mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { before, test } from "node:test";
import { lookApart } from "../../../_includes/site/pictures/look-apart.ts";
import { articleText } from "../../support/articles/article-text.ts";
import { type HostilePicture, hostilePictures } from "../../support/hostile/hostile-pictures.ts";
import { runScript } from "../../support/processes/command.ts";
import { withTinySite } from "../../support/site/site.ts";

/** What the process that decodes a picture may have at most. */
const MOST = 300 * 2 ** 20;
const CAN_MEASURE = process.platform === "linux";

let pictures: readonly HostilePicture[];

before(async () => {
	pictures = await hostilePictures();
});

/** The most memory that a process had until it ended or was let go, as the system counts it; read as often as it can be. */
function watchPeak(child: ChildProcess) {
	let peak = 0;
	const read = () => {
		try {
			const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
			peak = Math.max(peak, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) * 1024);
		} catch {
			// It has ended.
		}
	};
	const timer = setInterval(read, 2);
	return () => {
		read();
		clearInterval(timer);
		return peak;
	};
}

test("no hostile picture takes more than 300 MB, and each is told as what it is or is not", async (t) => {
	let highest = { name: "", peak: 0 };
	for (const { name, bytes, kinds } of pictures) {
		let peakOf = () => 0;
		const { kind } = await lookApart(bytes, (child) => {
			if (CAN_MEASURE) peakOf = watchPeak(child);
		});
		const peak = peakOf();
		assert.ok(kinds.includes(kind), `${name} is told as ${kind}`);
		if (CAN_MEASURE) assert.ok(peak > 0 && peak <= MOST, `${name} took ${Math.round(peak / 2 ** 20)} MB`);
		if (peak > highest.peak) highest = { name, peak };
		if (!/^(?:avif|heic)-/.test(name)) t.diagnostic(`${name}: ${kind}, ${Math.round(peak / 2 ** 20)} MB`);
	}
	t.diagnostic(`highest: ${highest.name}, ${Math.round(highest.peak / 2 ** 20)} MB`);
});

test("a build that cites all of them ends with a problem of each that is no picture: file, line, cure; and says nothing else", async () => {
	const lines = pictures.map(({ name }) => `![Bến phà](${name})\n`);
	const articles = { "2022/05/ben-pha.md": articleText({}, `\n${lines.join("\n")}`) };
	await withTinySite(articles, async (site) => {
		const content = path.join(site.folder, "content");
		for (const name of ["newspaper.yaml", "sections.yaml", "addresses.yaml"])
			await cp(path.join("content", name), path.join(content, name));
		const media = path.join(content, "media/2022/05");
		await mkdir(media, { recursive: true });
		await mkdir(path.join(content, "authors"), { recursive: true });
		for (const { name, bytes } of pictures) await writeFile(path.join(media, name), bytes);
		const options = ["--content", content, "--articles", site.articles];
		const { code, stdout, stderr } = await runScript("check", [...options, "--json"]);
		assert.equal(code, 1, stderr);
		const { problems } = JSON.parse(stdout) as {
			readonly problems: readonly (Readonly<Record<"severity" | "file" | "message" | "cure", string>> & {
				readonly line: number;
			})[];
		};
		const errors = problems.filter(({ severity }) => severity === "error");
		const first = 8;
		for (const [at, { name, kinds }] of pictures.entries()) {
			const own = errors.filter(({ message }) => message.includes(`/${name}”`));
			if (!kinds.includes("picture") || /^(?:day|cot)/.test(name))
				assert.equal(own.length, 1, `${name}: ${JSON.stringify(own)}`);
			for (const { file, line, cure } of own) {
				assert.match(file, /ben-pha\.md$/);
				assert.equal(line, first + 2 * at, name);
				assert.ok(cure.length > 10);
			}
		}
		const build = await runScript("build", [...options, "--output", site.output, "--cache", site.cache]);
		assert.equal(build.code, 1, build.stderr);
		assert.ok(build.stderr.includes("bom-lon.png"));
		await assert.rejects(site.files());
	});
});
