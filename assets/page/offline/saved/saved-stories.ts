import { part } from "../../elements.ts";
import { whyNot } from "../why-not.ts";
import { SavedList } from "./saved-list.ts";

const reason = whyNot();
if (reason) part(document, ".offline-word[role=status]").textContent = reason;
else new SavedList().open();
