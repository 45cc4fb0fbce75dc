import type { ComponentChildren } from "preact";
import type { Imprint as ImprintFacts } from "../domain/newsroom/newspaper.ts";
import type { NamedLink } from "./breadcrumbs.tsx";

interface ImprintProps {
	readonly newspaper: ImprintFacts;
	/** The ways on from the end of a page, in groups. */
	readonly ways: readonly (readonly NamedLink[])[];
	/** What the newspaper says of itself: about, contact, privacy. */
	readonly pages: readonly NamedLink[];
}

/** What the press law wants printed under every page, and the ways on. It carries no year. */
export function Imprint({ newspaper, ways, pages }: ImprintProps) {
	return (
		<footer class="imprint">
			<div class="imprint-inner">
				<p class="imprint-name">{newspaper.name}</p>
				<dl class="imprint-facts">
					<Fact name="Cơ quan chủ quản">{newspaper.governingBody}</Fact>
					<Fact name="Tổng biên tập">{newspaper.editorInChief}</Fact>
					<Fact name="Giấy phép">{newspaper.licence}</Fact>
					<Fact name="Tòa soạn">{newspaper.address}</Fact>
					<Fact name="Điện thoại">
						<a href={`tel:${newspaper.phone.replace(/[^\d+]/g, "")}`}>
							{newspaper.phone.replaceAll(" ", "\u00a0")}
						</a>
					</Fact>
					<Fact name="Thư điện tử">
						<a href={`mailto:${newspaper.email}`}>{newspaper.email}</a>
					</Fact>
				</dl>
				<nav class="imprint-ways" aria-label="Cuối trang">
					{[...ways, pages].map((links) => links[0] && <Links key={links[0].url} links={links} />)}
				</nav>
			</div>
		</footer>
	);
}

function Links({ links }: { readonly links: readonly NamedLink[] }) {
	return (
		<ul>
			{links.map(({ name, url }) => (
				<li key={url}>
					<a href={url}>{name}</a>
				</li>
			))}
		</ul>
	);
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
	return (
		<div>
			<dt>{name}</dt>
			<dd>{children}</dd>
		</div>
	);
}
