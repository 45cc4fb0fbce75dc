import assert from "node:assert/strict";
import { test } from "node:test";
import { renderBody } from "../../../_includes/formats/markdown/markdown.ts";
import { BODY_SETTING } from "../../support/articles/bodies.ts";
import { activeDom } from "../../support/hostile/active-dom.ts";
import { hostileStrings, noHostileStrings } from "./hostile-strings.ts";

/** The ways in which a payload can come into a body. */
const PLACES: Readonly<Record<string, (payload: string) => string>> = {
	"as the body": (payload) => payload,
	"as a picture's alt": (payload) => `![${payload}](ben-pha.jpg)`,
	"as a lost picture's caption": (payload) => `![Phà](mat.jpg "${payload}")`,
	"as a picture's caption": (payload) => `![Phà](ben-pha.jpg "${payload}")`,
	"as a photo credit": (payload) => `![Phà](ben-pha.jpg "Phà. Ảnh: ${payload}")`,
	"as a box's title": (payload) => `::: hop ${payload}\nChữ\n:::`,
	"as a link": (payload) => `[x](${payload})`,
};

for (const [place, write] of Object.entries(PLACES)) {
	test(`no public attack string leaves active DOM ${place}`, { skip: noHostileStrings }, () => {
		const strings = hostileStrings("xss.jsonl");
		assert.ok(strings.length > 500);
		for (const { slug, payload } of strings) {
			assert.deepEqual(activeDom(renderBody(write(payload), BODY_SETTING)), [], slug);
		}
	});
}
