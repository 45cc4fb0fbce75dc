import { testDamagedCache } from "../../proofs/output/test-damaged-cache.ts";

testDamagedCache({ ways: "each", flips: 200 });
