import type { Trouble } from "../../_includes/domain/addresses/troubles.ts";

/** What the builder of the preview says to the command that started it. Any message to the builder asks for a build. */
export type BuilderMessage =
	| {
			readonly kind: "changed";
			/** Files of the preview that were written or removed. */
			readonly files: readonly string[];
	  }
	| {
			readonly kind: "problems";
			/** All that there are now, told before anything is built. */
			readonly troubles: readonly Trouble[];
	  }
	/** All that was asked for is built, or could not be built. */
	| { readonly kind: "idle" };
