import { testRemoteCache } from "../proofs/machines/test-remote-cache.ts";

testRemoteCache("all");
