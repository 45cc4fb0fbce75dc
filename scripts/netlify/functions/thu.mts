// A function of Netlify: https://docs.netlify.com/build/functions/get-started/
import { answerOnNetlify } from "../../../_includes/site/services/letters/netlify-mailroom.ts";

/** What Netlify says of a request, as far as it is used. */
interface Context {
	readonly ip: string;
	readonly deploy: { readonly context: string };
}

export default (request: Request, { ip, deploy }: Context): Promise<Response> =>
	answerOnNetlify(request, ip, deploy.context);

/** Read by Netlify without being run: words only. A test holds them against the addresses of the site. */
export const config = { path: ["/thu/gui/", "/thu/bao-loi/", "/thu/gio/"] };
