package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import punchlist.machine.ObjectDescriptor;
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
        Links.remove(root.resolve("link"));
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
    void oneObjectAloneIsReadAndTheRootOfItsVolumeToo() throws IOException {
        Path file = Files.createFile(root.resolve("file.txt"));
        assertThat(ThisWindows.known(new ObjectDescriptor(file.toString())).sddl())
                .matches("O:.+G:.+D:.*");
        String volume = String.valueOf(root.getRoot());
        assertThat(ThisWindows.known(new ObjectDescriptor(volume)).sddl()).matches("O:.+G:.+D:.*");
        assertThat(ThisWindows.ask(new ObjectDescriptor(root + "\\nowhere"))).isEqualTo(Answer.absent());
    }

    @Test
    void aFileWithTwoNamesIsCountedUnderEach() throws IOException {
        Path file = Files.createFile(root.resolve("file.txt"));
        Files.createFile(root.resolve("other.txt"));
        Path second = Files.createLink(root.resolve("second.txt"), file);
        assertThat(ThisWindows.known(new FolderDescriptors(root.toString())).names())
                .containsOnly(Map.entry(file.toString(), 2), Map.entry(second.toString(), 2));
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
        Path link = Links.reparsePoint(root.resolve("link"), outside);

        Descriptors found = ThisWindows.known(new FolderDescriptors(root.toString()));
        assertThat(found.byPath().keySet()).containsExactlyInAnyOrder(root.toString(), link.toString());
        assertThat(found.links()).containsExactly(link.toString());
    }

    @Test
    void aFolderThatIsALinkIsNotUnderstood() throws IOException {
        Path link = Links.reparsePoint(temp.toRealPath().resolve("link"), root);

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
        Path link = Links.anyLink(root.resolve("link"), outside);

        assertThat(refusal(link)).get().satisfies(why -> assertThat(why.toString())
                .containsAnyOf("reparse point: " + link, link + " leads to " + outside));
    }

    @Test
    void whatIsReachedThroughALinkIsRefused() throws Exception {
        Path outside = Files.createDirectory(temp.toRealPath().resolve("outside"));
        Files.createFile(outside.resolve("file"));
        Links.anyLink(root.resolve("link"), outside);

        assertThat(refusal(root.resolve("link").resolve("file"))).get().satisfies(why -> assertThat(why.toString())
                .contains("leads to " + outside.resolve("file")));
    }

    @Test
    void aFileExchangedForASecondNameInMidWalkIsRefused() throws Exception {
        Path file = Files.createFile(root.resolve("file"));
        Path other = Files.createFile(temp.resolve("other"));
        FolderDescriptors whole = new FolderDescriptors(temp.toRealPath().toString());
        Descriptors before = ThisWindows.known(whole);
        List<FolderDescriptorWrites.Step> steps = looked(file);

        Files.delete(file);
        Files.createLink(file, other);

        assertThatThrownBy(() -> FolderDescriptorWrites.take(steps.getFirst()))
                .hasMessageContaining("2 hard links: " + file);
        assertThat(ThisWindows.known(whole).byPath()).isEqualTo(before.byPath());
    }

    @Test
    void aFolderExchangedForALinkInMidWalkIsRefused() throws Exception {
        Path outside = Files.createDirectory(temp.toRealPath().resolve("outside"));
        Files.createFile(outside.resolve("file"));
        Path folder = Files.createDirectory(root.resolve("link"));
        Path file = Files.createFile(folder.resolve("file"));
        Answer<Descriptors> before = ThisWindows.ask(new FolderDescriptors(outside.toString()));
        List<FolderDescriptorWrites.Step> ofFile = looked(file);
        List<FolderDescriptorWrites.Step> ofFolder = looked(folder);

        Files.delete(file);
        Files.delete(folder);
        Links.anyLink(folder, outside);

        assertThatThrownBy(() -> FolderDescriptorWrites.take(ofFile.getFirst())).hasMessageContaining("leads to");
        assertThatThrownBy(() -> FolderDescriptorWrites.take(ofFolder.getFirst()))
                .satisfies(e -> assertThat(e.getMessage()).containsAnyOf("reparse point", "leads to"));
        assertThat(ThisWindows.ask(new FolderDescriptors(outside.toString()))).isEqualTo(before);
    }

    private List<FolderDescriptorWrites.Step> looked(Path path) throws Exception {
        Descriptors wanted = new Descriptors(Map.of(path.toString(), "O:BAG:BA" + PROTECTED));
        List<FolderDescriptorWrites.Step> steps = FolderDescriptorWrites.steps(root.toString(), wanted);
        assertThat(steps).hasSize(1);
        return steps;
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
}
