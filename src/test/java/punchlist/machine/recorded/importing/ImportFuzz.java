package punchlist.machine.recorded.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.RegistryData;
import punchlist.machine.recorded.BadSnapshot;
import punchlist.machine.system.PolFile;

/** Exports of other tools under fire: each form by itself, and as files of a folder. */
public final class ImportFuzz {

    private static final String AUDIT = "imports/auditpol";
    private static final String EFI = "8be4df61-93ca-11d2-aa0d-00e098032b8c";

    private ImportFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> registry = Seeds.all(List.of(
                Seeds.files("imports/registry", ".reg"),
                Seeds.files("firewall", ".reg"),
                Seeds.of(
                        "REGEDIT4\r\n\r\n[HKEY_LOCAL_MACHINE\\A]\r\n@=\"x\\\\\"\r\n\"b\"=hex(7):61,00,\\\r\n  00,00\r\n"
                                + "\"c\"=dword:0000000a\r\n\"d\"=-\r\n[-HKEY_LOCAL_MACHINE\\B]\r\n")));
        List<byte[]> policies = Seeds.files("imports/registry-pol", ".pol");
        List<byte[]> templates = Seeds.all(List.of(
                Seeds.files("imports/secpol", ".inf"),
                Seeds.of(
                        "[Version]\nsignature=\"$CHICAGO$\"\n[Registry Values]\nMACHINE\\A\\b=4,1\nMACHINE\\A\\c=3,1,2\n"
                                + "MACHINE\\A\\d=7,a,b\nMACHINE\\A\\e=1,\"x\"\n")));
        List<byte[]> tables = Seeds.all(List.of(
                Seeds.files("firewall", ".csv"),
                Seeds.files("sddl", ".csv"),
                Seeds.files(AUDIT, ".csv"),
                Seeds.files("imports/signatures", ".csv"),
                Seeds.of("name,Type,Start,DelayedAutostart,ImagePath,DependOnService,has_triggers,state,Group\r\n"
                        + "A,32,2,1,C:\\a.exe -k,B|C,1,running,\r\nB,2,0,,b.sys,,0,,FSFilter Anti-Virus\r\n")));
        return List.of(
                Target.of("import-reg", 210, Target.Form.TEXT, registry, ImportFuzz::registry)
                        .refusing(IllegalArgumentException.class),
                Target.of("import-pol", 210, Target.Form.BYTES, policies, ImportFuzz::policy)
                        .refusing(IllegalArgumentException.class),
                Target.of("import-inf", 180, Target.Form.TEXT, templates, ImportFuzz::template)
                        .refusing(IllegalArgumentException.class),
                Target.of("import-csv", 180, Target.Form.TEXT, tables, ImportFuzz::table)
                        .refusing(IllegalArgumentException.class),
                folder("folder-reg", "x.reg", registry),
                folder("folder-pol", "x.pol", policies),
                folder("folder-inf", "x.inf", templates),
                folder("folder-csv", "x.csv", tables),
                folder("folder-smbios", "x.bin", Seeds.files("smbios", ".bin", ".dmi")),
                folder("folder-uefi", "BootOrder-" + EFI, Seeds.files("imports/efi", EFI)),
                folder(
                        "folder-partial",
                        "partial.txt",
                        Seeds.of("HKLM\\A\n[HKEY_LOCAL_MACHINE\\A\\b]\n# all\nbase.reg\n")));
    }

    private static Optional<String> registry(byte[] input) {
        RegFile file = RegFile.parse(Charsets.text(input));
        file.keys().values().forEach(values -> values.values().forEach(RegistryData::shown));
        return Optional.empty();
    }

    private static Optional<String> policy(byte[] input) {
        PolFile file = PolFile.parse(input);
        file.entries()
                .forEach(entry -> RegistryBytes.data(entry.type(), entry.data().toArray(), StandardCharsets.UTF_16LE)
                        .shown());
        Target.promise(Arrays.equals(file.bytes(), input), "other bytes after writing");
        return Optional.empty();
    }

    private static Optional<String> template(byte[] input) {
        InfFile file = InfFile.parse(Charsets.text(input));
        var values = file.sections().get(InfFile.REGISTRY_VALUES);
        if (values != null) {
            values.values().forEach(InfFile::data);
        }
        return Optional.empty();
    }

    private static Optional<String> table(byte[] input) {
        new CsvImport(new Draft(), "x.csv", Csv.rows(Charsets.text(input))).read();
        return Optional.empty();
    }

    private static Target folder(String name, String file, List<byte[]> seeds) {
        Path folder = Seeds.folder(name);
        Path base = folder.resolve("base.reg");
        Path path = folder.resolve(file);
        String export = "REGEDIT4\n\n[HKEY_LOCAL_MACHINE\\A]\n\"b\"=\"c\"\n[HKEY_LOCAL_MACHINE\\A\\d]\n\"e\"=\"f\"\n";
        try {
            Files.write(base, export.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        base.toFile().deleteOnExit();
        path.toFile().deleteOnExit();
        return Target.of(name, 6, Target.Form.BYTES, seeds, input -> imported(folder, path, input))
                .refusing(BadSnapshot.class);
    }

    private static Optional<String> imported(Path folder, Path path, byte[] input) throws IOException {
        Files.write(path, input);
        var snapshot = SnapshotImport.read(folder, Optional.of(Instant.EPOCH));
        Target.promise(snapshot.path("machine").path("id").isString(), "a snapshot without a machine");
        return Optional.empty();
    }
}
