/** Sveltia's own React, of which there must be one only: it puts this function there for whoever writes controls. */
declare global {
	var createElement: (type: string, props: { readonly ref: (element: Element | null) => void }) => unknown;
}

/** What is a component to Sveltia's React: an element of its own, in which something else works. */
export abstract class Mounted<Props> {
	/** Set by React before each drawing. */
	props: Props;
	/** There from the mounting to the unmounting. */
	protected element: Element | undefined;

	constructor(props: Props) {
		this.props = props;
	}

	/** By this React knows a class that it may make instances of. */
	get isReactComponent() {
		return {};
	}

	readonly #take = (element: Element | null) => {
		this.element = element ?? undefined;
	};

	render() {
		return globalThis.createElement("div", { ref: this.#take });
	}
}
