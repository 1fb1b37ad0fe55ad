package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.Outcome;
import punchlist.reading.Answer;
import punchlist.reading.Why;

@Tag("windows")
class FolderDescriptorsOnWindowsTest {

    private static final String PROTECTED = "D:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)";

    @TempDir
    Path temp;

    private Path root;

    @BeforeEach
    void makeAFolder() throws IOException {
        root = Files.createDirectory(temp.toRealPath().resolve("root"));
    }

    @AfterEach
    void removeAUnixLink() throws Exception {
        if (System.getenv("WINEPREFIX") != null) {
            start("/unix", "/bin/rm", "-f", unix(root.resolve("link")));
            waitUntilThere(root.resolve("link"), false);
        }
    }

    @Test
    void aFolderIsReadWithEverythingBelow() throws IOException {
        Path file = Files.createFile(Files.createDirectory(root.resolve("sub")).resolve("file.txt"));

        Map<String, String> found =
                ThisWindows.known(new FolderDescriptors(root.toString())).byPath();

        assertThat(found.keySet())
                .containsExactlyInAnyOrder(root.toString(), file.getParent().toString(), file.toString());
        assertThat(found.values()).allSatisfy(sddl -> assertThat(sddl).matches("O:.+G:.+D:.*"));
    }

    @Test
    void aMissingFolderIsAbsent() {
        assertThat(ThisWindows.ask(new FolderDescriptors(root + "\\nowhere\\below")))
                .isEqualTo(Answer.absent());
    }

    @Test
    void aPathThatIsNotFullIsNotLookedUp() {
        assertThat(ThisWindows.ask(new FolderDescriptors("%ProgramData%\\Kepware")))
                .isEqualTo(Answer.unread(new Why.NotUnderstood("no full path: %ProgramData%\\Kepware")));
    }

    @Test
    void aPathLongerThan260CharactersIsRead() throws IOException {
        Path deep = root;
        for (int i = 0; i < 6; i++) {
            deep = Files.createDirectory(deep.resolve("x".repeat(50)));
        }

        assertThat(ThisWindows.known(new FolderDescriptors(root.toString())).byPath())
                .containsKey(deep.toString())
                .hasSize(7);
    }

    @Test
    void aWalkBeyondItsBudgetIsIncomplete() throws IOException {
        Files.createFile(root.resolve("one"));
        Files.createFile(root.resolve("two"));
        var small = new Guarded<>("walk", new FolderDescriptorReads(2)::ask);

        assertThat(small.answer(new FolderDescriptors(root.toString())).answer())
                .isEqualTo(Answer.unread(new Why.Incomplete("2 objects")));
    }

    @Test
    void aLinkBelowIsNamedAndNotEntered() throws IOException {
        Path outside = Files.createDirectory(temp.toRealPath().resolve("outside"));
        Files.createFile(outside.resolve("secret"));
        Path link = reparsePoint(root.resolve("link"), outside);

        assertThat(ThisWindows.known(new FolderDescriptors(root.toString()))
                        .byPath()
                        .keySet())
                .containsExactlyInAnyOrder(root.toString(), link.toString());
    }

    @Test
    void aFolderThatIsALinkIsNotUnderstood() throws IOException {
        Path link = reparsePoint(temp.toRealPath().resolve("link"), root);

        assertThat(ThisWindows.ask(new FolderDescriptors(link.toString())))
                .isEqualTo(Answer.unread(new Why.NotUnderstood("reparse point: " + link)));
    }

    @Test
    void aSetDescriptorIsJudgedByWhatReadsBack() {
        FolderDescriptors at = new FolderDescriptors(root.toString());
        Answer<Descriptors> before = ThisWindows.ask(at);
        Answer<Descriptors> wanted = Answer.known(with(before, root, PROTECTED));

        Outcome outcome = ThisWindows.workbench().apply(ThisWindows.change(at, before, wanted));

        Answer<Descriptors> readBack = ThisWindows.ask(at);
        if (readBack.equals(wanted)) {
            assertThat(outcome).isEqualTo(new Outcome.Done(readBack));
        } else { // Wine keeps Unix modes
            assertThat(outcome).isInstanceOf(Outcome.Partly.class);
        }
    }

    @Test
    void whatIsAlreadyAsWantedIsNotTouched() throws IOException {
        Path file = Files.createFile(root.resolve("file"));
        Files.createLink(temp.resolve("second name"), file); // would be refused if it were to be written
        FolderDescriptors at = new FolderDescriptors(root.toString());

        assertThat(WindowsSetters.all().set(at, ThisWindows.ask(at))).isEmpty();
    }

    @Test
    void aFileWithASecondNameIsRefused() throws IOException {
        Path file = Files.createFile(root.resolve("file"));
        Files.createLink(temp.resolve("second name"), file);

        assertThat(refusal(file)).contains(new Why.Failed("GetFileInformationByHandle", "2 hard links: " + file));
    }

    @Test
    void aLinkIsRefused() throws Exception {
        Path outside = Files.createDirectory(temp.toRealPath().resolve("outside"));
        Path link = anyLink(root.resolve("link"), outside);

        assertThat(refusal(link)).get().satisfies(why -> assertThat(why.toString())
                .containsAnyOf("reparse point: " + link, link + " leads to " + outside));
    }

    @Test
    void whatIsReachedThroughALinkIsRefused() throws Exception {
        Path outside = Files.createDirectory(temp.toRealPath().resolve("outside"));
        Files.createFile(outside.resolve("file"));
        anyLink(root.resolve("link"), outside);

        assertThat(refusal(root.resolve("link").resolve("file"))).get().satisfies(why -> assertThat(why.toString())
                .contains("leads to " + outside.resolve("file")));
    }

    @Test
    void aPathOutsideTheFolderIsRefused() {
        assertThat(refusal(temp)).isPresent();
    }

    @Test
    void oneRefusalLeavesTheWholeTreeUntouched() throws IOException {
        Path file = Files.createFile(root.resolve("file"));
        Files.createLink(temp.resolve("second name"), file);
        FolderDescriptors at = new FolderDescriptors(root.toString());
        Answer<Descriptors> before = ThisWindows.ask(at);
        Descriptors wanted = with(Answer.known(with(before, root, PROTECTED)), file, PROTECTED);

        Outcome outcome = ThisWindows.workbench().apply(ThisWindows.change(at, before, Answer.known(wanted)));

        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        assertThat(ThisWindows.ask(at)).isEqualTo(before);
    }

    @Test
    void aFolderIsNeverRemoved() {
        assertThat(WindowsSetters.all().set(new FolderDescriptors(root.toString()), Answer.absent()))
                .isPresent();
        assertThat(root).exists();
    }

    private Optional<Why> refusal(Path path) {
        Descriptors wanted = new Descriptors(Map.of(path.toString(), "O:BAG:BA" + PROTECTED));
        return WindowsSetters.all().set(new FolderDescriptors(root.toString()), Answer.known(wanted));
    }

    private static Descriptors with(Answer<Descriptors> tree, Path path, String dacl) {
        Map<String, String> byPath =
                new TreeMap<>(tree.toOptional().orElseThrow().byPath());
        byPath.compute(path.toString(), (p, sddl) -> sddl == null ? dacl : sddl.replaceFirst("D:.*", dacl));
        return new Descriptors(byPath);
    }

    /** Wine answers success and makes none. */
    private static Path reparsePoint(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            return abort("no symbolic links here: " + e);
        }
        return Files.isSymbolicLink(link) ? link : abort("the symbolic link was not made");
    }

    /** A link of whatever kind: on Wine one of Unix, which shows as a folder. */
    private static Path anyLink(Path link, Path target) throws IOException, InterruptedException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (IOException e) {
            return abort("no symbolic links here: " + e);
        }
        if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS) && System.getenv("WINEPREFIX") != null) {
            start("/unix", "/bin/ln", "-s", unix(target), unix(link));
            waitUntilThere(link, true);
        }
        return link;
    }

    private static void start(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SystemLibrary.systemFolder() + "\\start.exe"));
        command.addAll(List.of(arguments));
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }

    /** Wine does not wait for a program of Unix. */
    private static void waitUntilThere(Path path, boolean there) throws InterruptedException {
        Instant latest = Instant.now().plusSeconds(20);
        while (Files.exists(path, LinkOption.NOFOLLOW_LINKS) != there) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(50);
        }
    }

    private static String unix(Path path) {
        return System.getenv("WINEPREFIX") + "/dosdevices/"
                + path.toString().replace('\\', '/').replaceFirst("^C:", "c:");
    }
}
