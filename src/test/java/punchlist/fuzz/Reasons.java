package punchlist.fuzz;

import java.util.Optional;
import java.util.regex.Pattern;

/** Tells a reason from a shrug. */
final class Reasons {

    /** What Java's own classes say when nobody looked before they were called. */
    private static final Pattern SHRUG = Pattern.compile("null|For input string.*|.*\\b(java|tools\\.jackson|punchlist)"
            + "\\.[a-z.]+[A-Z]\\w+.*|.*\\b\\w+(Exception|Error)\\b.*|.*out of (bounds|range).*|.*cannot be cast.*"
            + "|Illegal base64 .*|.*[Uu]nexpected end of file.*(?<!\\))");

    private Reasons() {}

    /** What is wrong with a reason, or empty where it says something. */
    static Optional<String> shrug(String reason) {
        String line = reason.strip();
        if (line.length() < 4) {
            return Optional.of("the reason says nothing: '" + reason + "'");
        }
        return SHRUG.matcher(line.lines().findFirst().orElse("")).matches()
                ? Optional.of("the reason explains nothing: " + line)
                : Optional.empty();
    }
}
