import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { runScript } from "../support/processes/command.ts";

test("the bill of materials names every package that the newspaper is built with, by version and hash, and is the same each time", async () => {
	const [{ code, stdout, stderr }, again] = await Promise.all([runScript("sbom", []), runScript("sbom", [])]);
	assert.equal(code, 0, stderr);
	assert.equal(again.stdout, stdout);
	const bill = JSON.parse(stdout);
	assert.equal(bill.bomFormat, "CycloneDX");
	assert.match(
		bill.serialNumber,
		/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
	);
	assert.equal(bill.metadata.component.name, "tin-tinh");
	const listed = new Map<string, { hashes?: unknown[] }>(
		bill.components.map((one: { name: string; version: string }) => [`${one.name}@${one.version}`, one]),
	);
	const { dependencies, devDependencies } = JSON.parse(await readFile("package.json", "utf8"));
	for (const [name, version] of Object.entries(dependencies))
		assert.ok(listed.get(`${name}@${version}`)?.hashes?.length, name);
	for (const [name, version] of Object.entries(devDependencies))
		assert.ok(!listed.has(`${name}@${version}`) || name.startsWith("@types/"), name);
});
