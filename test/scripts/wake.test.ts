import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { runScript } from "../support/processes/command.ts";

/** A newspaper at an address of the web, and beside it a host that builds it when asked. */
async function withHost(
	use: (host: {
		url: string;
		record: string;
		at: string | null;
		status: number;
		asked: string[];
	}) => Promise<void>,
) {
	const record = await mkdtemp(path.join(tmpdir(), "wake-"));
	const host = {
		url: "",
		record,
		at: "2020-01-01T05:00:00+07:00" as string | null,
		status: 200,
		asked: [] as string[],
	};
	const server = createServer((request, response) => {
		if (request.url === "/next-publish.json") return response.end(JSON.stringify({ at: host.at, kinds: [] }));
		if (request.url !== "/hook" || request.method !== "POST") return response.writeHead(404).end();
		host.asked.push(request.url);
		return response.writeHead(host.status).end();
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	host.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		await use(host);
	} finally {
		server.close();
		await rm(record, { recursive: true });
	}
}

test("npm run wake asks the hook once its hour has come, and not again by the next call", () =>
	withHost(async (host) => {
		const words = ["--site", host.url, "--hook", `${host.url}/hook`, "--record", host.record];
		host.status = 503;
		const refused = await runScript("wake", words);
		assert.equal(refused.code, 1);
		assert.match(refused.stderr, /chưa gọi dựng được: địa chỉ gọi dựng trả lời 503/);
		assert.doesNotMatch(refused.stderr, /hook/);
		host.status = 200;
		const asked = await runScript("wake", words);
		assert.deepEqual([asked.code, asked.stdout], [0, "Đã đến 2020-01-01T05:00:00+07:00: đã gọi dựng báo.\n"]);
		assert.match(
			(await runScript("wake", words)).stdout,
			/^Đã gọi dựng cho 2020-01-01T05:00:00\+07:00 từ trước/,
		);
		assert.equal(host.asked.length, 2);
		host.at = "2999-01-01T05:00:00+07:00";
		assert.match((await runScript("wake", words)).stdout, /^Chưa đến giờ/);
		assert.equal(host.asked.length, 2);
	}));

test("npm run wake says what is wrong with its addresses, and with a site that does not tell its hour", () =>
	withHost(async (host) => {
		for (const [words, said] of [
			[["--site", host.url], /Thiếu --site hoặc --hook/],
			[["--site", "tintinh", "--hook", host.url], /--site: “tintinh” không phải địa chỉ trang web/],
			[["--site", host.url, "--hook", "file:///etc/passwd"], /--hook: không phải địa chỉ trang web/],
		] as const) {
			const { code, stderr } = await runScript("wake", words);
			assert.notEqual(code, 0);
			assert.match(stderr, said);
		}
		host.at = "mai";
		const words = ["--site", host.url, "--hook", `${host.url}/hook`, "--record", host.record];
		const { code, stderr } = await runScript("wake", words);
		assert.equal(code, 1);
		assert.match(stderr, /next-publish\.json của trang báo không đúng mẫu/);
		assert.equal(host.asked.length, 0);
	}));

test("a build that fails tells the newsroom, with the Problems; a preview on Netlify does not", async () => {
	const folder = await mkdtemp(path.join(tmpdir(), "told-"));
	const told: string[] = [];
	const server = createServer(async (request, response) => {
		let body = "";
		for await (const chunk of request) body += chunk;
		told.push((JSON.parse(body) as { text: string }).text);
		response.writeHead(200).end();
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const hook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
	try {
		const content = path.join(folder, "content");
		await mkdir(content);
		await writeFile(path.join(content, "newspaper.yaml"), "name: [\n");
		const words = ["--content", content, "--output", `${folder}/site`, "--cache", `${folder}/cache`];
		const live = await runScript("build", words, { NEWSROOM_WEBHOOK: hook });
		assert.equal(live.code, 1);
		assert.equal(told.length, 1);
		assert.match(told[0] ?? "", /^Lần dựng báo vừa rồi không xong/);
		assert.match(told[0] ?? "", /newspaper\.yaml/);
		assert.match(told[0] ?? "", /dòng \d+/);
		const preview = { NEWSROOM_WEBHOOK: hook, NETLIFY: "true", CONTEXT: "deploy-preview" };
		assert.equal((await runScript("build", words, preview)).code, 1);
		assert.equal(told.length, 1);
		server.close();
		const unheard = await runScript("build", words, { NEWSROOM_WEBHOOK: "http://127.0.0.1:9/" });
		assert.equal(unheard.code, 1);
		assert.match(unheard.stderr, /Chưa báo được cho tòa soạn/);
	} finally {
		server.close();
		await rm(folder, { recursive: true });
	}
});
