// A build plugin of Netlify, which takes JavaScript only: https://docs.netlify.com/extend/develop-and-share/develop-build-plugins/
// Whatever this file exports is taken for an event, and of an event that it does not know Netlify stops the build.
import { execFile } from "node:child_process";

/** What was announced last. Kept by itself: all else that a build leaves is saved before the deploy. */
const RECORD = ".cache/announced.json";

/** Before the build: which pages were announced before. */
export async function onPreBuild({ utils }) {
	await utils.cache.restore(RECORD);
}

/**
 * After the newspaper, and not a preview of it, is public: tells search engines and the hub what changed. A newspaper that
 * has neither key nor hub tells nobody. What is not taken now is sent with the next deploy, and stops nothing.
 */
export async function onSuccess({ utils, constants }) {
	if (process.env["CONTEXT"] !== "production") return;
	const { code, said } = await announce(constants.PUBLISH_DIR);
	console.log(said);
	if (code === 0) await utils.cache.save(RECORD);
}

function announce(site) {
	const words = ["scripts/announce.ts", "--send", "--if-set", "--site", site, "--record", RECORD];
	return new Promise((resolve) => {
		execFile(process.execPath, ["_includes/site/start/run.mjs", ...words], (error, stdout, stderr) =>
			resolve({ code: error ? (error.code ?? 1) : 0, said: stdout + stderr }),
		);
	});
}
