package punchlist.machine.files;

import java.time.Instant;
import java.util.List;

/**
 * What was found in and below a folder.
 *
 * @param files the files asked for, in the order in which they were met
 * @param links links and junctions that were not followed
 * @param unread folders that could not be looked into
 * @param complete whether the whole of what may be read was looked at; false where the budget ended first
 */
public record FileList(List<Entry> files, List<String> links, List<String> unread, boolean complete) {

    /**
     * A file.
     *
     * @param path its full path
     * @param size in bytes
     * @param modified when it was last written
     */
    public record Entry(String path, long size, Instant modified) {

        /** Its name. */
        public String name() {
            return path.substring(path.lastIndexOf('\\') + 1);
        }
    }

    /** Copies the lists. */
    public FileList {
        files = List.copyOf(files);
        links = List.copyOf(links);
        unread = List.copyOf(unread);
    }

    /** Whether nothing that belongs to the folder was left out; what links lead to lies elsewhere and does not. */
    public boolean isWhole() {
        return complete && unread.isEmpty();
    }
}
