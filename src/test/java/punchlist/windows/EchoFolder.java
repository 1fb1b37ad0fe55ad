package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A folder with the shipped launcher and runtime whose program is {@link Echo}.
 *
 * @param path where it is
 */
record EchoFolder(Path path) {
    private static final Path SHIPPED = Path.of(System.getProperty("punchlist.folder", "."));
    private static final String AS_INVOKER = "<requestedExecutionLevel level=\"asInvoker\" uiAccess=\"false\"/>";
    private static final String ELEVATED = "<requestedExecutionLevel level=\"requireAdministrator\"/>      ";

    /** How the program ended and what it said, on either output. */
    record Ended(int code, List<String> said) {

        Path ranIn() {
            return Path.of(said.stream()
                    .filter(line -> line.startsWith("option -Dfolder="))
                    .map(line -> line.substring("option -Dfolder=".length()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(said.toString())));
        }
    }

    /** Makes it; elevated by its manifest, which is what Wine elevates for. */
    static EchoFolder make(Path folder, boolean elevated) throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        copyLauncher(SHIPPED, folder.resolve("punchlist-cli.exe"), elevated);
        try (Stream<Path> runtime = Files.walk(SHIPPED.resolve("runtime"))) {
            for (Path file : runtime.toList()) {
                Files.copy(file, folder.resolve(SHIPPED.relativize(file).toString()));
            }
        }
        var made = new EchoFolder(folder);
        made.writeArguments("-Dfolder=%FOLDER%");
        return made;
    }

    static void copyLauncher(Path from, Path to, boolean elevated) throws IOException {
        String program = Files.readString(from.resolve("punchlist-cli.exe"), StandardCharsets.ISO_8859_1);
        assertThat(program).contains(AS_INVOKER);
        Files.writeString(to, elevated ? program.replace(AS_INVOKER, ELEVATED) : program, StandardCharsets.ISO_8859_1);
    }

    /** What the launcher tells Java: the shipped options, this one, and Echo. */
    void writeArguments(String more) throws IOException {
        List<String> shipped = Files.readAllLines(SHIPPED.resolve("lib/arguments.txt"));
        var lines = new ArrayList<>(shipped.subList(0, shipped.indexOf("-cp")));
        lines.removeIf(line -> line.startsWith("-XX:AOTCache"));
        lines.add(more);
        lines.addAll(List.of("-cp", System.getProperty("java.class.path"), Echo.class.getName()));
        Files.writeString(path.resolve("lib/arguments.txt"), String.join("\r\n", lines) + "\r\n");
    }

    /** Lists what is in it now. */
    void writeManifest() throws IOException, NoSuchAlgorithmException {
        Files.deleteIfExists(path.resolve("MANIFEST.sha256"));
        var lines = new StringBuilder();
        for (Path file : files(path)) {
            String name = path.relativize(file).toString().replace('\\', '/');
            lines.append(sum(file)).append("  ").append(name).append('\n');
        }
        Files.writeString(path.resolve("MANIFEST.sha256"), lines);
    }

    /** What everyone may do with the folder itself; the account that runs the tests may do everything. */
    void everyoneMay(AclEntryPermission... may) throws IOException {
        var lookup = path.getFileSystem().getUserPrincipalLookupService();
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        view.setAcl(List.of(
                allow(view.getOwner(), AclEntryPermission.values()),
                allow(lookup.lookupPrincipalByName("Everyone"), may)));
    }

    /** Leaves a folder to the account that runs the tests. */
    static void onlyFor(Path folder) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(folder, AclFileAttributeView.class);
        view.setAcl(List.of(allow(view.getOwner(), AclEntryPermission.values())));
    }

    private static AclEntry allow(UserPrincipal who, AclEntryPermission... what) {
        return AclEntry.newBuilder()
                .setType(AclEntryType.ALLOW)
                .setPrincipal(who)
                .setPermissions(EnumSet.copyOf(List.of(what)))
                .build();
    }

    Process started(String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(path.resolve("punchlist-cli.exe").toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Closes its input and waits for its end. */
    static Ended ended(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), said.lines().toList());
    }

    static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static String sum(Path file) throws IOException, NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }
}
