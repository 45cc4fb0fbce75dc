/** `localhost`, `127.0.0.1`, `[::1]`, each with any port. */
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?$/i;

/**
 * Whether a request was meant for this machine, by its `Host`. A page of any site can have its own name lead to
 * 127.0.0.1, and would read drafts from the reader's own browser; it cannot take away that name.
 */
export const isForLoopback = (host: string | undefined) => host !== undefined && LOOPBACK.test(host);
