import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { before, test } from "node:test";
import type { AttachmentKind } from "../../../_includes/domain/article/attachment.ts";
import { lookAtPdf } from "../../../_includes/site/media/attachments/documents/look-at-pdf.ts";
import { type HostileAttachment, hostileAttachments } from "../../support/hostile/hostile-attachments.ts";
import { type ToldProblem, withHostileNewsroom } from "../../support/hostile/hostile-newsroom.ts";
import { CAN_MEASURE, watchPeak } from "../../support/hostile/watch-peak.ts";
import { runScript } from "../../support/processes/command.ts";
import { seedCache } from "../../support/site/shared-site.ts";

/** What the process that reads a document, and what a check of all the others takes beside its own, may be at most. */
const MOST = 300 * 2 ** 20;

/** How an article cites a file of a kind: its block, and the line of it that names the file. */
const BLOCKS: Readonly<Record<AttachmentKind, (name: string) => readonly string[]>> = {
	document: (name) => ["::: tai-lieu Giấy", `Tệp: ${name}`, ":::"],
	sound: (name) => ["::: am-thanh Tiếng", `Tệp: ${name}`, "Bản chép lời:", "Nước.", ":::"],
	film: (name) => ["::: phim Phim", `Tệp: ${name}`, "Bản chép lời:", "Nước.", ":::"],
	captions: (name) => ["::: am-thanh Tiếng", `Phụ đề: ${name}`, "Tệp: tieng.mp3", ":::"],
	table: (name) => ["::: bieu-do Bảng", `Tệp: ${name}`, "Nguồn: sổ", ":::"],
	boundaries: (name) => ["::: ban-do Vùng", `Ranh giới: ${name}`, "Nguồn: sổ", ":::"],
};

const citing = (all: readonly HostileAttachment[]) =>
	all.flatMap(({ name, kind }) => [...BLOCKS[kind](name), ""]).join("\n");

/** What a check tells of files that an article cites, and the most memory that it had. */
async function check(all: readonly HostileAttachment[]) {
	let peakOf = () => 0;
	let problems: readonly ToldProblem[] = [];
	await withHostileNewsroom(all, citing(all), async ({ options }) => {
		const { code, stdout, stderr } = await runScript("check", [...options, "--json"], {}, (child) => {
			peakOf = watchPeak(child);
		});
		assert.ok(code === 0 || code === 1, stderr);
		({ problems } = JSON.parse(stdout) as { readonly problems: readonly ToldProblem[] });
	});
	return { peak: peakOf(), problems };
}

/** Those problems that are about a file. */
const about = (problems: readonly ToldProblem[], name: string) =>
	problems.filter(({ message, file }) => `${message} ${file}`.includes(`/${name}`));

let files: readonly HostileAttachment[];
let checked: Awaited<ReturnType<typeof check>>;

before(async () => {
	files = hostileAttachments();
	checked = await check(files);
});

test("a document that takes more than a second or 300 MB is ended there, and served without its text being found", async (t) => {
	const folder = await mkdtemp(path.join(tmpdir(), "hostile-"));
	try {
		for (const { name, bytes, kind, told } of files) {
			if (
				kind !== "document" ||
				!name.endsWith(".pdf") ||
				name.startsWith("pdf-") ||
				told?.toString().includes("như")
			)
				continue;
			const file = path.join(folder, name);
			await writeFile(file, bytes);
			let peakOf = () => 0;
			const look = await lookAtPdf(file, (child) => {
				peakOf = watchPeak(child);
			});
			const peak = peakOf();
			const isEnded = look.kind === "file" && look.unread === "costly";
			assert.equal(isEnded, name.startsWith("bom"), `${name}: ${JSON.stringify(look).slice(0, 200)}`);
			if (CAN_MEASURE) assert.ok(peak > 0 && peak <= MOST, `${name} took ${Math.round(peak / 2 ** 20)} MB`);
			t.diagnostic(`${name}: ${isEnded ? "ended" : look.kind}, ${Math.round(peak / 2 ** 20)} MB`);
		}
	} finally {
		await rm(folder, { recursive: true });
	}
});

test("a check of files of no good will tells each that is not what it is cited as, with file, line and cure", async (t) => {
	const own = await check([]);
	for (const { name, told } of files) {
		const problems = about(checked.problems, name);
		for (const { cure, line } of problems) assert.ok(cure.length > 10 && line > 0, name);
		const messages = problems.map(({ message }) => message);
		if (told === "taken") assert.deepEqual(messages, [], name);
		else if (told)
			assert.ok(
				messages.some((message) => told.test(message)),
				`${name}: ${messages.join(" ")}`,
			);
	}
	const [without, withAll] = [own.peak, checked.peak].map((peak) => Math.round(peak / 2 ** 20));
	t.diagnostic(`check: ${without} MB without them, ${withAll} MB with them`);
	if (CAN_MEASURE) assert.ok(checked.peak - own.peak <= MOST);
});

/** Documents whose like the build cites as well: each costs a process, and the check has read it. */
const isLikeOthers = (name: string) => /^(?:pdf|bom)-/.test(name);

test("a build that cites those that are taken ends well, and serves each as what it is", async () => {
	const refused = checked.problems.filter(({ severity }) => severity === "error");
	const taken = files.filter(
		({ name, kind }) =>
			kind !== "captions" &&
			kind !== "table" &&
			kind !== "boundaries" &&
			!isLikeOthers(name) &&
			about(refused, name).length === 0,
	);
	assert.ok(taken.some(({ name }) => name === "bom.pdf") && taken.some(({ name }) => name === "lai.mp3"));
	await withHostileNewsroom(taken, citing(taken), async ({ options, output, cache, files: built }) => {
		await seedCache(cache, { newsdesk: true });
		const build = await runScript("build", [...options, "--output", output, "--cache", cache]);
		assert.equal(build.code, 0, build.stderr);
		const served = (await built()).filter((file) => file.startsWith("media/"));
		assert.equal(served.length, new Set(taken.map(({ name }) => name)).size);
		for (const { name } of taken) {
			const { name: stem, ext } = path.parse(name);
			assert.ok(
				served.some((file) => path.basename(file).startsWith(`${stem}-`) && file.endsWith(ext)),
				name,
			);
		}
	});
});
