package punchlist.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punchlist.faults.WriteLog.Kept;

/**
 * What is left when the program is no more.
 *
 * @param files the files as they are found, by their name below the folder
 * @param forced what of each was sure to be on the medium
 * @param machine the server
 */
record Remains(Map<String, byte[]> files, Map<String, byte[]> forced, DurableMachine machine) {

    /** Of a process that ended: the system keeps what it wrote. */
    static Remains ofProcess(Map<String, Kept> kept, DurableMachine machine) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        kept.forEach((name, file) -> files.put(name, file.whole()));
        return new Remains(files, forced(kept), machine.copy());
    }

    static Map<String, byte[]> forced(Map<String, Kept> kept) {
        Map<String, byte[]> forced = new LinkedHashMap<>();
        kept.forEach((name, file) -> forced.put(name, file.forced()));
        return forced;
    }

    /** What is left when the program was started on these and ended again. */
    Remains then(Remains next) {
        Map<String, byte[]> all = new LinkedHashMap<>(files);
        all.putAll(next.files());
        Map<String, byte[]> sure = new LinkedHashMap<>(forced);
        next.forced().forEach((name, bytes) -> sure.merge(name, bytes, (a, b) -> a.length > b.length ? a : b));
        return new Remains(all, sure, next.machine());
    }

    /** What makes them the same as others: a digest, so that thousands can be remembered. */
    String key(String purpose) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((purpose + machine.server().name() + machine.server().controls() + machine.state())
                    .getBytes(StandardCharsets.UTF_8));
            for (Map<String, byte[]> each : List.of(files, forced)) {
                each.forEach((name, content) -> {
                    digest.update((name + content.length).getBytes(StandardCharsets.UTF_8));
                    digest.update(content);
                });
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lays the files into a folder. */
    void layInto(Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.resolveSibling(""));
            Files.write(path, file.getValue());
        }
    }
}
