import type { Commenting } from "../letters/commenting.ts";

/** What the law wants printed, and what every page says of its publisher. */
export interface Imprint {
	readonly name: string;
	/** One line under the name in the masthead. */
	readonly motto: string;
	/** `https://tintinh.example`, without a slash at the end. */
	readonly url: string;
	readonly description: string;
	/** "Giấy phép số ..." */
	readonly licence: string;
	/** cơ quan chủ quản */
	readonly governingBody: string;
	/** tổng biên tập */
	readonly editorInChief: string;
	readonly address: string;
	readonly phone: string;
	readonly email: string;
	/** The page that says how articles and pictures may be used again: `/toa-soan/#muc-dung-lai-bai-anh`. */
	readonly reuse?: string;
}

/** The newspaper, from `content/newspaper.yaml`: its imprint, and what feeds, commands and scripts alone use. */
export interface Newspaper extends Imprint {
	/** The key that IndexNow knows the newspaper by; the site serves it as `/<key>.txt`. Printed on no page. */
	readonly indexNowKey?: string;
	/** The WebSub hub that hands the feeds on: `https://hub.example/`. Printed in feeds alone. */
	readonly hub?: string;
	/** False: no reader's browser keeps the newspaper for reading with no network. */
	readonly offline?: boolean;
	/** Whether readers may comment; absent where it is as usual. */
	readonly comments?: Commenting;
	/** What podcast directories are told otherwise than the imprint has it. */
	readonly podcast?: { readonly title?: string; readonly description?: string; readonly category?: string };
	/** Where its files are kept, for whoever writes in a browser; absent where the host that builds says it. */
	readonly repository?: { readonly url: string; readonly branch?: string };
}

/** A section, from `content/sections.yaml`, in the order of the masthead. */
export interface Section {
	readonly slug: string;
	readonly name: string;
	readonly description: string;
}

/** An author who has a file, `content/authors/<slug>.md`. Authors need none. */
export interface Author {
	readonly slug: string;
	readonly name: string;
	/** "Phóng viên mảng nông nghiệp" */
	readonly title?: string;
	/** Markdown. */
	readonly biography: string;
}
