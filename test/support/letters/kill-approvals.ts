import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { seededRandom } from "../../../scripts/bench/archive/random.ts";
import { type DeskRoom, withDeskRoom } from "./desk-room.ts";
import { aLetter, letterId } from "./letters.ts";

/** Letters that one command is to approve. */
const LETTERS = 12;
const FILE = "comments/2022/05/ben-pha.yaml";
const NAMED = { GIT_CONFIG_COUNT: "1", GIT_CONFIG_KEY_0: "user.name", GIT_CONFIG_VALUE_0: "Ánh Nguyệt" };

/** How the kills went: `between`: letters that were printed and still in the store when the command was killed. */
export interface ApprovalKills {
	readonly killed: number;
	readonly missed: number;
	readonly between: number;
}

/**
 * Kills the command that approves letters, in the midst of its work, so often. After each kill every letter waits or is
 * printed, never both and never neither, once anybody looks; and what was printed before is there.
 */
export async function killApprovals(kills: number, seed: number): Promise<ApprovalKills> {
	const random = seededRandom(seed);
	const told = { killed: 0, missed: 0, between: 0 };
	await withDeskRoom(async (room) => {
		const printed = new Set<string>();
		for (let round = 0; told.killed < kills; round++) {
			const ids = Array.from({ length: LETTERS }, (_, at) => letterId(round * LETTERS + at + 1));
			for (const id of ids) await room.store.add(aLetter({ id, text: `Lời ${id}.` }));
			const isHit = await killOne(room, ids, 1 + Math.floor(random() * (LETTERS - 2)), random() * 20);
			for (const id of ids) if ((await room.where(id)) === "both") told.between += 1;
			told[isHit ? "killed" : "missed"] += 1;
			assert.ok(told.missed <= kills + 5, JSON.stringify(told));
			await (await room.open("Khoa")).list();
			for (const id of ids) {
				const end = await room.where(id);
				assert.ok(end === "waiting" || end === "printed", `${id}: ${end}`);
				if (end === "printed") printed.add(id);
				else await room.store.remove(id);
			}
			for (const id of printed) assert.equal(await room.where(id), "printed", id);
		}
	});
	return told;
}

/**
 * Kills one command when some letters are printed, and a moment later.
 *
 * @returns whether it was at work
 */
async function killOne(
	{ content, cache, ...room }: DeskRoom,
	ids: readonly string[],
	after: number,
	delay: number,
) {
	const child = spawn(
		process.execPath,
		[
			"_includes/site/start/run.mjs",
			"scripts/letters.ts",
			"approve",
			...ids,
			"--content",
			content,
			"--cache",
			cache,
		],
		{ env: { ...process.env, ...NAMED }, stdio: "ignore" },
	);
	const ended = once(child, "exit");
	while (child.exitCode === null) {
		const text = (await room.read(FILE)) ?? "";
		if (ids.filter((id) => text.includes(id)).length >= after) break;
		await wait(1);
	}
	await wait(delay);
	child.kill("SIGKILL");
	const [, signal] = await ended;
	return signal === "SIGKILL";
}
