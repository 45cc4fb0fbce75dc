import { testAtGitHub, testTwoPeople } from "./test-workflow.ts";

// What one host has proved, the other has to prove by night.
testAtGitHub();
testTwoPeople("gitlab");
