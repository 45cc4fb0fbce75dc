import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { parse } from "yaml";

test("workflows name every action by its commit, with its version behind", () => {
	const lines = readdirSync(".github/workflows").flatMap((file) =>
		readFileSync(`.github/workflows/${file}`, "utf8")
			.split("\n")
			.filter((line) => /\buses:/.test(line)),
	);
	assert.ok(lines.length > 2);
	for (const line of lines) assert.match(line, /uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
});

test("Dependabot moves the actions and the packages of every lock file, in groups, weekly", () => {
	const { updates } = parse(readFileSync(".github/dependabot.yml", "utf8"));
	assert.deepEqual(
		updates.map((one: Record<string, string>) => `${one["package-ecosystem"]} ${one["directory"]}`),
		["github-actions /", "npm /", "npm /test/netlify", "npm /test/remote-cache"],
	);
	for (const { schedule, groups } of updates) {
		assert.equal(schedule.interval, "weekly");
		assert.ok(Object.keys(groups).length > 0);
	}
});

for (const folder of [".", "test/netlify", "test/remote-cache"])
	test(`packages have exact versions and every one that is locked has its hash: ${folder}`, () => {
		const { dependencies, devDependencies } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"));
		for (const version of Object.values({ ...dependencies, ...devDependencies }))
			assert.match(String(version), /^\d+\.\d+\.\d+$/);
		const lock = JSON.parse(readFileSync(`${folder}/package-lock.json`, "utf8"));
		const locked = Object.entries<{ integrity?: string }>(lock.packages).filter(([name]) => name !== "");
		assert.ok(locked.length > 100);
		assert.deepEqual(
			locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([name]) => name),
			[],
		);
	});

test("no package runs a script of its own when it is installed", () => {
	assert.match(readFileSync(".npmrc", "utf8"), /^ignore-scripts=true$/m);
	assert.match(readFileSync("netlify.toml", "utf8"), /NPM_FLAGS = "--ignore-scripts"/);
});
