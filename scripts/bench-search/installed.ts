import { createRequire } from "node:module";
import path from "node:path";

/** A package that is compared with where it is installed: its module, and the file that a browser would load. */
export interface Installed<Module> {
	readonly module: Module;
	readonly file: string;
}

/** @returns nothing where it is not installed */
export function findInstalled<Module>(name: string): Installed<Module> | undefined {
	const require = createRequire(path.resolve("package.json"));
	try {
		const file = require.resolve(name);
		return { module: require(file) as Module, file };
	} catch {
		return undefined;
	}
}
