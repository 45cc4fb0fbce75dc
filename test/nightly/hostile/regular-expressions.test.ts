import { testRegularExpressions } from "../../proofs/hostile/test-regular-expressions.ts";

testRegularExpressions("all");
