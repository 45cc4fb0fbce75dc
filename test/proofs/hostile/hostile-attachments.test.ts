import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { before, test } from "node:test";
import type { AttachmentKind } from "../../../_includes/domain/article/attachment.ts";
import { lookAtPdf } from "../../../_includes/site/attachments/documents/look-at-pdf.ts";
import { type HostileAttachment, hostileAttachments } from "../../support/hostile/hostile-attachments.ts";
import { type ToldProblem, withHostileNewsroom } from "../../support/hostile/hostile-newsroom.ts";
import { CAN_MEASURE, watchPeak } from "../../support/hostile/watch-peak.ts";
import { runScript } from "../../support/processes/command.ts";

/** What the process that reads a document, and what a check of all the others takes beside its own, may be at most. */
const MOST = 300 * 2 ** 20;

let files: readonly HostileAttachment[];

before(() => {
	files = hostileAttachments();
});

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

test("a document that takes more than a second or 300 MB is ended there, and served without its text being found", async (t) => {
	const folder = await mkdtemp(path.join(tmpdir(), "hostile-"));
	try {
		for (const { name, bytes, kind, told } of files) {
			if (kind !== "document" || !name.endsWith(".pdf") || told?.toString().includes("như")) continue;
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
	const peakOf = async (all: readonly HostileAttachment[], then: (stdout: string) => void = () => {}) => {
		let peak = () => 0;
		await withHostileNewsroom(all, citing(all), async ({ options }) => {
			const { code, stdout, stderr } = await runScript("check", [...options, "--json"], {}, (child) => {
				peak = watchPeak(child);
			});
			assert.ok(code === 0 || code === 1, stderr);
			then(stdout);
		});
		return peak();
	};
	const own = await peakOf([]);
	const all = await peakOf(files, (stdout) => {
		const { problems } = JSON.parse(stdout) as { readonly problems: readonly ToldProblem[] };
		for (const { name, told } of files) {
			const about = problems.filter(({ message, file }) => `${message} ${file}`.includes(`/${name}`));
			for (const { cure, line } of about) assert.ok(cure.length > 10 && line > 0, name);
			const messages = about.map(({ message }) => message);
			if (told === "taken") assert.deepEqual(messages, [], name);
			else if (told)
				assert.ok(
					messages.some((message) => told.test(message)),
					`${name}: ${messages.join(" ")}`,
				);
		}
	});
	t.diagnostic(
		`check: ${Math.round(own / 2 ** 20)} MB without them, ${Math.round(all / 2 ** 20)} MB with them`,
	);
	if (CAN_MEASURE) assert.ok(all - own <= MOST);
});

test("a build that cites those that are taken ends well, and serves each as what it is", async () => {
	let taken: readonly HostileAttachment[] = [];
	await withHostileNewsroom(files, citing(files), async ({ options }) => {
		const { stdout } = await runScript("check", [...options, "--json"]);
		const { problems } = JSON.parse(stdout) as { readonly problems: readonly ToldProblem[] };
		const refused = problems.filter(({ severity }) => severity === "error");
		taken = files.filter(
			({ name }) => !refused.some(({ message, file }) => `${message} ${file}`.includes(`/${name}`)),
		);
	});
	taken = taken.filter(({ kind }) => kind !== "captions" && kind !== "table" && kind !== "boundaries");
	assert.ok(taken.some(({ name }) => name === "bom.pdf") && taken.some(({ name }) => name === "lai.mp3"));
	await withHostileNewsroom(taken, citing(taken), async ({ options, output, cache, files: built }) => {
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
