package punchlist.record;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import punchlist.reading.DataFile;
import punchlist.reading.StrictJson;
import punchlist.scope.BadScope;
import tools.jackson.databind.JsonNode;

/**
 * What a record's file holds, read once.
 *
 * @param path the file
 * @param lines the lines up to the first damage
 * @param damage the first line that is not what it was
 * @param torn the last line, when writing it was cut off: it has no line end. Without the zeros that a file system may
 *     leave for what it had not written when the power went
 * @param end where the lines end, in bytes; what stands behind is torn or damaged
 */
public record RecordFile(Path path, List<Line> lines, Optional<Damage> damage, Optional<String> torn, long end) {

    /** The format's name in the first line. */
    public static final String FORMAT = "punchlist-record/1";

    /** The largest record read, in bytes. */
    public static final long MAX_SIZE = 64L << 20;

    /** Whatever is left of a header whose writing was cut off. */
    private static final Pattern CUT_HEADER =
            Pattern.compile("(\\{(\"(a(t(\"(:(\"[0-9][0-9TZ:.+-]*(\".*)?)?)?)?)?)?)?)?", Pattern.DOTALL);

    /** What stands in a text for bytes that are no UTF-8, and for itself. */
    private static final char REPLACED = '\uFFFD';

    private static final int MAX_DEPTH = 64;
    private static final StrictJson JSON = new StrictJson(MAX_DEPTH);
    private static final Set<String> MEMBERS = Set.of("n", "at", "type", "prev", "body", "hash");

    /** Copies the list. */
    public RecordFile {
        lines = List.copyOf(lines);
    }

    /** Whether it was made, and writing the very first line was cut off or not begun: nothing has been recorded yet. */
    public boolean holdsNothing() {
        return lines.isEmpty() && torn.isPresent();
    }

    /** Whether chain and order hold to the last byte. */
    public boolean isIntact() {
        return damage.isEmpty() && torn.isEmpty() && !lines.isEmpty();
    }

    /**
     * Reads a record.
     *
     * @throws IOException when the file is missing or cannot be read
     */
    public static RecordFile read(Path path) throws IOException {
        try {
            return new Reader(path).read(DataFile.read(path, MAX_SIZE));
        } catch (IOException e) {
            throw new IOException(path + ": " + DataFile.why(e), e);
        }
    }

    /** Reads a record out of what a file holds. */
    static RecordFile of(Path path, byte[] content) {
        return new Reader(path).read(content);
    }

    /**
     * Reads one line, as the file would be read.
     *
     * @throws IllegalArgumentException when it is no line of a record
     */
    static Line parsed(Path path, String line) {
        try {
            return new Reader(path).parse(line);
        } catch (BadScope e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    private static final class Reader {

        private final Path path;
        private final List<Line> lines = new ArrayList<>();

        Reader(Path path) {
            this.path = path;
        }

        RecordFile read(byte[] content) {
            int from = 0;
            while (from < content.length) {
                int end = from;
                while (end < content.length && content[end] != '\n') {
                    end++;
                }
                if (end == content.length) {
                    return cutOff(content, from);
                }
                Optional<String> text = decode(content, from, end);
                Optional<Damage> damage = text.isEmpty() ? Optional.of(bad("is not UTF-8")) : line(text.get());
                if (damage.isPresent()) {
                    return result(damage, Optional.empty(), from);
                }
                from = end + 1;
            }
            return lines.isEmpty()
                    ? result(Optional.of(bad("the file is empty")), Optional.of(""), from)
                    : result(Optional.empty(), Optional.empty(), from);
        }

        private RecordFile cutOff(byte[] content, int from) {
            int end = content.length;
            while (end > from && content[end - 1] == 0) {
                end--;
            }
            String rest = new String(content, from, end - from, StandardCharsets.UTF_8);
            if (lines.isEmpty()) {
                boolean header = CUT_HEADER.matcher(rest).matches();
                return result(
                        Optional.of(bad("is no header of a record, or it was cut off")),
                        header ? Optional.of(rest) : Optional.empty(),
                        from);
            }
            return result(Optional.empty(), Optional.of(rest), from);
        }

        private RecordFile result(Optional<Damage> damage, Optional<String> torn, long end) {
            return new RecordFile(path, lines, damage, torn, end);
        }

        private Damage bad(String why) {
            return new Damage(lines.size() + 1L, why);
        }

        private static Optional<String> decode(byte[] content, int from, int to) {
            String text = new String(content, from, to - from, StandardCharsets.UTF_8);
            return text.indexOf(REPLACED) < 0 ? Optional.of(text) : exactly(content, from, to);
        }

        private static Optional<String> exactly(byte[] content, int from, int to) {
            try {
                return Optional.of(StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(content, from, to - from))
                        .toString());
            } catch (CharacterCodingException e) {
                return Optional.empty();
            }
        }

        private Optional<Damage> line(String text) {
            try {
                Line line = parse(text);
                String wanted =
                        lines.isEmpty() ? Line.NOTHING_BEFORE : lines.getLast().hash();
                if (line.number() != lines.size() + 1L) {
                    return Optional.of(bad("its number is " + line.number()));
                }
                if (!line.previous().equals(wanted)) {
                    return Optional.of(bad("it does not follow the line before"));
                }
                if (lines.isEmpty() && !(line.entry() instanceof Entry.Header)) {
                    return Optional.of(bad("the first line is no header"));
                }
                if (!lines.isEmpty() && line.entry() instanceof Entry.Header) {
                    return Optional.of(bad("a second header"));
                }
                lines.add(line);
                return Optional.empty();
            } catch (IllegalArgumentException | BadScope e) {
                return Optional.of(bad(String.valueOf(e.getMessage())));
            }
        }

        private Line parse(String text) {
            JsonNode line = JSON.read(text);
            if (!line.isObject() || line.size() != MEMBERS.size()) {
                throw new IllegalArgumentException("is no line of a record");
            }
            Node node = new Node(line);
            String hash = node.text("hash");
            if (!CanonicalJson.write(line).equals(text)) {
                throw new IllegalArgumentException("it is not written canonically");
            }
            if (!CanonicalJson.sha256(without(hash, text).getBytes(StandardCharsets.UTF_8))
                    .equals(hash)) {
                throw new IllegalArgumentException("its content does not match its hash");
            }
            Entry entry = EntryJson.read(node.text("type"), node.member("body"));
            return new Line(node.number("n"), node.instant("at"), entry, node.text("prev"), hash);
        }

        /** A canonical line as it was before it was sealed: no text within it holds a quote without a backslash. */
        private static String without(String hash, String line) {
            String member = ",\"hash\":\"" + hash + '"';
            int at = line.lastIndexOf(member);
            return at < 0 ? line : line.substring(0, at) + line.substring(at + member.length());
        }
    }
}
