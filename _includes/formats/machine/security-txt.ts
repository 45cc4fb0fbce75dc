import { SECURITY_TXT } from "../../domain/addresses/paths/machine-files.ts";
import type { NewsroomTime } from "../../domain/dates/dates.ts";
import type { Newspaper } from "../../domain/newsroom/newspaper.ts";

/** The file that tells who finds a weakness whom to tell of it: RFC 9116. */
export function securityTxt({ url, email }: Newspaper, expires: NewsroomTime): string {
	return [
		`Contact: mailto:${email}`,
		`Expires: ${expires.iso}`,
		"Preferred-Languages: vi, en",
		`Canonical: ${url}${SECURITY_TXT}`,
		"",
	].join("\n");
}
