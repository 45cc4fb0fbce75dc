import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import type {
	OfflineEdition,
	PackedFile,
	PackList,
} from "../../../_includes/domain/parts/offline/offline.ts";
import { hash } from "./offline-fakes.ts";

const MARK = /\n(;\(globalThis\.stamps.*|:root\{--stamp.*)\n$/;

/**
 * Marks the scripts and the style sheet of a built site as those of one deploy, as if the newsroom's engineer had changed
 * them too, and has the offline edition and the header `X-Assets` agree. Each script then adds the mark to
 * `globalThis.stamps`, and the style sheet sets `--stamp` on the page.
 */
export async function stampEdition(site: string, stamp: string): Promise<void> {
	const at = (file: string) => path.join(site, file);
	const edition = JSON.parse(await readFile(at("offline/edition.json"), "utf8")) as OfflineEdition;
	const list = JSON.parse(await readFile(at(`offline/lists/${edition.shell.list}.json`), "utf8")) as PackList;
	const files: PackedFile[] = [];
	for (const [address, old, bytes] of list.files) {
		const script = /^\/assets\/.*\.js$/.test(address);
		if (!script && address !== "/assets/site.css") {
			files.push([address, old, bytes]);
			continue;
		}
		const mark = script
			? `\n;(globalThis.stamps??=[]).push(${JSON.stringify(stamp)});\n`
			: `\n:root{--stamp:${stamp}}\n`;
		// A deploy leaves files alone of which it knows no change: the last mark may still be there.
		const text = (await readFile(at(address), "utf8")).replace(MARK, "") + mark;
		await writeFile(at(address), text);
		files.push([address, hash(text), bytes]);
	}
	const listed = JSON.stringify({ ...list, files });
	await writeFile(at(`offline/lists/${hash(listed)}.json`), listed);
	const assets = `look-${stamp}`;
	const stamped = {
		...edition,
		id: hash(edition.id + stamp),
		assets,
		shell: { ...edition.shell, list: hash(listed) },
	};
	await writeFile(at("offline/edition.json"), JSON.stringify(stamped));
	const headers = await readFile(at("_headers"), "utf8");
	await writeFile(at("_headers"), headers.replace(/(X-Assets: ).*/, `$1${assets}`));
}
