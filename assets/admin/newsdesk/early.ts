import { readEarly } from "./sveltia/early-files.ts";

readEarly();
