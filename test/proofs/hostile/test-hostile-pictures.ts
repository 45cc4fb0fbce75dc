import assert from "node:assert/strict";
import { before, test } from "node:test";
import { lookApart } from "../../../_includes/site/media/pictures/look-apart.ts";
import { FIRST_LINE, type ToldProblem, withHostileNewsroom } from "../../support/hostile/hostile-newsroom.ts";
import { type HostilePicture, hostilePictures } from "../../support/hostile/hostile-pictures.ts";
import { CAN_MEASURE, watchPeak } from "../../support/hostile/watch-peak.ts";
import { runScript } from "../../support/processes/command.ts";
import { seedCache } from "../../support/site/shared-site.ts";

/** What the process that decodes a picture may have at most. */
const MOST = 300 * 2 ** 20;

/** A picture, and what whoever looks at it finds. */
interface Seen extends HostilePicture {
	readonly kind: string;
	/** Bytes. */
	readonly peak: number;
}

const citing = (all: readonly HostilePicture[]) => all.map(({ name }) => `![Bến phà](${name})\n`).join("\n");

/** Of those that take about a second one build says this and another that. */
const isCostly = ({ name }: HostilePicture) => /^(?:bom|dong|ty-lan|thuc-the|mo)\b/.test(name);

/** No picture, whoever looks at it. */
const isRefused = ({ kinds }: HostilePicture) => !kinds.includes("picture");

/** Too long for any page, though a decoder takes them. */
const isStrip = ({ name }: HostilePicture) => /^(?:day|cot)\./.test(name);

/**
 * The tests of hostile pictures.
 *
 * @param every of so many pictures of changed bytes one is taken
 */
export function testHostilePictures(every: number): void {
	const pictures: Seen[] = [];

	before(async () => {
		for (const picture of await hostilePictures(every)) {
			let peakOf = () => 0;
			const { kind } = await lookApart(picture.bytes, (child) => {
				if (CAN_MEASURE) peakOf = watchPeak(child);
			});
			pictures.push({ ...picture, kind, peak: peakOf() });
		}
	});

	test("no hostile picture takes more than 300 MB, and each is told as what it is or is not", (t) => {
		let highest = { name: "", peak: 0 };
		for (const { name, kinds, kind, peak } of pictures) {
			assert.ok(kinds.includes(kind), `${name} is told as ${kind}`);
			if (CAN_MEASURE) assert.ok(peak > 0 && peak <= MOST, `${name} took ${Math.round(peak / 2 ** 20)} MB`);
			if (peak > highest.peak) highest = { name, peak };
			if (!/^(?:avif|heic)-/.test(name)) t.diagnostic(`${name}: ${kind}, ${Math.round(peak / 2 ** 20)} MB`);
		}
		t.diagnostic(`highest: ${highest.name}, ${Math.round(highest.peak / 2 ** 20)} MB`);
	});

	test("a check of what cites them tells a problem of each that is no picture: file, line, cure", async () => {
		const cited = pictures.filter((one) => !isCostly(one) || isRefused(one));
		await withHostileNewsroom(cited, citing(cited), async ({ options }) => {
			const { code, stdout, stderr } = await runScript("check", [...options, "--json"]);
			assert.equal(code, 1, stderr);
			const { problems } = JSON.parse(stdout) as { readonly problems: readonly ToldProblem[] };
			const errors = problems.filter(({ severity }) => severity === "error");
			for (const [at, picture] of cited.entries()) {
				const { name } = picture;
				const own = errors.filter(({ message }) => message.includes(`/${name}”`));
				if (isRefused(picture) || isStrip(picture))
					assert.equal(own.length, 1, `${name}: ${JSON.stringify(own)}`);
				for (const { file, line, cure } of own) {
					assert.match(file, /ben-pha\.md$/);
					assert.equal(line, FIRST_LINE + 2 * at, name);
					assert.ok(cure.length > 10);
				}
			}
		});
	});

	test("a build that cites what is no picture ends with a problem of each, and makes nothing", async () => {
		const refused = pictures.filter(isRefused);
		assert.ok(refused.length > 4);
		await withHostileNewsroom(refused, citing(refused), async ({ options, output, cache, files }) => {
			const build = await runScript("build", [...options, "--output", output, "--cache", cache]);
			assert.equal(build.code, 1, build.stderr);
			for (const { name } of refused)
				assert.ok(build.stderr.includes(`/${name}”`), `${name}: ${build.stderr}`);
			await assert.rejects(files());
		});
	});

	test("what is a picture all the same is printed, without its scripts and what it would fetch, and ends no build", async () => {
		const printed = pictures.filter((one) => one.kind === "picture" && !isStrip(one) && !isCostly(one));
		assert.ok(printed.length > 4);
		await withHostileNewsroom(printed, citing(printed), async ({ options, output, cache, files }) => {
			await seedCache(cache, { newsdesk: true });
			const build = await runScript("build", [...options, "--output", output, "--cache", cache]);
			assert.equal(build.code, 0, build.stderr);
			const shown = (await files()).filter((file) => file.startsWith("pictures/"));
			assert.ok(shown.some((file) => file.startsWith("pictures/ke-chuyen-")));
			// Each was drawn anew: no byte of what was brought is sent.
			assert.deepEqual(
				shown.filter((file) => !/\.(?:avif|webp|jpeg)$/.test(file)),
				[],
			);
		});
	});
}
