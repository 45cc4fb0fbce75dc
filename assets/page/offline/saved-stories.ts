import { part } from "../elements.ts";
import { SavedList } from "./saved-list.ts";
import { whyNot } from "./why-not.ts";

const reason = whyNot();
if (reason) part(document, ".offline-word[role=status]").textContent = reason;
else new SavedList().open();
