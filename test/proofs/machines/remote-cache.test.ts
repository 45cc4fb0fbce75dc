import { testRemoteCache } from "./test-remote-cache.ts";

// With every trouble that a cache may make by night.
testRemoteCache("telling");
