import { Desk } from "./desk.ts";
import { find } from "./find.ts";
import { whyNot } from "./why-not.ts";

const reason = whyNot();
if (reason) {
	find(".offline-word[role=status]").textContent = reason;
	find(".offline-desk").hidden = true;
} else new Desk().open();
