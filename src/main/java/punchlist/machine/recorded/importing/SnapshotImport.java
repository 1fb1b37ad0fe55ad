package punchlist.machine.recorded.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.recorded.BadSnapshot;
import punchlist.machine.recorded.Snapshot;
import punchlist.machine.system.PolFile;
import punchlist.reading.Answer;
import punchlist.reading.DataFile;
import tools.jackson.databind.node.ObjectNode;

/**
 * Builds a snapshot from a folder of exports (docs/import.md): registry exports, firewall rules, security templates,
 * policy files, audit policy, SMBIOS dumps, UEFI variables, security descriptors. A file it does not know, or cannot
 * read, stops the import: every problem is named, nothing half-written comes out. What it read without any question for
 * it stands in sections of its own; what it left out is noted under {@code importedFrom}.
 */
public final class SnapshotImport {

    private static final int DEPTH = 4;
    private static final long MAX_TOTAL = 4 * Snapshot.MAX_SIZE;
    private static final RegistryValue NAME =
            RegistryValue.hklm("SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ComputerName", "ComputerName");
    private static final RegistryValue ACTIVE_NAME =
            RegistryValue.hklm("SYSTEM\\CurrentControlSet\\Control\\ComputerName\\ActiveComputerName", "ComputerName");
    private static final RegistryValue ID = RegistryValue.hklm("SOFTWARE\\Microsoft\\Cryptography", "MachineGuid");

    private final Path folder;
    private final Draft draft = new Draft();
    private final List<String> problems = new ArrayList<>();

    private SnapshotImport(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a folder of exports.
     *
     * @param asOf when the machine was in this state; else the newest file's time is taken
     * @throws BadSnapshot with every file that could not be used and why
     */
    public static ObjectNode read(Path folder, Optional<Instant> asOf) {
        return new SnapshotImport(folder).all(asOf);
    }

    private ObjectNode all(Optional<Instant> asOf) {
        List<Path> files = files();
        Partial partial = partial(files);
        List<Path> ordered = Stream.concat(
                        files.stream().filter(f -> ending(f).equals("reg")),
                        files.stream().filter(f -> !ending(f).equals("reg")))
                .toList();
        RegistryImport registry = new RegistryImport(draft, partial);
        HiveImport hives = new HiveImport(registry, draft);
        ordered.forEach(file -> one(file, registry, hives));
        hives.all(problems);
        registry.policyFiles();
        registry.subkeys();
        if (problems.isEmpty() && draft.root().isEmpty()) {
            problems.add(folder + ": holds no export");
        }
        if (!problems.isEmpty()) {
            throw new BadSnapshot(String.join("\n", problems));
        }
        return finish(asOf.orElseGet(() -> newest(ordered)));
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            throw new BadSnapshot(folder + ": not a folder");
        }
        try (Stream<Path> all = Files.walk(folder, DEPTH)) {
            List<Path> files = all.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !isDescription(file))
                    .sorted()
                    .toList();
            mustBeOwn(files);
            return files;
        } catch (IOException e) {
            throw new BadSnapshot(folder + ": cannot be read: " + DataFile.why(e), e);
        }
    }

    /** A link would have this computer open what whoever made the folder chose. */
    private void mustBeOwn(List<Path> files) throws IOException {
        long total = 0;
        for (Path file : files) {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                throw new BadSnapshot(shown(file) + ": is a link or no file; it is not opened");
            }
            total += Files.size(file);
        }
        if (total > MAX_TOTAL) {
            throw new BadSnapshot(folder + ": holds more than " + (MAX_TOTAL >> 20) + " MiB");
        }
    }

    private static boolean isDescription(Path file) {
        String name = file.getFileName().toString().toUpperCase(Locale.ROOT);
        return name.endsWith(".MD") || name.startsWith("README") || name.startsWith("LICENSE") || name.startsWith(".");
    }

    private Partial partial(List<Path> files) {
        return files.stream()
                .filter(SnapshotImport::isPartial)
                .findFirst()
                .map(file -> {
                    try {
                        return Partial.parse(Charsets.text(bytes(file)));
                    } catch (IOException e) {
                        problems.add(shown(file) + ": cannot be read: " + DataFile.why(e));
                        return Partial.none();
                    }
                })
                .orElseGet(Partial::none);
    }

    private static boolean isPartial(Path file) {
        return file.getFileName().toString().equalsIgnoreCase(Partial.FILE);
    }

    private void one(Path file, RegistryImport registry, HiveImport hives) {
        if (isPartial(file)) {
            return;
        }
        try {
            read(file, registry, hives);
        } catch (IllegalArgumentException e) {
            problems.add(shown(file) + ": " + e.getMessage());
        } catch (IOException e) {
            problems.add(shown(file) + ": cannot be read: " + DataFile.why(e));
        }
    }

    private void read(Path file, RegistryImport registry, HiveImport hives) throws IOException {
        String shown = shown(file);
        String name = file.getFileName().toString();
        byte[] bytes = bytes(file);
        if (HiveImport.isOne(name)) {
            hives.keep(shown, name, bytes);
            return;
        }
        if (FirmwareImport.isVariable(name)) {
            FirmwareImport.variable(draft, shown, name, bytes);
            return;
        }
        switch (ending(file)) {
            case "reg" -> registry.export(shown, RegFile.parse(Charsets.text(bytes)));
            case "pol" -> registry.policy(shown, PolFile.parse(bytes));
            case "inf" -> registry.template(shown, InfFile.parse(Charsets.text(bytes)));
            case "csv" -> new CsvImport(draft, shown, Csv.rows(Charsets.text(bytes))).read();
            case "bin", "dmi" -> FirmwareImport.smbios(draft, shown, bytes);
            default -> throw new IllegalArgumentException("a file of an unknown kind");
        }
    }

    private static byte[] bytes(Path file) throws IOException {
        return DataFile.read(file, Snapshot.MAX_SIZE);
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private String shown(Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private Instant newest(List<Path> files) {
        Instant newest = Instant.EPOCH;
        for (Path file : files) {
            try {
                Instant time = Files.getLastModifiedTime(file).toInstant();
                newest = time.isAfter(newest) ? time : newest;
            } catch (IOException e) {
                throw new BadSnapshot(shown(file) + ": cannot be read: " + DataFile.why(e), e);
            }
        }
        return newest;
    }

    private ObjectNode finish(Instant takenAt) {
        String called = text(NAME).or(() -> text(ACTIVE_NAME)).orElseGet(this::folderName);
        String id = text(ID).orElse(called);
        ObjectNode content = draft.root().deepCopy();
        draft.root().removeAll();
        draft.root().put("format", Snapshot.FORMAT).put("takenAt", takenAt.toString());
        draft.root().putObject("machine").put("id", id).put("name", called);
        draft.writeNotes();
        content.properties().forEach(member -> draft.root().set(member.getKey(), member.getValue()));
        return draft.root();
    }

    private Optional<String> text(RegistryValue value) {
        return draft.recorded(value) instanceof Answer.Known<RegistryData>(RegistryData.Text(var type, String text))
                        && !text.isBlank()
                ? Optional.of(text)
                : Optional.empty();
    }

    private String folderName() {
        Path name = folder.toAbsolutePath().normalize().getFileName();
        return name == null ? "imported" : name.toString();
    }
}
