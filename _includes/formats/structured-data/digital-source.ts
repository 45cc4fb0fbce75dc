import type { IPTCDigitalSourceEnumeration } from "schema-dts";
import type { AiUse } from "../../domain/article/article.ts";

/** The words of the press for what a machine did: the IPTC's list of digital source types. */
const SOURCES = {
	made: "trainedAlgorithmicMedia",
	changed: "compositeWithTrainedAlgorithmicMedia",
} as const satisfies Readonly<Record<AiUse, string>>;

/** Where a thing comes from, as search engines are told of what a machine had a part in. */
export function digitalSource(ai: AiUse | undefined) {
	if (!ai) return undefined;
	// A term of the IPTC's, which is no node of the graph; the types know schema.org's own names for it alone.
	const term = `http://cv.iptc.org/newscodes/digitalsourcetype/${SOURCES[ai]}`;
	return { digitalSourceType: term as unknown as IPTCDigitalSourceEnumeration };
}
