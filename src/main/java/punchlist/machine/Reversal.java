package punchlist.machine;

import punchlist.text.Phrase;

/** Whether a change can be taken back. Anything but {@link Exact} is said before its tick (design law 5). */
public sealed interface Reversal {

    /** Undo puts back exactly what was there. */
    record Exact() implements Reversal {}

    /** Undo puts back most of it; {@code lost} says what not. */
    record Partial(Phrase lost) implements Reversal {}

    /** It cannot be taken back. */
    record Impossible(Phrase why) implements Reversal {}
}
