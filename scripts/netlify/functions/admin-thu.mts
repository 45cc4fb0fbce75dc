// A function of Netlify: https://docs.netlify.com/build/functions/get-started/
import { answerDeskOnNetlify } from "../../../_includes/site/services/letters/desk/netlify-office.ts";

/** What Netlify says of a request, as far as it is used. */
interface Context {
	readonly ip: string;
	readonly deploy: { readonly context: string };
}

export default (request: Request, { ip, deploy }: Context): Promise<Response> =>
	answerDeskOnNetlify(request, ip, deploy.context);

/** Read by Netlify without being run: words only. A test holds it against the address of the desk. */
export const config = { path: ["/admin/thu/*", "/admin/hom-nay/*"] };
