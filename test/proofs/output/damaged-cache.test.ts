import { testDamagedCache } from "./test-damaged-cache.ts";

// Each kind in every way, and two hundred bits, by night.
testDamagedCache({ ways: "by turns", flips: 48 });
