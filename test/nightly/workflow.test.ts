import { testAtGitLab, testTwoPeople } from "../proofs/newsdesk/test-workflow.ts";

testAtGitLab();
testTwoPeople("github");
