package punchlist.check.igss;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.check.Recorded;
import punchlist.machine.Json;
import punchlist.machine.Machine;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.files.signature.SignedFile;
import punchlist.machine.files.signature.SignedFile.Trust;
import punchlist.machine.files.signature.SignedSamples;
import punchlist.session.Kinds;
import tools.jackson.databind.node.ObjectNode;

/** Recorded machines with IGSS on them. */
final class Igss {

    static final String HOME = "C:\\Program Files (x86)\\Schneider Electric\\IGSS32";
    private static final String LISTS = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion\\\\Uninstall";
    private static final String WINDOWS = "HKLM\\\\SOFTWARE\\\\Microsoft\\\\Windows\\\\CurrentVersion";

    private String entry = "";
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final ObjectNode signatures = Json.object();
    private final List<String> more = new ArrayList<>();
    private static final String PROGRAM_FILES =
            "'" + WINDOWS + "':{'ProgramFilesDir (x86)':{'type':'REG_SZ','value':'C:\\\\Program Files (x86)'}}";

    static Igss none() {
        return new Igss();
    }

    /** With a file below the default folder: {@code V18.0\GSS\dc.exe}. */
    Igss file(String path, String version) {
        versions.put(path(path), version);
        return this;
    }

    Igss signed(String path, SignedFile file) {
        versions.putIfAbsent(path(path), "18.0.0.26125");
        signatures.set(
                path(path),
                Kinds.questions().of(new FileSignature(path(path))).values().write(file));
        return this;
    }

    /** Signed as a sample is, and Windows answers this. */
    Igss signed(String path, String sample, long windows) {
        return signed(path, said(SignedSamples.file(sample), windows));
    }

    /** Looked for, and not there. */
    Igss gone(String path) {
        signatures.putNull(path);
        return this;
    }

    Igss section(String text) {
        more.add(text);
        return this;
    }

    Igss entry(String name, String version, String place) {
        entry = "'" + LISTS + "\\\\k':{'DisplayName':{'type':'REG_SZ','value':'" + name
                + "'},'DisplayVersion':{'type':'REG_SZ','value':'" + version
                + "'},'InstallLocation':{'type':'REG_SZ','value':'" + escaped(place) + "'},'*':null}";
        return this;
    }

    static SignedFile said(SignedFile file, long windows) {
        return file.saidBy(new Trust(windows, Optional.empty(), List.of(), Optional.empty()));
    }

    private static String path(String path) {
        return path.contains(":") ? path : HOME + "\\" + path;
    }

    static String escaped(String path) {
        return path.replace("\\", "\\\\");
    }

    /** The machine, whose folders list these files. */
    Machine machine() {
        String files = versions.keySet().stream()
                .filter(path -> path.startsWith(HOME))
                .map(path -> "{'path':'" + escaped(path) + "','size':1,'modified':'2026-01-01T00:00:00Z'}")
                .collect(Collectors.joining(","));
        return machine("'files':{'" + escaped(HOME) + "':{'3 .dll;.exe':{'files':[" + files + "]}}}");
    }

    /** The machine, whose folders nobody listed. */
    Machine unlisted() {
        return machine("'files':{}");
    }

    private Machine machine(String files) {
        String texts = versions.entrySet().stream()
                .map(e -> "'" + escaped(e.getKey()) + "':{'fileVersion':'" + e.getValue() + "','productVersion':'1'}")
                .collect(Collectors.joining(","));
        List<String> all = new ArrayList<>(List.of(
                "'registry':{'64':{" + PROGRAM_FILES + "},'32':{" + entry + "}}",
                "'registrySubkeys':{'64':{'" + LISTS + "':[]},'32':{'" + LISTS + "':"
                        + (entry.isEmpty() ? "[]" : "['k']") + "}}",
                "'fileVersions':{" + texts + "}",
                "'fileSignatures':" + signatures,
                files));
        all.addAll(more);
        return Recorded.machine(String.join(",", all));
    }
}
