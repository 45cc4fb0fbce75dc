// What is bundled of Eleventy: its four hundred modules take two thirds of a second to find and load one by one.

// Else it has a thread look at each module that is loaded from then on, for those who edit templates while they are served.
process.env.ELEVENTY_SKIP_ESM_RESOLVER ??= "true";

const { default: Eleventy } = await import("@11ty/eleventy");

export default Eleventy;
