package punchlist.report;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The forms a sheet can be written in, each by the ending of its file. */
public enum Format {
    /** The sheet that is signed, PDF/A-2b. */
    PDF,
    /** The same as one page for a browser. */
    HTML,
    /** A table: Microsoft Excel. */
    XLSX,
    /** A table: RFC 4180. */
    CSV,
    /** A summary to paste into a mail. */
    TXT,
    /** A checklist of STIG Viewer 3. */
    CKLB,
    /** JUnit. */
    XML,
    /** OSCAL assessment results. */
    JSON;

    /** The ending of its files, without the dot. */
    public String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All endings, for messages. */
    public static String endings() {
        return Arrays.stream(values()).map(f -> "." + f.ending()).collect(Collectors.joining(", "));
    }

    /** The format a file's ending names, if there is one. */
    public static Optional<Format> of(Path file) {
        Path name = file.getFileName();
        String lower = name == null ? "" : name.toString().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> lower.endsWith("." + f.ending()))
                .findFirst();
    }
}
