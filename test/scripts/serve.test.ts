import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { after, before, test } from "node:test";
import { sealJournal } from "../../_includes/site/output/commit-output.ts";

let site: string;

before(async () => {
	site = await mkdtemp(join(tmpdir(), "serve-"));
	await writeFile(join(site, "index.html"), "trang nhất");
	await writeFile(join(site, "_headers"), "/*\n  X-Own: yes\n");
});

after(() => rm(site, { recursive: true }));

function serve(...words: string[]) {
	return spawn(process.execPath, ["_includes/site/start/run.mjs", "scripts/serve.ts", ...words]);
}

/** Lets a command come to its end: its exit code and what it complained about. */
async function outcome(child: ReturnType<typeof serve>): Promise<{ code: unknown; complaint: string }> {
	const [complaint, [code]] = await Promise.all([text(child.stderr), once(child as ChildProcess, "exit")]);
	return { code, complaint };
}

for (const signal of ["SIGINT", "SIGTERM"] as const)
	test(`the printed address serves the site with its headers, until ${signal}`, async () => {
		const child = serve("--site", site, "--port", "0");
		const [printed] = await once(child.stdout, "data");
		const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(String(printed))?.[0];
		assert.ok(address, String(printed));
		const page = await fetch(address);
		assert.equal(await page.text(), "trang nhất");
		assert.equal(page.headers.get("x-own"), "yes");
		child.kill(signal);
		assert.deepEqual(await outcome(child), { code: 0, complaint: "" });
		await assert.rejects(fetch(address));
	});

test("a site whose replacement was interrupted is served whole", async () => {
	await mkdir(`${site}.next`);
	await writeFile(join(`${site}.next`, "moi.html"), "bản mới");
	await writeFile(`${site}.journal`, sealJournal(site, { write: ["moi.html"], remove: [] }));
	const child = serve("--site", site, "--port", "0");
	const [printed] = await once(child.stdout, "data");
	const page = await fetch(`${/http:[^ ]+/.exec(String(printed))?.[0]}moi.html`);
	assert.equal(await page.text(), "bản mới");
	child.kill();
	await outcome(child);
});

test("a journal that is garbage does not keep a site from being served, and is told of", async () => {
	await writeFile(`${site}.journal`, "{");
	const child = serve("--site", site, "--port", "0");
	await once(child.stdout, "data");
	child.kill();
	const { code, complaint } = await outcome(child);
	assert.equal(code, 0);
	assert.match(complaint, /journal[\s\S]*đã hỏng nên đã được bỏ đi/);
});

test("a port that is taken is said, with one to take instead", async () => {
	const first = serve("--site", site, "--port", "0");
	const [printed] = await once(first.stdout, "data");
	const port = Number(/:(\d+)\//.exec(String(printed))?.[1]);
	const { code, complaint } = await outcome(serve("--site", site, "--port", String(port)));
	first.kill();
	assert.equal(code, 1);
	assert.equal(
		complaint,
		`Cổng ${port} đang có chương trình khác dùng. Hãy chọn cổng khác: npm run serve -- --port ${port + 1}\n`,
	);
});

test("a site that is not built yet is said", async () => {
	const { code, complaint } = await outcome(serve("--site", join(site, "khong-co")));
	assert.equal(code, 1);
	assert.match(complaint, /^Không có thư mục “.*khong-co”\. Hãy chạy “npm run build” trước\.\n$/);
});

test("a port that cannot be is wrong usage", async () => {
	const { code, complaint } = await outcome(serve("--site", site, "--port", "65536"));
	assert.equal(code, 2);
	assert.match(complaint, /^Cổng phải từ 0 đến 65535\.\n/);
});
