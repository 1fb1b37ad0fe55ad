package punchlist.cli;

/** How most results are printed. */
enum Format {
    TEXT,
    JSON
}
