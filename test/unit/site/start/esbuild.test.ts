import assert from "node:assert/strict";
import childProcess, { type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mock, test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import type { Plugin } from "esbuild";
import { build, IDLE } from "../../../../_includes/site/start/esbuild.mjs";

/** Bundles nothing, as slowly as it is told. */
const bundle = (read: () => Promise<unknown> = async () => {}) => {
	const plugin: Plugin = {
		name: "slow",
		setup(own) {
			own.onResolve({ filter: /./ }, ({ path }) => ({ path, namespace: "slow" }));
			own.onLoad({ filter: /./ }, async () => {
				await read();
				return { contents: "" };
			});
		},
	};
	return build({ entryPoints: ["nothing"], bundle: true, write: false, plugins: [plugin] });
};

test("esbuild's process serves all who ask, ends when nobody does any more, and begins anew for the next", async () => {
	const spawn = mock.method(childProcess, "spawn");
	const started = () => spawn.mock.calls.map(({ result }) => result as ChildProcess);
	// The quick one ends long before the slow one, which needs the process to its own end.
	await Promise.all([bundle(), bundle(() => wait(2 * IDLE))]);
	assert.equal(started().length, 1);
	const [first] = started();
	assert.ok(first?.exitCode === null && first.signalCode === null);
	// Nobody waits for it, but this test does.
	first.ref();
	await once(first, "exit", { signal: AbortSignal.timeout(60_000) });
	await bundle();
	assert.equal(started().length, 2);
});
