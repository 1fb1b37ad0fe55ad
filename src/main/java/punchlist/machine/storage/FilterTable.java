package punchlist.machine.storage;

import java.util.List;

/** All file-system filters. */
public record FilterTable(List<FileSystemFilter> all) {

    /** Copies the list. */
    public FilterTable {
        all = List.copyOf(all);
    }
}
