/** For browsers without `DecompressionStream`: a script of its own, `/assets/gunzip.js`, which no other asks for. */
export { gunzipSync } from "fflate";
