import { testHostilePictures } from "../../proofs/hostile/test-hostile-pictures.ts";

testHostilePictures(1);
