import { part } from "../elements.ts";
import { Desk } from "./desk.ts";
import { whyNot } from "./why-not.ts";

const reason = whyNot();
if (reason) {
	part(document, ".offline-word[role=status]").textContent = reason;
	part(document, ".offline-desk").hidden = true;
} else new Desk().open();
