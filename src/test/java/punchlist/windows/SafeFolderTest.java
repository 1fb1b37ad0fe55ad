package punchlist.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.AclEntryPermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
    void whereSomebodyElseCanWriteItRunsFromACopyOfWhatIsListedAndSaysThatItIsUnsigned() throws Exception {
        Files.writeString(folder.resolve("lib/version.dll"), "planted");

        EchoFolder.Ended ended = launch();

        assertThat(ended.code()).isEqualTo(Echo.EXIT);
        assertThat(ended.ranIn()).hasParent(PROGRAMS);
        assertThat(ended.ranIn().getFileName().toString()).matches("\\d.*-[0-9a-f]{16}");
        assertThat(ended.said()).anyMatch(line -> line.contains("not signed"));
        assertThat(names(ended.ranIn()))
                .isEqualTo(names(folder).stream()
                        .filter(name -> !name.endsWith("version.dll"))
                        .toList());
        assertThat(Files.getLastModifiedTime(ended.ranIn().resolve("lib/data.txt")))
                .isEqualTo(Files.getLastModifiedTime(folder.resolve("lib/data.txt")));
    }

    @Test
    void aCopyIsMadeOnce() throws Exception {
        Path first = launch().ranIn();
        Files.writeString(first.resolve("mark"), "made the first time");

        EchoFolder.Ended second = launch();

        assertThat(second.ranIn()).isEqualTo(first);
        assertThat(second.said()).noneMatch(line -> line.contains("making a copy"));
        assertThat(first.resolve("mark")).exists();
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
    void aCopyThatWasCutOffIsMadeAnew() throws Exception {
        Path made = launch().ranIn();
        Files.delete(made.resolve("lib/data.txt"));
        Files.move(made, PROGRAMS.resolve("making"));

        assertThat(launch().ranIn().resolve("lib/data.txt")).hasContent("data");
        assertThat(copies()).containsExactly(made.getFileName().toString(), "lock");
    }

    @Test
    void anOldCopyGoesUnlessItRunsOrIsKept() throws Exception {
        Process running = program.started();
        while (!Files.exists(PROGRAMS) || copies().stream().noneMatch(name -> name.matches("\\d.*-[0-9a-f]{16}"))) {
            Thread.sleep(100);
        }
        String first = copies().getFirst();
        awaitHeld(PROGRAMS.resolve(first));
        Files.writeString(folder.resolve("lib/data.txt"), "another version");
        writesTheManifest();
        String second = launch().ranIn().getFileName().toString();
        assertThat(copies()).contains(first, second);
        assertThat(EchoFolder.ended(running).code()).isEqualTo(Echo.EXIT);
        Files.createFile(PROGRAMS.resolve(second).resolve("keep"));
        Files.writeString(folder.resolve("lib/data.txt"), "a third version");
        writesTheManifest();

        String third = launch().ranIn().getFileName().toString();

        assertThat(copies()).containsExactlyInAnyOrder(second, third, "lock");
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
