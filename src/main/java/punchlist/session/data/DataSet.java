package punchlist.session.data;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import punchlist.reference.DataTable;
import punchlist.reference.ReferenceData;

/**
 * Tables with where each is from.
 *
 * @param files each table's file by name
 * @param from where each is from: {@value #BUILT_IN}, or a pack's file
 */
public record DataSet(Map<String, byte[]> files, Map<String, String> from) {

    /** Where a table inside the program is from. */
    public static final String BUILT_IN = "built-in";

    /** Copies the maps. */
    public DataSet {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        from = Collections.unmodifiableMap(new TreeMap<>(from));
    }

    static DataSet builtIn() {
        Map<String, byte[]> files = ReferenceData.builtInFiles();
        Map<String, String> from = new TreeMap<>();
        files.keySet().forEach(name -> from.put(name, BUILT_IN));
        return new DataSet(files, from);
    }

    /** The tables. */
    public ReferenceData data() {
        return ReferenceData.of(files);
    }

    DataSet withAll(DataPack pack, String name) {
        Map<String, byte[]> allFiles = new TreeMap<>(files);
        Map<String, String> allFrom = new TreeMap<>(from);
        pack.tables().forEach((table, bytes) -> {
            allFiles.put(table, bytes);
            allFrom.put(table, name);
        });
        return new DataSet(allFiles, allFrom);
    }

    /** With those tables of a pack that are newer: a newer program may know more than a pack installed before. */
    DataSet withNewer(DataPack pack, String name) {
        Map<String, byte[]> newer = new TreeMap<>();
        pack.tables().forEach((table, bytes) -> {
            DataTable used = DataTable.read(table, files.getOrDefault(table, bytes));
            if (!DataTable.read(table, bytes).asOf().isBefore(used.asOf())) {
                newer.put(table, bytes);
            }
        });
        return withAll(new DataPack(newer, pack.seal()), name);
    }
}
