import { testComments } from "../../shared/hostile/test-comments.ts";

testComments(1);
