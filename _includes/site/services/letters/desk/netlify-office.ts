import { netlifyMailroom } from "../netlify-mailroom.ts";
import { openGitHostOffice } from "./git-host-office.ts";

/**
 * Answers at the editors' desk on Netlify. Only that of the newspaper itself opens: a preview runs the code of whoever
 * has sent it, to whom no editor should show a token.
 *
 * @param deploy `production`, `deploy-preview`, ...
 */
export function answerDeskOnNetlify(request: Request, source: string, deploy: string): Promise<Response> {
	const { store, marks, now, complain } = netlifyMailroom(new URL(request.url).origin, deploy);
	const shut = deploy === "production" ? undefined : "Bàn thư chỉ mở ở trang báo, không ở bản xem thử.";
	return openGitHostOffice({ store, marks, environment: process.env, now, complain, shut })(request, source);
}
