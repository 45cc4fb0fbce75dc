// A build plugin of Netlify, which takes JavaScript only: https://docs.netlify.com/extend/develop-and-share/develop-build-plugins/

/**
 * What a build leaves for the next one. Previews, which `npm start` keeps beside it, are not for the host: they show
 * what must not be published.
 */
export const KEPT = [
	"bundles",
	"cards",
	"offline.json",
	"picture-hashes.json",
	"pictures",
	"readings",
	"volumes",
].map((name) => `.cache/${name}`);

/** Before the build: what the last good one left. Of what is missing Netlify says nothing, and the build makes it. */
export async function onPreBuild({ utils }) {
	await utils.cache.restore(KEPT);
}

/** After a build that succeeded: a failed one leaves the cache of the last good one as it was. */
export async function onPostBuild({ utils }) {
	await utils.cache.save(KEPT);
}
