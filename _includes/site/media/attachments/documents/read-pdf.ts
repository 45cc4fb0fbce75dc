import { getDocumentProxy } from "unpdf";

/** How much of a document is read for the search: what is beyond tells little more of what it is about. */
const READ = { pages: 50, characters: 40_000 } as const;

/** What was found in a PDF. */
export interface PdfReading {
	readonly pages: number;
	/** A line for each of its lines. Empty where its pages are pictures. */
	readonly text: string;
	/** Whether it brings code that would run when it is opened. */
	readonly active: boolean;
}

/** Why nothing was found: it asks for a password, or it is no whole PDF. */
export type PdfRefusal = "locked" | "broken";

type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

/**
 * Reads a PDF: its pages, and the text of the first of them. None of its code runs, and nothing is drawn.
 *
 * @param tellPages called as soon as they are known: its text may cost more than it is given
 */
export async function readPdf(
	bytes: Uint8Array,
	tellPages: (pages: number) => void,
): Promise<PdfReading | PdfRefusal> {
	let pdf: PdfDocument;
	try {
		pdf = await getDocumentProxy(bytes, {
			...{ isEvalSupported: false, useSystemFonts: false, disableFontFace: true, verbosity: 0 },
			// Of a drawing only the size would be asked.
			maxImageSize: 0,
		});
	} catch (error) {
		return error instanceof Error && error.name === "PasswordException" ? "locked" : "broken";
	}
	const pages = pdf.numPages;
	tellPages(pages);
	return { pages, text: await readText(pdf), active: await isActive(pdf).catch(() => false) };
}

/** The text of the first pages. What is behind a page that cannot be read is not. */
async function readText(pdf: PdfDocument): Promise<string> {
	let text = "";
	try {
		for (let number = 1; number <= Math.min(pdf.numPages, READ.pages); number++) {
			const page = await pdf.getPage(number);
			const { items } = await page.getTextContent();
			for (const item of items) if ("str" in item) text += item.str + (item.hasEOL ? "\n" : "");
			page.cleanup();
			text += "\n";
			if (text.length > READ.characters) break;
		}
	} catch {
		// A damaged page; readers see the others, too.
	}
	return tidy(text.slice(0, READ.characters));
}

/** Lines without blanks around them, without signs that nobody sees, and without empty ones. */
function tidy(text: string): string {
	return text
		.normalize("NFC")
		.split("\n")
		.map((line) =>
			line
				.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD]+/gu, " ")
				.replace(/\s+/g, " ")
				.trim(),
		)
		.filter((line) => line !== "")
		.join("\n");
}

/** Forms that compute bring code, too, which only their own fields call. */
async function isActive(pdf: PdfDocument): Promise<boolean> {
	const actions: object | null = await pdf.getJSActions();
	return actions !== null && Object.keys(actions).length > 0;
}
