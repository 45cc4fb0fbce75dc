// What is bundled of Eleventy: its four hundred modules take two thirds of a second to find and load one by one.
export { default } from "@11ty/eleventy";
