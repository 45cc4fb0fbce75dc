import type { ComponentChildren } from "preact";
import type { NamedLink } from "../../components/breadcrumbs.tsx";
import { DESK_STYLE, STYLE, scriptPath } from "../../domain/addresses/paths/files.ts";
import { SignInForm } from "./sign-in-form.tsx";

/** What every page of an editors' desk is printed with. */
export interface DeskPageProps {
	/** Whose token is asked for: `github.com`. Absent where none is. */
	readonly askedBy?: string;
	/** Why nothing can be done here, and what to do. */
	readonly fault?: string;
}

interface DeskFrameProps extends DeskPageProps {
	/** In the browser's tab. */
	readonly tab: string;
	readonly heading: string;
	/** Its script, which fetches all of it for those who may. */
	readonly script: string;
	/** The id of the line under the heading. */
	readonly line: string;
	/** To the other desks. */
	readonly ways: readonly NamedLink[];
	/** Where there is no JavaScript. */
	readonly without: string;
	readonly children: ComponentChildren;
}

/** The frame of the editors' desks: head, ways, who asks for a token. */
export function DeskFrame(props: DeskFrameProps) {
	const { askedBy, fault, tab, heading, script, line, ways, without, children } = props;
	return (
		<html lang="vi">
			<head>
				<meta charset="utf-8" />
				<meta name="viewport" content="width=device-width, initial-scale=1" />
				<title>{tab}</title>
				<meta name="robots" content="noindex, nofollow" />
				<meta name="color-scheme" content="light dark" />
				<script src={scriptPath("reading")} />
				<link rel="stylesheet" href={STYLE} />
				<link rel="stylesheet" href={DESK_STYLE} />
				{!fault && <script type="module" src={scriptPath(script)} />}
			</head>
			<body class="page desk">
				<header class="desk-head">
					<p class="desk-ways">
						<a href="/">Trang nhất</a>
						{ways.map(({ name, url }) => (
							<>
								{" "}
								<a href={url}>{name}</a>
							</>
						))}
					</p>
					<h1>{heading}</h1>
					<p class="desk-editor" id={line} />
				</header>
				<main id="noi-dung" tabindex={-1} data-asks={askedBy}>
					<p class="desk-status" id="tinh-hinh" role="status">
						{fault}
					</p>
					<noscript>
						<p>{without}</p>
					</noscript>
					{askedBy && <SignInForm askedBy={askedBy} />}
					{children}
				</main>
			</body>
		</html>
	);
}
