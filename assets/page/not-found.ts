import { addressWords } from "./address-words.ts";

// Offers to search for what the failed address speaks of. The form of the masthead stays the reader's own.
const input = document.querySelector<HTMLInputElement>("main input[name=q]");
if (input && input.value === "") input.value = addressWords(location.pathname);
