import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { FILE_LIMITS, PICTURE_LIMITS } from "../../../../_includes/domain/reader/limits.ts";
import {
	type DownloadOptions,
	type Fetched,
	openDownloads,
	type Wanted,
} from "../../../../scripts/import/media/downloads.ts";
import { openMedia } from "../../../../scripts/import/media/media-folder.ts";
import { isPublicAddress } from "../../../../scripts/import/media/public-address.ts";
import { mp3 } from "../../../support/articles/media.ts";
import { noisy } from "../../../support/articles/pictures.ts";

const PICTURE = await noisy(120, 90).jpeg().toBuffer();
const TYPE = { "content-type": "image/jpeg" };
const NAME = "baocu.example";

interface Old {
	/** `http://baocu.example:8080` */
	readonly site: string;
	readonly folder: string;
	readonly asked: IncomingMessage[];
	readonly open: (more?: Partial<DownloadOptions>) => (path: string, wanted?: Wanted) => Promise<Fetched>;
}

/** An old site on this machine, by a name that leads here. */
async function withOldSite(
	answer: (request: IncomingMessage, response: ServerResponse) => void,
	run: (old: Old) => Promise<void>,
): Promise<void> {
	const folder = await mkdtemp(path.join(tmpdir(), "downloads-"));
	const asked: IncomingMessage[] = [];
	const server = createServer((request, response) => {
		asked.push(request);
		answer(request, response);
	}).listen(0, "127.0.0.1");
	await once(server, "listening");
	const site = `http://${NAME}:${(server.address() as AddressInfo).port}`;
	const open = (more: Partial<DownloadOptions> = {}) => {
		const get = openDownloads({
			site: new URL(site),
			folder,
			resolve: async () => ["127.0.0.1"],
			isAllowed: (address) => address === "127.0.0.1",
			...more,
		});
		return (at: string, wanted: Wanted = "picture") => get(new URL(at, site).href, wanted);
	};
	try {
		await run({ site, folder, asked, open });
	} finally {
		server.closeAllConnections();
		server.close();
		await rm(folder, { recursive: true });
	}
}

const reason = (fetched: Fetched) => ("reason" in fetched ? fetched.reason : "fetched");

test("a picture is fetched once, and a second run asks for none again", async () => {
	await withOldSite(
		(_, response) => response.writeHead(200, TYPE).end(PICTURE),
		async ({ open, asked, folder }) => {
			const get = open();
			const [one, other] = await Promise.all([get("/a.jpg"), get("/a.jpg")]);
			assert.ok(one && "file" in one);
			assert.deepEqual(one, other);
			assert.deepEqual(await readFile(one.file), PICTURE);
			assert.deepEqual(await open()("/a.jpg"), one);
			assert.equal(asked.length, 1);
			assert.deepEqual(await readdir(folder), [path.basename(one.file)]);
		},
	);
});

test("no more than four are asked for at a time", async () => {
	const waiting: ServerResponse[] = [];
	await withOldSite(
		(_, response) => {
			waiting.push(response);
			// Each is answered once four wait, or the last are there.
			if (waiting.length === 4) for (const one of waiting.splice(0)) one.writeHead(200, TYPE).end(PICTURE);
		},
		async ({ open, asked }) => {
			const get = open();
			const all = Array.from({ length: 12 }, (_, at) => get(`/${at}.jpg`));
			const fetched = await Promise.all(all);
			assert.ok(fetched.every((one) => "file" in one));
			assert.equal(asked.length, 12);
		},
	);
});

test("what broke off goes on where it ended, and is no picture until it is whole", async () => {
	const half = PICTURE.length >> 1;
	let times = 0;
	await withOldSite(
		(request, response) => {
			times += 1;
			const headers = { ...TYPE, etag: '"a"', "content-length": PICTURE.length };
			if (times <= 2) {
				response.writeHead(200, headers).write(PICTURE.subarray(0, half), () => response.socket?.end());
				return;
			}
			assert.equal(request.headers["if-range"], '"a"');
			const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1]);
			assert.ok(from > 0);
			response.writeHead(206, {
				...headers,
				"content-length": PICTURE.length - from,
				"content-range": `bytes ${from}-${PICTURE.length - 1}/${PICTURE.length}`,
			});
			response.end(PICTURE.subarray(from));
		},
		async ({ open, folder }) => {
			assert.notEqual(reason(await open()("/a.jpg")), "fetched");
			assert.ok((await readdir(folder)).every((name) => /\.(?:part|mark)$/.test(name)));
			const again = await open()("/a.jpg");
			assert.ok("file" in again, reason(again));
			assert.deepEqual(await readFile(again.file), PICTURE);
		},
	);
});

test("only the old site is asked, whatever it says", async () => {
	await withOldSite(
		(request, response) => {
			const to: Record<string, string> = {
				"/khac.jpg": "http://anh.example/a.jpg",
				"/cong.jpg": `http://${NAME}:1/a.jpg`,
				"/trong.jpg": "http://127.0.0.1/a.jpg",
				"/tep.jpg": "file:///etc/passwd",
				"/vong.jpg": "/vong.jpg",
				"/day.jpg": "/a.jpg",
			};
			const location = to[request.url ?? ""];
			if (location) response.writeHead(302, { location }).end();
			else response.writeHead(200, TYPE).end(PICTURE);
		},
		async ({ open, asked }) => {
			const get = open();
			assert.ok("file" in (await get("/day.jpg")));
			for (const at of ["/khac.jpg", "/cong.jpg", "/trong.jpg", "/tep.jpg", "http://anh.example/a.jpg"])
				assert.match(reason(await get(at)), /^Ảnh dẫn sang nơi khác/, at);
			assert.equal(reason(await get("/vong.jpg")), "Ảnh dẫn đi vòng quanh.");
			assert.ok(asked.every(({ headers }) => headers.host?.startsWith(NAME)));
		},
	);
});

test("what is no picture, or larger than one may be, is not kept", async () => {
	await withOldSite(
		(request, response) => {
			if (request.url === "/trang.jpg")
				response.writeHead(200, { "content-type": "text/html" }).end("<html>");
			else if (request.url === "/gia.jpg") response.writeHead(200, TYPE).end("<!doctype html><p>404");
			else if (request.url === "/khai.jpg")
				response.writeHead(200, { ...TYPE, "content-length": PICTURE_LIMITS.bytes + 1 }).write(PICTURE);
			else if (request.url === "/chay.jpg") {
				response.writeHead(200, TYPE);
				const more = Buffer.alloc(2 ** 20);
				const pour = () => {
					while (response.writable && response.write(more));
					response.once("drain", pour);
				};
				pour();
			} else response.writeHead(404).end();
		},
		async ({ open, folder }) => {
			const get = open();
			assert.equal(reason(await get("/trang.jpg")), "Ở địa chỉ ấy không phải ảnh.");
			assert.equal(reason(await get("/gia.jpg")), "Ở địa chỉ ấy không phải ảnh.");
			assert.equal(reason(await get("/khai.jpg")), "Ảnh nặng hơn 20 MB.");
			assert.equal(reason(await get("/chay.jpg")), "Ảnh nặng hơn 20 MB.");
			assert.equal(reason(await get("/khong.jpg")), "Báo cũ trả lời 404.");
			assert.deepEqual(await readdir(folder), []);
		},
	);
});

test("this machine and private networks are never asked, by number, by name or by a name that changes", async () => {
	await withOldSite(
		(_, response) => response.writeHead(200, TYPE).end(PICTURE),
		async ({ open, asked, site, folder }) => {
			const closed = /mạng nội bộ/;
			const byName = open({ isAllowed: isPublicAddress });
			assert.match(reason(await byName("/a.jpg")), closed);
			// The first answer is public, and the second this machine: the one that is asked is the one that is judged.
			const mixed = open({ isAllowed: isPublicAddress, resolve: async () => ["93.184.216.34", "127.0.0.1"] });
			assert.match(reason(await mixed("/b.jpg")), closed);
			for (const host of ["127.0.0.1", "[::1]", "[::ffff:127.0.0.1]", "10.0.0.1", "0x7f.1", "2130706433"]) {
				const direct = openDownloads({ site: new URL(`http://${host}:${new URL(site).port}`), folder });
				assert.match(
					reason(await direct(`http://${host}:${new URL(site).port}/a.jpg`, "picture")),
					closed,
					host,
				);
			}
			assert.equal(asked.length, 0);
		},
	);
});

test("public is what is on the web", () => {
	for (const address of ["93.184.216.34", "8.8.8.8", "172.32.0.1", "2606:2800:220:1::1"])
		assert.ok(isPublicAddress(address), address);
	for (const address of [
		...["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1", "0.0.0.0"],
		...["224.0.0.1", "255.255.255.255", "::", "::1", "::ffff:8.8.8.8", "::ffff:7f00:1", "64:ff9b::7f00:1"],
		...["fe80::1", "fc00::1", "ff02::1", "2001:db8::1", "2002:7f00:1::", "baocu.example", ""],
	])
		assert.equal(isPublicAddress(address), false, address);
});

test("what the folders lack is placed once it is fetched, the whole picture before its small copy", async () => {
	await withOldSite(
		(request, response) => {
			if (request.url === "/uploads/pha.jpg") response.writeHead(200, TYPE).end(PICTURE);
			else response.writeHead(404).end();
		},
		async ({ site, open, folder, asked }) => {
			const get = open();
			const options = {
				folders: [],
				content: folder,
				cache: path.join(folder, "cache"),
				site: new URL(site),
			};
			const article = { id: "post-1", file: "wp.xml", line: 1, addresses: [`${site}/bai/`] };
			const media = await openMedia({ ...options, fetch: get });
			const pictures = [{ src: "/uploads/pha-300x200.jpg" }, { src: "/uploads/khong.jpg" }];
			media.begin(pictures, [], article);
			assert.equal(
				(await media.place(pictures[0] ?? { src: "" }, article, "2015/03"))?.src,
				"/media/2015/03/pha.jpg",
			);
			assert.equal(await media.place(pictures[1] ?? { src: "" }, article, "2015/03"), undefined);
			assert.equal(media.missing[0]?.reason, "Báo cũ trả lời 404.");
			assert.equal(asked.length, 2);
			const plain = await openMedia({ ...options, content: path.join(folder, "khac") });
			assert.equal(await plain.place(pictures[0] ?? { src: "" }, article, "2015/03"), undefined);
			assert.equal(asked.length, 2, "by default nothing is fetched");
		},
	);
});

test("sounds, films and documents that the folders lack are fetched the same way, and are what they say", async () => {
	const SOUND = mp3(70);
	await withOldSite(
		(request, response) => {
			const send = (type: string, body: string | Uint8Array) =>
				response.writeHead(200, { "content-type": type }).end(body);
			if (request.url === "/uploads/ong-tam.mp3") send("audio/mpeg", SOUND);
			else if (request.url === "/uploads/gia.pdf") send("application/pdf", "<!doctype html><p>404");
			else if (request.url === "/uploads/anh.pdf") send("image/jpeg", PICTURE);
			else if (request.url === "/uploads/rac.pdf") send("application/pdf", "rác");
			else if (request.url === "/uploads/nang.pdf")
				response.writeHead(200, { "content-length": FILE_LIMITS.bytes.document + 1 }).write("%PDF-1.7");
			else response.writeHead(302, { location: "http://khac.example/lu.mp4" }).end();
		},
		async ({ site, open, folder, asked }) => {
			const article = { id: "post-1", file: "wp.xml", line: 1, addresses: [`${site}/bai/`] };
			const options = {
				folders: [],
				content: folder,
				cache: path.join(folder, "cache"),
				site: new URL(site),
			};
			const media = await openMedia({ ...options, fetch: open() });
			const hrefs = ["ong-tam.mp3", "gia.pdf", "anh.pdf", "rac.pdf", "nang.pdf", "lu.mp4"].map(
				(name) => `/uploads/${name}`,
			);
			media.begin([], hrefs, article);
			const placed = [];
			for (const href of hrefs) placed.push(await media.placeFile(href, article, "2015/03"));
			assert.deepEqual(placed[0], { src: "/media/2015/03/ong-tam.mp3", kind: "sound", isMissing: false });
			assert.deepEqual(await readFile(path.join(folder, "media/2015/03/ong-tam.mp3")), Buffer.from(SOUND));
			assert.ok(placed.slice(1).every((one) => one?.isMissing));
			const reasons = media.missing.map((one) => one.reason);
			assert.deepEqual(
				[reasons[0], reasons[1], reasons[3], reasons[4]],
				[
					"Ở địa chỉ ấy không phải tài liệu.",
					"Ở địa chỉ ấy không phải tài liệu.",
					"Tài liệu nặng hơn 30 MB.",
					"Phim dẫn sang nơi khác: http://khac.example.",
				],
			);
			assert.deepEqual(media.files, { placed: 1, missing: 5 });
			assert.equal(asked.length, hrefs.length);
			assert.ok(asked.every(({ headers }) => headers.host?.startsWith(NAME)));
		},
	);
});
