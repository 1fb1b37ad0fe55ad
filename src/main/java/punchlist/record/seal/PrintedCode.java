package punchlist.record.seal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.record.Entry;
import punchlist.record.Line;

/**
 * What the code on a printed sheet says: which state of the record it was printed from.
 *
 * @param revision the revision's letters
 * @param entries how many entries there were before it was locked
 * @param digest the hash of the last of them, hexadecimal in capitals
 */
public record PrintedCode(String revision, long entries, String digest) {

    private static final Pattern FORM =
            Pattern.compile("PUNCHLIST:1:([A-Z0-9.+-]{1,12}):([1-9][0-9]{0,8}):([0-9A-F]{64})");

    /** The code of a locked revision; empty when what it says of itself cannot be printed so. */
    public static Optional<PrintedCode> of(Entry.Locked locked) {
        return parse(new PrintedCode(
                        locked.revision(), locked.entries(), locked.digest().toUpperCase(Locale.ROOT))
                .text());
    }

    /** Reads a code, as a reader of QR codes or a person typed it; spaces do not count. */
    public static Optional<PrintedCode> parse(String text) {
        Matcher matcher = FORM.matcher(text.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        return matcher.matches()
                ? Optional.of(new PrintedCode(matcher.group(1), Long.parseLong(matcher.group(2)), matcher.group(3)))
                : Optional.empty();
    }

    /** The code as it is printed. */
    public String text() {
        return "PUNCHLIST:1:" + revision + ":" + entries + ":" + digest;
    }

    /** Whether a record's lines hold this revision, locked over the state that the code names. */
    public boolean isIn(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.entry() instanceof Entry.Locked locked
                        && of(locked).equals(Optional.of(this)))
                .anyMatch(
                        line -> line.number() == entries + 1 && line.previous().equalsIgnoreCase(digest));
    }
}
