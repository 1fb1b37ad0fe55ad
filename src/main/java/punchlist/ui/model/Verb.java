package punchlist.ui.model;

/**
 * What a page itself can do, beside Back and Next.
 *
 * @param label a verb with its object and number
 * @param does what it does
 */
public record Verb(String label, Runnable does) {}
