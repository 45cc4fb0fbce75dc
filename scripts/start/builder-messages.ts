/** What the builder of the preview says to the command that started it. Any message to the builder asks for a build. */
export type BuilderMessage =
	| {
			readonly kind: "changed";
			/** Files of the preview that were written or removed. */
			readonly files: readonly string[];
	  }
	/** All that was asked for is built, or could not be built. */
	| { readonly kind: "idle" };
