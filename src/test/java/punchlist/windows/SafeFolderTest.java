package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntryPermission;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.windows.Links;

/**
 * The shipped launcher, elevated, in a folder whose program is {@link Echo}: it runs there when nobody else can write
 * there, else from a copy in ProgramData that it makes and looks at.
 */
@Tag("windows")
@Timeout(120)
class SafeFolderTest {
    private static final Path OURS = Path.of("C:\\ProgramData\\Punchlist");
    private static final Path PROGRAMS = OURS.resolve("program");

    @TempDir
    static Path temp;

    private static Path folder;
    private static EchoFolder program;

    @BeforeAll
    static void copiesTheProgramWithALauncherThatIsElevated() throws IOException {
        folder = temp.toRealPath().resolve("a folder");
        program = EchoFolder.make(folder, true);
        Files.writeString(folder.resolve("lib/data.txt"), "data");
    }

    @BeforeEach
    void writesTheManifest() throws Exception {
        program.writeManifest();
        program.everyoneMay(AclEntryPermission.values());
    }

    @AfterEach
    void removesWhatItMade() throws IOException {
        remove(OURS);
        Files.deleteIfExists(folder.resolve("lib/version.dll"));
        Files.writeString(folder.resolve("lib/data.txt"), "data");
    }

    private static EchoFolder.Ended launch() throws IOException, InterruptedException {
        return EchoFolder.ended(program.started());
    }

    private static void assertRefused(String because) throws Exception {
        EchoFolder.Ended refused = launch();

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).anySatisfy(line -> assertThat(line).contains(because));
        assertThat(refused.said()).noneMatch(line -> line.startsWith("option "));
    }

    private static final String NOT_WHOLE = "A file of the Punchlist folder is missing, is a link, or is not the one";

    @Test
    void whereNobodyElseCanWriteItRunsInPlace() throws Exception {
        program.everyoneMay(AclEntryPermission.READ_DATA, AclEntryPermission.EXECUTE);

        EchoFolder.Ended ended = launch();

        assertThat(ended.code()).isEqualTo(Echo.EXIT);
        assertThat(ended.ranIn()).isEqualTo(folder);
        assertThat(OURS).doesNotExist();
    }

    @Test
    void whereSomebodyElseCanWriteItRunsFromACopyOfWhatIsListedMadeOnce() throws Exception {
        Files.writeString(folder.resolve("lib/version.dll"), "planted");

        EchoFolder.Ended first = launch();
        EchoFolder.Ended second = launch();

        assertThat(List.of(first.code(), second.code())).containsOnly(Echo.EXIT);
        assertThat(first.ranIn()).hasParent(PROGRAMS).isEqualTo(second.ranIn());
        assertThat(first.ranIn().getFileName().toString()).matches("\\d.*-[0-9a-f]{16}");
        assertThat(List.of(first, second))
                .allSatisfy(ended -> assertThat(ended.said()).anyMatch(line -> line.contains("not signed")));
        assertThat(first.said()).anyMatch(line -> line.contains("making a copy"));
        assertThat(second.said()).noneMatch(line -> line.contains("making a copy"));
        assertThat(names(first.ranIn()))
                .isEqualTo(names(folder).stream()
                        .filter(name -> !name.endsWith("version.dll"))
                        .toList());
        assertThat(Files.getLastModifiedTime(first.ranIn().resolve("lib/data.txt")))
                .isEqualTo(Files.getLastModifiedTime(folder.resolve("lib/data.txt")));
    }

    @Test
    void aChangedFileRunsNothing() throws Exception {
        Files.writeString(folder.resolve("lib/data.txt"), "date");

        assertRefused(NOT_WHOLE);
        assertThat(copies()).containsExactly("lock", "making");
    }

    @Test
    void aMissingFileRunsNothing() throws Exception {
        Files.delete(folder.resolve("lib/data.txt"));

        assertRefused(NOT_WHOLE);
    }

    @Test
    void aFileWithASecondNameRunsNothing() throws Exception {
        Path second = temp.resolve("second name");
        Files.createLink(second, folder.resolve("lib/data.txt"));
        try {
            assertRefused(NOT_WHOLE);
        } finally {
            Files.delete(second);
        }
    }

    /** A link of the Unix below Wine, which shows as a plain folder. */
    @Test
    void aFolderThatIsALinkRunsNothing() throws Exception {
        Path lib = folder.resolve("lib");
        Path elsewhere = Files.move(lib, temp.toRealPath().resolve("elsewhere"));
        Links.anyLink(lib, elsewhere);
        try {
            assertRefused(NOT_WHOLE);
        } finally {
            Links.remove(lib);
            Files.move(elsewhere, lib);
        }
    }

    @Test
    void aManifestThatLeadsOutOfTheFolderRunsNothing() throws Exception {
        Path manifest = folder.resolve("MANIFEST.sha256");
        for (String name :
                List.of("../escaped", "lib/../../escaped", "C:/escaped", "/escaped", "lib//x", "lib/.", "a\\b", "")) {
            Files.writeString(manifest, EchoFolder.sum(folder.resolve("lib/data.txt")) + "  " + name + "\n");

            assertRefused(NOT_WHOLE);
        }
    }

    @Test
    void whatWasCutOffAndWhatIsOldGoesUnlessItRunsOrIsKept() throws Exception {
        makeOurs(OURS);
        makeOurs(PROGRAMS);
        for (String name : List.of("making", "0.0-old", "0.0-running", "0.0-kept")) {
            Files.createDirectories(PROGRAMS.resolve(name).resolve("lib"));
            Files.writeString(PROGRAMS.resolve(name).resolve("lib/data.txt"), "half");
            Files.writeString(PROGRAMS.resolve(name).resolve("MANIFEST.sha256"), name);
        }
        Files.createFile(PROGRAMS.resolve("0.0-kept/keep"));
        program.everyoneMay(AclEntryPermission.values());

        try (var held = new RandomAccessFile(
                PROGRAMS.resolve("0.0-running/MANIFEST.sha256").toFile(), "r")) {
            assertThat(held.length()).isPositive();
            Process running = program.started();
            Path copy = awaitCopy();
            awaitHeld(copy);

            assertThat(copies())
                    .containsExactly(
                            "0.0-kept", "0.0-running", copy.getFileName().toString(), "lock");
            assertThat(EchoFolder.ended(running).code()).isEqualTo(Echo.EXIT);
            assertThat(copy.resolve("lib/data.txt")).hasContent("data");
        }
    }

    /** As the launcher makes them, as far as Wine keeps that. */
    private static void makeOurs(Path made) throws IOException {
        Files.createDirectory(made);
        EchoFolder.onlyFor(made);
    }

    private static Path awaitCopy() throws IOException, InterruptedException {
        for (int tries = 0; tries < 300; tries++) {
            Optional<String> made = copies().stream()
                    .filter(name -> name.matches("\\d.*-[0-9a-f]{16}"))
                    .findFirst();
            if (made.isPresent()) {
                return PROGRAMS.resolve(made.get());
            }
            Thread.sleep(100);
        }
        throw new AssertionError("no copy was made");
    }

    @Test
    void aFolderThatSomebodyElseMadeInProgramDataIsNotUsed() throws Exception {
        Files.createDirectory(OURS);

        assertRefused("could not be made in ProgramData\\Punchlist");
        assertThat(OURS).isEmptyDirectory();
    }

    private static void awaitHeld(Path copy) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            try {
                Files.newByteChannel(copy.resolve("MANIFEST.sha256"), StandardOpenOption.WRITE)
                        .close();
            } catch (IOException e) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("nobody holds " + copy);
    }

    private static List<String> copies() throws IOException {
        try (Stream<Path> list = Files.list(PROGRAMS)) {
            return list.map(path -> path.getFileName().toString()).sorted().toList();
        }
    }

    private static List<String> names(Path root) throws IOException {
        return EchoFolder.files(root).stream()
                .map(file -> root.relativize(file).toString())
                .toList();
    }

    private static void remove(Path root) throws IOException {
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path path : all.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
