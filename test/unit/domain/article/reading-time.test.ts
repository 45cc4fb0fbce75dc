import assert from "node:assert/strict";
import { test } from "node:test";
import { readingMinutes, SYLLABLES_A_MINUTE } from "../../../../_includes/domain/article/reading-time.ts";

const words = (count: number) => "sông nước ".repeat(count / 2);

for (const [what, texts, minutes] of [
	["nothing", [undefined, ""], 1],
	["one word", ["Mưa."], 1],
	["a minute and a third", [words(340)], 1],
	["a minute and two thirds", [words(420)], 2],
	["lede and body together", [words(300), words(700)], 4],
	["a marked text", [`**${words(500)}**\n\n- ${words(250)}`], 3],
	["addresses, which nobody reads", ["[bến](/2022/05/26/ben-pha-cu/) https://a.example/b-c ".repeat(200)], 1],
] as const)
	test(`${what} takes ${minutes} minutes`, () => {
		assert.equal(SYLLABLES_A_MINUTE, 250);
		assert.equal(readingMinutes(texts), minutes);
	});
