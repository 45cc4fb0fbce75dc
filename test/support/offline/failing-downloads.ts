import assert from "node:assert/strict";
import type { ServerResponse } from "node:http";
import { after, before, test } from "node:test";
import {
	assertNothingWrong,
	assertWhole,
	idle,
	type KeptSite,
	keepSite,
	look,
	openWitness,
	portal,
	truncated,
} from "./offline-proofs.ts";
import {
	editionStored,
	type OfflineSite,
	serveOfflineSite,
	storyText,
	until,
	withReader,
} from "./offline-site.ts";
import { stampEdition } from "./stamp-edition.ts";

const STORY = "/2026/11/23/ben-pha/";
const FRESH = "/2026/11/24/tin-moi/";

let site: OfflineSite;
let first: KeptSite;
let second: KeptSite;

async function prepare(): Promise<void> {
	site = await serveOfflineSite({
		"2026/11/ben-pha.md": storyText("2026-11-23", "Bến phà mới"),
		"2026/11/cho-noi.md": storyText("2026-11-18", "Chợ nổi sớm mai"),
	});
	first = await keepSite(site, "first");
	await site.write("2026/11/ben-pha.md", storyText("2026-11-23", "Bến phà mới, sửa lại", "Ghe qua."));
	await site.write("2026/11/tin-moi.md", storyText("2026-11-24", "Tin mới về"));
	await site.deploy();
	// So that scripts come with an update, too.
	await stampEdition(site.output, "2");
	second = await keepSite(site, "second");
}

/** What goes wrong on the way, and at which addresses. */
interface Failure {
	readonly name: string;
	readonly at: (address: string) => boolean;
	readonly answer: (response: ServerResponse, address: string) => void;
	/** Where not the server but something else answers those who go to a page. */
	readonly isPortal?: boolean;
	/** Befalls a first download and an update, however the others are shared out: nothing is fetched at all. */
	readonly isOfAll?: boolean;
}

const everywhere = () => true;
const EDITION = "/offline/edition.json";
const json = (content: string) => (response: ServerResponse) => {
	response.writeHead(200, { "Content-Type": "application/json" });
	response.end(content);
};
const failed = (response: ServerResponse) => {
	response.writeHead(500, { "Content-Type": "text/html; charset=utf-8" });
	response.end("<!doctype html><title>500</title><h1>500</h1>");
};

const FAILURES: readonly Failure[] = [
	{ name: "a 500 in place of one page", at: (address) => address === STORY, answer: failed },
	{ name: "a 500 in place of everything", at: everywhere, answer: failed, isOfAll: true },
	{
		name: "a 500 in place of the lists",
		at: (address) => address.startsWith("/offline/lists/"),
		answer: failed,
	},
	{
		name: "a page that is cut off",
		at: (address) => address === STORY,
		answer: (response) => truncated(response),
	},
	{ name: "everything cut off", at: everywhere, answer: (response) => truncated(response), isOfAll: true },
	{
		name: "a Wi-Fi's login page under every address",
		at: everywhere,
		answer: portal,
		isPortal: true,
		isOfAll: true,
	},
	{ name: "a Wi-Fi's login page in place of one page", at: (address) => address === STORY, answer: portal },
	{
		name: "a page of a wrong type",
		at: (address) => address === STORY,
		answer: relabelled,
	},
	{
		name: "scripts of a wrong type",
		at: (address) => address.endsWith(".js") && address.startsWith("/assets/"),
		answer: relabelled,
	},
	{
		name: "a page that leads to a login page elsewhere",
		at: (address) => address === STORY,
		answer: (response) => response.writeHead(302, { Location: "/dang-nhap/" }).end(),
	},
	{ name: "an edition that is a web page", at: (address) => address === EDITION, answer: portal },
	{
		name: "half an edition",
		at: (address) => address === EDITION,
		answer: json('{"id":"ab12","shell":{"li'),
	},
	{
		name: "an edition of an older form",
		at: (address) => address === EDITION,
		answer: json('{"version":1,"files":["/","/2026/11/23/ben-pha/"]}'),
	},
	{
		name: "an edition whose packs are of an older form",
		at: (address) => address === EDITION,
		answer: json('{"id":"ab12","shell":{"list":"cd34"},"packs":{"w47":[]},"months":{},"gone":[]}'),
	},
	{
		name: "an edition whose packs have no lists",
		at: (address) => address === EDITION,
		answer: json('{"id":"ab12","shell":{"list":"cd34"},"packs":[{"name":"w47"},null],"months":[null]}'),
	},
	{ name: "an edition that is null", at: (address) => address === EDITION, answer: json("null") },
];

function relabelled(response: ServerResponse, address: string): void {
	fetch(site.url + address, { headers: { "X-Past-The-Failure": "1" } })
		.then(async (right) => {
			response.writeHead(200, { "Content-Type": "text/plain; charset=utf-8" });
			response.end(Buffer.from(await right.arrayBuffer()));
		})
		// The server is dead meanwhile.
		.catch(() => response.destroy());
}

/** Lets a failure befall everyone, once the page is there and its worker asks what there is. */
function beginFailing({ at, answer }: Failure) {
	let isAsking = false;
	let met = 0;
	site.befalls = (address, response) => {
		if (response.req.headers["x-past-the-failure"]) return false;
		isAsking ||= address === EDITION;
		if (!isAsking || !at(address)) return false;
		met++;
		answer(response, address);
		return true;
	};
	return { met: () => met > 0 };
}

/**
 * The tests of these failures.
 *
 * @param occasions whether each befalls a first download and an update, or one of them, by turns
 */
export function testFailures(occasions: "both" | "by turns"): void {
	before(prepare);
	after(() => site.close());
	for (const [at, failure] of FAILURES.entries())
		for (const stored of [false, true]) {
			if (occasions === "by turns" && !failure.isOfAll && stored !== (at % 2 === 1)) continue;
			const when = stored ? "an update" : "a first download";
			test(`${failure.name}, in ${when}: nothing wrong is stored, a page is always shown, and the next visit mends it`, async () => {
				await withReader(site, async ({ context, open, faults }) => {
					site.befalls = () => false;
					await (stored ? first : second).deploy();
					const witness = await openWitness(context, site);
					const sites = stored ? [first, second] : [second];
					if (stored) {
						const page = await open("/");
						await editionStored(page);
						await page.close();
						await second.deploy();
					}

					const failing = beginFailing(failure);
					site.asked.length = 0;
					const page = await open("/");
					await until(async () => failing.met(), "the failure");
					await idle(witness);
					await assertNothingWrong(witness, sites);

					for (const address of ["/", STORY, "/2026/11/18/khong-co/"]) {
						const { headline } = await look(page, site, address);
						assert.notEqual(headline, "", address);
						assert.equal(headline === "Đăng nhập Wi-Fi", isPortalAt(failure, address), address);
					}
					await site.kill();
					for (const address of ["/", STORY, "/2026/11/18/khong-co/"]) {
						const { headline, status } = await look(page, site, address);
						if (stored) assert.equal(status, address.includes("khong-co") ? 503 : 200, address);
						if (stored && address === STORY) assert.match(headline, /^Bến phà mới/);
						assert.notEqual(headline, "", address);
						assert.notEqual(headline, "Đăng nhập Wi-Fi", address);
					}
					await assertNothingWrong(witness, sites);
					await page.close();

					await site.revive();
					site.befalls = () => false;
					const next = await open("/");
					await editionStored(next);
					await idle(witness);
					await assertWhole(witness, second);
					await assertNothingWrong(witness, sites);
					await site.kill();
					try {
						assert.equal((await look(next, site, FRESH)).headline, "Tin mới về");
						assert.equal((await look(next, site, STORY)).headline, "Bến phà mới, sửa lại");
					} finally {
						await site.revive();
					}
					assert.deepEqual(witness.errors, []);
					assert.deepEqual(
						faults.filter(
							(fault) => !/Failed to load resource|respondWith|network error response/.test(fault),
						),
						[],
					);
				});
			});
		}
}

const isPortalAt = ({ at, answer, isPortal }: Failure, address: string) =>
	Boolean(isPortal) || (answer === portal && at(address));
