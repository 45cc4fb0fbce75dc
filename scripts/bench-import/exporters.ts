import { nukevietExport } from "./nukeviet-export.ts";
import type { Exporter } from "./old-site.ts";
import { wordpressExport } from "./wordpress-export.ts";

/** The systems that the old newspaper is printed as. */
export const EXPORTERS: readonly Exporter[] = [wordpressExport, nukevietExport];
