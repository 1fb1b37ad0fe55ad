package punchlist.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchlist.faults.WriteLog.Kept;
import punchlist.faults.WriteLog.Operation;

/**
 * What a power cut may leave of files: all that was forced, and of what was done since any beginning, the last write in
 * any length, or at its length with zeros for what was not written (as NTFS leaves it); each file for itself.
 */
final class PowerCuts {

    private PowerCuts() {}

    /** A file as it may be found. */
    private record Found(List<byte[]> contents, boolean mayBeMissing) {}

    /** All that may be left. */
    static List<Remains> of(Map<String, Kept> kept, DurableMachine machine) {
        List<Map<String, byte[]>> all = new ArrayList<>(List.of(Map.of()));
        kept.forEach((name, file) -> {
            List<Map<String, byte[]>> more = new ArrayList<>();
            Found found = found(file);
            for (Map<String, byte[]> before : all) {
                found.contents().forEach(content -> more.add(with(before, name, content)));
                if (found.mayBeMissing()) {
                    more.add(before);
                }
            }
            all.clear();
            all.addAll(more);
        });
        DurableMachine next = machine.restarted();
        return all.stream()
                .map(files -> new Remains(files, Remains.forced(kept), next))
                .toList();
    }

    private static Map<String, byte[]> with(Map<String, byte[]> files, String name, byte[] content) {
        Map<String, byte[]> more = new LinkedHashMap<>(files);
        more.put(name, content);
        return more;
    }

    private static Found found(Kept file) {
        List<byte[]> contents = new ArrayList<>();
        byte[] before = file.forced();
        for (Operation operation : file.unforced()) {
            contents.add(before);
            if (operation.bytes().length > 0) {
                contents.addAll(partly(before, operation));
            }
            before = operation.on(before);
        }
        contents.add(before);
        return new Found(contents, file.forced().length == 0);
    }

    private static List<byte[]> partly(byte[] before, Operation operation) {
        int length = operation.bytes().length;
        List<byte[]> all = new ArrayList<>();
        for (int written : new int[] {1, length / 2, length - 1}) {
            byte[] beginning = Arrays.copyOf(operation.bytes(), written);
            all.add(new Operation(operation.at(), beginning).on(before));
            all.add(new Operation(operation.at(), Arrays.copyOf(beginning, length)).on(before));
        }
        all.add(new Operation(operation.at(), new byte[length]).on(before));
        return all;
    }
}
