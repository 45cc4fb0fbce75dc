import type { NewsMediaOrganization } from "schema-dts";
import type { Imprint } from "../../domain/newsroom/newspaper.ts";
import { LOGO } from "../app/icon-files.ts";
import { imageObject } from "./image-object.ts";

/** The name by which a graph speaks of the newspaper: `https://tintinh.example/#toa-soan`. */
export function publisherId(newspaper: Imprint): string {
	return `${newspaper.url}/#toa-soan`;
}

/** The name by which a graph speaks of the whole site: `https://tintinh.example/#trang-web`. */
export function siteId(newspaper: Imprint): string {
	return `${newspaper.url}/#trang-web`;
}

/** The newspaper as the publisher of its pages, with what the imprint says of it. */
export function publisher(newspaper: Imprint): NewsMediaOrganization {
	return {
		"@type": "NewsMediaOrganization",
		"@id": publisherId(newspaper),
		name: newspaper.name,
		url: `${newspaper.url}/`,
		logo: imageObject(newspaper.url + LOGO.path, { width: LOGO.size, height: LOGO.size }),
		description: newspaper.description,
		slogan: newspaper.motto,
		identifier: newspaper.licence,
		parentOrganization: { "@type": "Organization", name: newspaper.governingBody },
		employee: { "@type": "Person", name: newspaper.editorInChief, jobTitle: "Tổng biên tập" },
		address: newspaper.address,
		telephone: newspaper.phone,
		email: newspaper.email,
	};
}
