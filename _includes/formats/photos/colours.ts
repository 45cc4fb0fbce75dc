import { findText } from "./bytes.ts";

/** Whether a profile of colours is of a name, in plain letters or in those of two bytes. */
const isNamed = (icc: Uint8Array, name: string) =>
	findText(icc, name) !== -1 || findText(icc, [...name].join("\0")) !== -1;

/** Whether a profile is that of the web, which needs none. */
export const isOfTheWeb = (icc: Uint8Array): boolean => isNamed(icc, "sRGB");

/** Whether a profile is that of telephones, which see more colours than the web has. */
export const isOfTelephones = (icc: Uint8Array): boolean => isNamed(icc, "Display P3");
