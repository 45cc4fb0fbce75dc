import type { Addresses, GoneAddress, MovedAddress } from "../../addresses/addresses.ts";
import { type Claim, claim } from "../../addresses/claim.ts";
import { findEnds } from "../../addresses/follow-moves.ts";
import { readOldPath } from "../../addresses/old-path.ts";
import { addressKey } from "../../addresses/site-path.ts";
import { readNewsroomTime } from "../../dates/dates.ts";
import type { Problem } from "../../problem/problem.ts";
import { ProblemLog } from "../../problem/problem-log.ts";
import { quoted } from "../../problem/wording.ts";
import { accept, acceptPath, type FieldDesk, folderAbove } from "../field-desk.ts";
import { LIMITS } from "../limits.ts";
import { readYamlFile } from "../yaml/read-yaml-file.ts";
import { line, listOf, table } from "../yaml/shape-parts.ts";
import type { YamlPath } from "../yaml/yaml-places.ts";

const address = line(LIMITS.address);
const date = address.optional();
const note = line(LIMITS.note).optional();
/** The allow-list of `content/addresses.yaml`. */
export const addressesSchema = table({
	moved: listOf(table({ from: address, to: address, date })),
	gone: listOf(table({ address, date, reason: note, notice: note })),
}).partial();
const WORDS = {
	examples: {
		moved: "moved: [{from: /2022/05/26/tit-cu/, to: /2022/05/26/tit-moi/}]",
		gone: "gone: [{address: /2022/05/26/bai-da-rut/, reason: Rút theo yêu cầu của nhân vật}]",
	},
};

export interface AddressesReading {
	/** Absent if there is any error. Every `to` is where the way ends: a chain of moves is one move each. */
	readonly value?: Addresses;
	readonly problems: readonly Problem[];
	/** For `findConflicts`. */
	readonly claims: readonly Claim[];
}

/**
 * Reads the memory of addresses, `content/addresses.yaml`. An empty file remembers nothing. An address given twice,
 * a way that leads back to itself and one that ends at a gone address are errors.
 *
 * @param site the newspaper's `url`, where it is known
 */
export function readAddresses(file: string, text: string, site?: string): AddressesReading {
	const log = new ProblemLog(file, text);
	const read = readYamlFile(log, "map", addressesSchema, WORDS);
	if (read === undefined) return { problems: log.problems, claims: [] };
	const { fields, yaml } = read;
	const desk: FieldDesk = { log, places: yaml.places, site, content: folderAbove(file, "addresses.yaml") };
	const claims: Claim[] = [];
	const seen = new Map<string, Claim>();
	const path = (at: YamlPath, written: string, kind?: "moved" | "gone") => {
		const answer = acceptPath(desk, at, written, kind && readOldPath);
		if (answer === undefined || kind === undefined) return answer;
		const mine = claim(kind, answer, file, log.position(yaml.places.at(at)));
		const other = seen.get(mine.key);
		seen.set(mine.key, mine);
		claims.push(mine);
		if (other === undefined) return answer;
		const message = `Địa chỉ ${quoted(answer)} đã có ở dòng ${other.line}.`;
		log.error(yaml.places.at(at), message, "Giữ lại một dòng cho mỗi địa chỉ, xóa dòng kia.");
		return undefined;
	};
	const moved = (fields.moved ?? []).flatMap(({ from, to, date: written }, index): MovedAddress[] => {
		if (written !== undefined) accept(desk, ["moved", index, "date"], readNewsroomTime(written));
		const start = path(["moved", index, "from"], from, "moved");
		const end = path(["moved", index, "to"], to);
		return start !== undefined && end !== undefined ? [{ from: start, to: end }] : [];
	});
	const gone = (fields.gone ?? []).flatMap(
		({ address: written, date: when, reason, notice }, index): GoneAddress[] => {
			const read =
				when === undefined ? undefined : accept(desk, ["gone", index, "date"], readNewsroomTime(when));
			const place = path(["gone", index, "address"], written, "gone");
			if (place === undefined) return [];
			return [
				{
					address: place,
					...(read && { date: read.time }),
					...(reason && { reason }),
					...(notice && { notice }),
				},
			];
		},
	);
	if (log.errors > 0) return { problems: log.problems, claims };
	const ends = findEnds(moved);
	const lost = new Set(gone.map((one) => addressKey(one.address)));
	const flat = moved.map(({ from, to }, index): MovedAddress => {
		const way = ends.get(addressKey(from));
		const at = yaml.places.at(["moved", index, "to"]);
		if (way === undefined) {
			log.error(
				at,
				`Địa chỉ ${quoted(from)} chuyển đi rồi lại quay về chính nó.`,
				"Xóa dòng làm thành vòng.",
			);
		} else if (lost.has(addressKey(way))) {
			log.error(
				at,
				`Địa chỉ ${quoted(from)} chuyển đến ${quoted(way)}, là địa chỉ đã rút.`,
				`Xóa dòng này khỏi moved và thêm ${from} vào gone.`,
			);
		}
		return { from, to: way ?? to };
	});
	return { problems: log.problems, claims, ...(log.errors === 0 && { value: { moved: flat, gone } }) };
}
