import { testHostilePictures } from "./test-hostile-pictures.ts";

// Those of changed bytes all by night: most are changed in what says how large what follows is, and are broken.
testHostilePictures(7);
