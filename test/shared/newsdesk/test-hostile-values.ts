import assert from "node:assert/strict";
import { test } from "node:test";
import { fieldsOf } from "../../../_includes/domain/newsdesk/fields/fields-of.ts";
import { isSame, normalValue } from "../../../_includes/domain/newsdesk/reading/normal-value.ts";
import { readValues } from "../../../_includes/domain/newsdesk/reading/read-values.ts";
import type { Values } from "../../../_includes/domain/newsdesk/values.ts";
import { writeValues } from "../../../_includes/domain/newsdesk/writing/write-values.ts";
import { articleText, readText } from "../../support/articles/article-text.ts";
import { throughSveltia } from "../../support/newsdesk/through-sveltia.ts";
import { hostileStrings, noHostileStrings } from "../hostile/hostile-strings.ts";

export const BASE = articleText({
	lede: "# một ghi chú\nlede: Giá dừa tăng.",
	tags: "tags: [dừa]",
	cover: "cover:\n  src: a.jpg\n  alt: Bến phà",
	related: "related: [/2022/05/20/ben-pha/]",
});

/** Where a form may hold a hostile text: each way to change the values of an article, and what must be read there. */
const PLACES: Readonly<Record<string, (payload: string) => Values>> = {
	title: (payload) => ({ title: payload }),
	date: (payload) => ({ date: payload }),
	author: (payload) => ({ author: ["Minh Khôi", payload, { name: payload, roles: [payload] }] }),
	credit: (payload) => ({ credit: payload }),
	section: (payload) => ({ section: payload }),
	tags: (payload) => ({ tags: ["dừa", payload, "xuất khẩu"] }),
	lede: (payload) => ({ lede: payload }),
	dateline: (payload) => ({ dateline: payload }),
	cover: (payload) => ({ cover: { src: payload, alt: payload, caption: payload, credit: payload } }),
	corrections: (payload) => ({ corrections: [{ date: "2022-05-27 08:00", text: payload }] }),
	thread: (payload) => ({ thread: payload }),
	related: (payload) => ({ related: ["/2022/05/20/ben-pha/", payload] }),
	aliases: (payload) => ({ aliases: [payload, payload] }),
	source: (payload) => ({ source: { name: payload, url: payload } }),
	comments: (payload) => ({ comments: payload }),
	draft: (payload) => ({ draft: payload }),
	embargo: (payload) => ({ embargo: payload }),
	imported: (payload) => ({ imported: payload }),
	body: (payload) => ({ body: payload }),
};

const bodyOf = (value: unknown) => String(value).replace(/\r\n?/g, "\n").trim();

/**
 * The test of hostile values in a form.
 *
 * @param every of so many keys a string is put into one, the next string into others
 */
export function testHostileValues(every: number): void {
	const where = every === 1 ? "every key" : `one key in ${every}`;
	for (const name of ["naughty-strings", "xss", "yaml-suite"])
		test(`every string of ${name}, in ${where}, is read back from its own key as it was typed, or refused; no other key changes`, {
			skip: noHostileStrings,
			timeout: 300_000,
		}, () => {
			const strings = hostileStrings(`${name}.jsonl`);
			assert.ok(strings.length > 100);
			const before = readValues("article", BASE);
			let taken = 0;
			for (const [at, { slug, payload }] of strings.entries()) {
				const places = Object.entries(PLACES).filter((_, place) => (at + place) % every === 0);
				for (const [key, change] of places) {
					const values = { ...before, ...change(payload) };
					const text = writeValues("article", throughSveltia(values));
					const after = readValues("article", text);
					const refused = readText(text).problems.some(({ severity }) => severity === "error");
					for (const field of fieldsOf("article")) {
						const own = field.name === key;
						if (own && refused) continue;
						if (field.kind === "body") {
							assert.equal(after["body"], bodyOf(values["body"]), `${slug} ${key}\n${text}`);
							continue;
						}
						const [wanted, found] = [values[field.name], after[field.name]].map((one) =>
							normalValue(field, one),
						);
						assert.ok(
							isSame(wanted, found),
							`${slug} ${key} → ${field.name}: ${JSON.stringify(found)}\n${text}`,
						);
						if (own) taken += 1;
					}
					// A text that is saved again stays as it is.
					assert.equal(writeValues("article", throughSveltia(after)), text, `${slug} ${key}`);
				}
			}
			assert.ok(taken > 200 / every, `${taken} values were taken`);
		});
}
