// Node's runner follows every promise and every callback of its process, to know which test an error belongs to that
// nobody awaits: where a test builds a site, a sixth of what that costs. Here such an error ends the process, and is told
// with the file. What is at the top of a file needs no following; tests within tests would.
import hooks from "node:async_hooks";

const { createHook } = hooks;
// The runner takes it as it is loaded, and uses it when the first test is there.
hooks.createHook = () => createHook({});
await import("node:test");
hooks.createHook = createHook;

for (const event of ["uncaughtException", "unhandledRejection"])
	process.on(event, (error) => {
		console.error(`An error that no test awaits (${event}):`, error);
		process.exit(1);
	});
