import assert from "node:assert/strict";
import { test } from "node:test";
import { memoryDump, rowsOf } from "../../../support/import/memory-dump.ts";

const values = (dump: string) => rowsOf(memoryDump(dump)).rows.map((row) => row.values);

for (const [what, written, expected] of [
	["a number, a word and NULL", "1, -2.5e3, TRUE, NULL, null", ["1", "-2.5e3", "TRUE", undefined, undefined]],
	["quotes within quotes", `'a''b', 'a\\'b', "c""d", "e'f"`, ["a'b", "a'b", 'c"d', "e'f"]],
	["escapes", "'\\0\\n\\r\\t\\b\\Z\\\\\\\"\\x\\%\\_'", ['\0\n\r\t\b\x1a\\"x\\%\\_']],
	["hexadecimal", "0x54696E, X'54696e', x'', 0x", ["Tin", "Tin", "", "0x"]],
	["introducers", "_binary 'a', _utf8mb4'b', N'c', _latin1 \"d\"", ["a", "b", "c", "d"]],
	["strings beside each other", "'a' 'b'\n'c'", ["abc"]],
	["brackets, commas and semicolons within quotes", "'(a), (b);', 'c'", ["(a), (b);", "c"]],
	["marks of comments within quotes", "'-- a', '# b', '/* c */'", ["-- a", "# b", "/* c */"]],
	["an expression", "CAST('a,b' AS CHAR(3)), 2", ["CAST('a,b' AS CHAR(3))", "2"]],
	["line breaks and NUL as they are", "'a\nb\r\n\0c'", ["a\nb\r\n\0c"]],
	["an empty string", "'', ''''", ["", "'"]],
] as const)
	test(`a row with ${what} is parted`, () => {
		assert.deepEqual(values(`INSERT INTO t VALUES (${written});`), [expected]);
	});

for (const [what, dump, expected] of [
	["many rows in one statement", "INSERT INTO `t` VALUES (1),(2) , (3);", [["1"], ["2"], ["3"]]],
	["a list of columns", "INSERT INTO `d`.`t` (`a`, b) VALUES (1, 2);", [["1", "2"]]],
	["words between", "INSERT DELAYED IGNORE INTO t VALUES (1); REPLACE INTO t VALUES (2);", [["1"], ["2"]]],
	[
		"names in other quotes",
		'INSERT INTO "public"."t" VALUES (1); INSERT INTO [dbo].[t] VALUES (2);',
		[["1"], ["2"]],
	],
	[
		"comments all over",
		"-- a ' b\n# c ' d\n/*!40000 ALTER TABLE `t` DISABLE KEYS */;\nINSERT /* ' */ INTO t VALUES /* ( */ (1) -- x\n, (2);",
		[["1"], ["2"]],
	],
	[
		"an update where the key is known",
		"INSERT INTO t VALUES (1) ON DUPLICATE KEY UPDATE a=';'; INSERT INTO t VALUES (2);",
		[["1"], ["2"]],
	],
	[
		"other statements",
		"SET a = ';'; LOCK TABLES `t;` WRITE; DROP TABLE t; INSERT INTO t VALUES (1); UNLOCK TABLES;",
		[["1"]],
	],
	[
		"a trigger",
		"DELIMITER ;;\n/*!50003 CREATE TRIGGER x BEGIN INSERT INTO t VALUES (9); END */;;\nDELIMITER ;\nINSERT INTO t VALUES (1);",
		[["1"]],
	],
	["the mark of UTF-8", "\uFEFFINSERT INTO t VALUES (1);", [["1"]]],
	[
		"a comma after NukeViet's last row",
		"INSERT INTO t VALUES\n(1), \n(2), \n\n-- ----\nDROP TABLE IF EXISTS u;\nINSERT INTO u VALUES\n(3);",
		[["1"], ["2"], ["3"]],
	],
	[
		"no escapes, where the dump says so",
		"SET sql_mode = 'ANSI_QUOTES,NO_BACKSLASH_ESCAPES'; INSERT INTO t VALUES ('a\\', 'b');",
		[["a\\", "b"]],
	],
] as const)
	test(`the rows of a dump with ${what} are found, in whatever pieces the file comes`, () => {
		assert.deepEqual(values(dump), expected);
		for (const piece of [1, 2, 7])
			assert.deepEqual(rowsOf(memoryDump(dump, piece)), rowsOf(memoryDump(dump)), `${piece}`);
		assert.deepEqual(rowsOf(memoryDump(dump)).end, { unread: [] });
	});

test("columns are those of CREATE TABLE, or of the INSERT where it names them", () => {
	const { rows } = rowsOf(
		memoryDump(
			"CREATE TABLE IF NOT EXISTS `a` (\n `id` int(11) NOT NULL COMMENT 'x, y)',\n kind enum('a','b') DEFAULT 'a',\n `key` text,\n PRIMARY KEY (`id`),\n KEY `k` (`kind`(10))\n) ENGINE=MyISAM COMMENT=';';\nINSERT INTO a VALUES (1,'a','b');\nINSERT INTO a (`key`, id) VALUES ('b', 1);\nINSERT INTO c VALUES (1);",
		),
	);
	assert.deepEqual(
		rows.map(({ columns }) => columns),
		[["id", "kind", "key"], ["key", "id"], []],
	);
});

test("a row is told with the line on which it stands", () => {
	const { rows } = rowsOf(memoryDump("\n-- a\nINSERT INTO t VALUES\n('a\nb'),\n\n(2);"));
	assert.deepEqual(
		rows.map(({ line }) => line),
		[4, 7],
	);
});

const WHOLE =
	"-- MySQL dump 10.13\nCREATE TABLE t (\n a text\n);\nINSERT INTO t VALUES\n('một'),\n('hai');\nUNLOCK TABLES;\n-- Dump completed on 2026-11-29\n";

test("a dump cut anywhere is told as cut, with the line that is not whole, and its whole rows are given", () => {
	assert.deepEqual(rowsOf(memoryDump(WHOLE)).end, { unread: [] });
	const lines = new Set<number | undefined>();
	// A cut right behind the trailer's first words is none.
	for (let length = 25; length < WHOLE.indexOf("-- Dump completed") + 10; length++) {
		const { rows, end } = rowsOf(memoryDump(Buffer.from(WHOLE).subarray(0, length)));
		assert.notEqual(end.cut, undefined, `${length}`);
		assert.ok(rows.every(({ values }) => values[0] === "một" || values[0] === "hai"));
		lines.add(end.cut);
	}
	assert.deepEqual([...lines].sort(), [2, 4, 5, 6, 7, 8, 9]);
});

test("a statement that no dump holds is told with its line, and the next one is read", () => {
	const { rows, end } = rowsOf(
		memoryDump(
			"INSERT INTO t SELECT * FROM u;\nINSERT INTO t VALUES (1), x;\nINSERT INTO t VALUES (2);\nINSERT INTO t SET a = 1;",
		),
	);
	assert.deepEqual(
		rows.map(({ values }) => values),
		[["1"], ["2"]],
	);
	assert.deepEqual(end.unread, [1, 4]);
});
