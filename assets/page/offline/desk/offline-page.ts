import { part } from "../../elements.ts";
import { whyNot } from "../why-not.ts";
import { OfflineDesk } from "./offline-desk.ts";

const reason = whyNot();
if (reason) {
	part(document, ".offline-word[role=status]").textContent = reason;
	part(document, ".offline-desk").hidden = true;
} else new OfflineDesk().open();
