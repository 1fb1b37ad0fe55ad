package punchlist.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was done to each file, in order, and how much of it is sure to be on the medium. */
final class WriteLog {

    /**
     * One operation on a file.
     *
     * @param at where it was written, or cut
     * @param bytes what was written; empty for a cut
     */
    record Operation(long at, byte[] bytes) {

        byte[] on(byte[] content) {
            int from = Math.toIntExact(at);
            byte[] result =
                    Arrays.copyOf(content, bytes.length == 0 ? from : Math.max(content.length, from + bytes.length));
            System.arraycopy(bytes, 0, result, from, bytes.length);
            return result;
        }
    }

    /**
     * A file as the medium has it.
     *
     * @param forced what is sure to be there
     * @param unforced what was done since, in order; any part of it may be there
     */
    record Kept(byte[] forced, List<Operation> unforced) {

        /** With all that was done. */
        byte[] whole() {
            byte[] content = forced;
            for (Operation operation : unforced) {
                content = operation.on(content);
            }
            return content;
        }

        /** With one more operation. */
        Kept with(Operation operation) {
            List<Operation> more = new ArrayList<>(unforced);
            more.add(operation);
            return new Kept(forced, List.copyOf(more));
        }
    }

    private final Map<String, Kept> files = new LinkedHashMap<>();

    /** A file was opened; it has this content. */
    void opened(String file, byte[] content) {
        files.put(file, new Kept(content, List.of()));
    }

    void done(String file, Operation operation) {
        files.put(file, kept(file).with(operation));
    }

    void forced(String file) {
        files.put(file, new Kept(kept(file).whole(), List.of()));
    }

    private Kept kept(String file) {
        return files.getOrDefault(file, new Kept(new byte[0], List.of()));
    }

    /** How all files are now. */
    Map<String, Kept> now() {
        return new LinkedHashMap<>(files);
    }
}
