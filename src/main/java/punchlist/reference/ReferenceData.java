package punchlist.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of reference data that checks and remedies judge by. Immutable. */
public final class ReferenceData {

    /** The tables inside the program, in {@code /punchlist/reference}. */
    public static final List<String> TABLES = List.of(
            "antimalware-products",
            "detection-services",
            "dotnet-releases",
            "firewall-products",
            "firmware-makers",
            "firmware-vendors",
            "generic-accounts",
            "igss-advisories",
            "kepware-advisories",
            "kepware-releases",
            "policy-values",
            "port-plan",
            "remote-tools",
            "runtime-lifecycle",
            "unneeded-services",
            "windows-lifecycle",
            "windows-updates");

    private final Map<String, DataTable> tables;
    private final String hash;

    private ReferenceData(Map<String, DataTable> tables, String hash) {
        this.tables = Collections.unmodifiableMap(tables);
        this.hash = hash;
    }

    /**
     * The tables inside the program.
     *
     * @throws BadData when one cannot be used
     */
    public static ReferenceData builtIn() {
        return of(builtInFiles());
    }

    /** The files of the tables inside the program, by table name. */
    public static Map<String, byte[]> builtInFiles() {
        Map<String, byte[]> files = new TreeMap<>();
        TABLES.forEach(name -> files.put(name, file(name)));
        return files;
    }

    /**
     * The tables in these files.
     *
     * @param files content by table name
     * @throws BadData when one cannot be used
     */
    public static ReferenceData of(Map<String, byte[]> files) {
        MessageDigest digest = sha256();
        Map<String, DataTable> tables = new TreeMap<>();
        new TreeMap<>(files).forEach((name, content) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
            tables.put(name, DataTable.read(name, content));
        });
        return new ReferenceData(tables, HexFormat.of().formatHex(digest.digest()));
    }

    private static byte[] file(String name) {
        String path = "/punchlist/reference/" + name + ".json";
        try (InputStream in = ReferenceData.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new BadData(name, "file", "is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }

    /**
     * A table.
     *
     * @throws BadData when there is none of this name
     */
    public DataTable table(String name) {
        return Optional.ofNullable(tables.get(name))
                .orElseThrow(() -> new BadData(name, "table", "there is none of this name"));
    }

    /** All tables by name. */
    public Collection<DataTable> all() {
        return tables.values();
    }

    /** SHA-256 over all tables, hexadecimal: two runs with the same one judged by the same data. */
    public String hash() {
        return hash;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
