/** Whether a request was sent from a page of the newspaper: browsers say so, and no other page can say it for them. */
export function isFromSite(request: Request, own: string): boolean {
	const site = request.headers.get("sec-fetch-site");
	if (site !== null && site !== "same-origin") return false;
	const origin = request.headers.get("origin");
	return origin === null || origin === own;
}
