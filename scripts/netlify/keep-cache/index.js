// A build plugin of Netlify, which takes JavaScript only: https://docs.netlify.com/extend/develop-and-share/develop-build-plugins/
// Whatever this file exports is taken for an event, and of an event that it does not know Netlify stops the build.
import { KEPT } from "./kept.js";

/** Before the build: what the last good one left. Of what is missing Netlify says nothing, and the build makes it. */
export async function onPreBuild({ utils }) {
	await utils.cache.restore(KEPT);
}

/** After a build that succeeded: a failed one leaves the cache of the last good one as it was. */
export async function onPostBuild({ utils }) {
	await utils.cache.save(KEPT);
}
