package punchlist.machine.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.Sid;
import punchlist.machine.system.DomainRole;
import punchlist.machine.system.EntraJoin;
import punchlist.machine.system.Membership;
import punchlist.machine.system.PolFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyValue;
import punchlist.machine.system.UpdateAgent;
import punchlist.machine.system.UpdateState;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Why;

/** Files of a local policy in a scratch folder, and what Windows says of its domain and its updates. */
@Tag("windows")
class LocalPolicyOnWindowsTest {

    private static final PolicyValue VALUE = new PolicyValue(PolicyScope.MACHINE, "SOFTWARE\\Policies\\X", "Größe");
    private static final PolicyFilePresence FILE = new PolicyFilePresence(PolicyScope.MACHINE);

    @TempDir
    private Path temp;

    private LocalPolicyFiles files = new LocalPolicyFiles(Path.of("."));
    private LocalPolicyWrites writes = new LocalPolicyWrites(files);

    @BeforeEach
    void namesTheFolder() throws IOException {
        files = new LocalPolicyFiles(temp.toRealPath().resolve("GroupPolicy"));
        writes = new LocalPolicyWrites(files);
    }

    private Path pol() {
        return files.file(PolicyScope.MACHINE);
    }

    private Path gpt() {
        return files.folder().resolve("gpt.ini");
    }

    @Test
    void whereNoFileIsOneIsMadeSetAndTakenAwayAgain() throws Exception {
        assertThat(files.presence(FILE).answer()).isInstanceOf(Answer.Absent.class);
        assertThat(files.value(VALUE).answer()).isInstanceOf(Answer.Absent.class);
        writes.setPresence(FILE, Answer.known(Presence.THERE));
        writes.set(VALUE, Answer.known(RegistryData.dword(7)));
        assertThat(files.value(VALUE).answer()).isEqualTo(Answer.known(RegistryData.dword(7)));
        assertThat(Files.readString(gpt(), StandardCharsets.ISO_8859_1)).contains("Version=2");

        assertThatThrownBy(() -> writes.setPresence(FILE, Answer.absent())).isInstanceOf(CallFailed.class);
        writes.set(VALUE, Answer.absent());
        writes.setPresence(FILE, Answer.absent());
        assertThat(pol()).doesNotExist();
        assertThat(gpt()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-1-5-32-545", "S-1-5-21-1004336348-1177238915-682003330-1001"})
    void anAccountHasAFileOfItsOwnOfWhichNothingStays(String sid) throws Exception {
        PolicyScope scope = PolicyScope.of(new Sid(sid));
        PolicyFilePresence file = new PolicyFilePresence(scope);
        PolicyValue value = new PolicyValue(scope, "Software\\Policies\\X", "DisableCMD");
        assertThat(files.presence(file).answer()).isInstanceOf(Answer.Absent.class);
        writes.setPresence(file, Answer.known(Presence.THERE));
        writes.set(value, Answer.known(RegistryData.dword(2)));

        Path folder = temp.toRealPath().resolve("GroupPolicyUsers").resolve(sid);
        assertThat(PolFile.parse(Files.readAllBytes(folder.resolve("User").resolve("Registry.pol")))
                        .entries())
                .hasSize(1);
        assertThat(Files.readString(folder.resolve("gpt.ini"), StandardCharsets.ISO_8859_1))
                .contains("gPCUserExtensionNames=[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}"
                        + "{D02B1F73-3407-48AE-BA88-E8213C6761F1}]")
                .contains("Version=131072");
        assertThat(files.presence(new PolicyFilePresence(PolicyScope.USER)).answer())
                .isInstanceOf(Answer.Absent.class);

        writes.set(value, Answer.absent());
        writes.setPresence(file, Answer.absent());
        assertThat(files.accounts()).doesNotExist();
    }

    @Test
    void whatOthersKeepInAnAccountsFolderStays() throws Exception {
        PolicyFilePresence file = new PolicyFilePresence(PolicyScope.NON_ADMINISTRATORS);
        Path folder = files.folder(PolicyScope.NON_ADMINISTRATORS);
        Files.createDirectories(folder.resolve("User").resolve("Scripts"));
        writes.setPresence(file, Answer.known(Presence.THERE));
        writes.setPresence(file, Answer.absent());
        assertThat(folder.resolve("User").resolve("Scripts")).isDirectory();
        assertThat(folder.resolve("gpt.ini")).doesNotExist();
    }

    @Test
    void onlyFoldersMadeHereAreTakenAway() {
        assertThat(PolicyFolders.isOurs("O:BAG:BAD:P(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)(A;OICI;0x1200a9;;;AU)"))
                .isTrue();
        assertThat(PolicyFolders.isOurs("O:BAG:SYD:PAI(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)"))
                .isFalse();
        assertThat(PolicyFolders.isOurs("D:(what")).isFalse();
    }

    @Test
    void aFileOfOthersKeepsItsBytes() throws Exception {
        byte[] bytes = new PolFile(List.of(
                        new PolFile.Entry("SOFTWARE\\Policies\\X", "**del.a", 1, Bytes.of(new byte[] {32, 0, 0, 0})),
                        new PolFile.Entry("software\\policies\\x", "größe", 1, Bytes.of(new byte[] {65, 0}))))
                .bytes();
        Files.createDirectories(pol().getParent());
        Files.write(pol(), bytes);
        String ini = "[General]\r\ndisplayName=Åben\r\nVersion=65537\r\n";
        Files.write(gpt(), ini.getBytes(StandardCharsets.ISO_8859_1));

        Answer<RegistryData> before = files.value(VALUE).answer();
        writes.set(VALUE, Answer.known(RegistryData.text("neu")));
        assertThat(files.value(VALUE).answer()).isEqualTo(Answer.known(RegistryData.text("neu")));
        assertThat(Files.readString(gpt(), StandardCharsets.ISO_8859_1))
                .contains("Åben")
                .contains("{35378EAC-683F-11D2-A89A-00C04FBBCFA2}")
                .contains("Version=65538");
        writes.set(VALUE, before);
        assertThat(files.value(VALUE).answer()).isEqualTo(before);
        assertThat(files.read(PolicyScope.MACHINE).orElseThrow().entries().getFirst())
                .isEqualTo(PolFile.parse(bytes).entries().getFirst());
    }

    @Test
    void aFileWithASecondNameIsNotWritten() throws Exception {
        Files.createDirectories(pol().getParent());
        Files.write(pol(), PolFile.empty().bytes());
        Files.createLink(files.folder().resolve("other"), pol());
        assertThatThrownBy(() -> writes.set(VALUE, Answer.known(RegistryData.dword(1))))
                .isInstanceOf(CallFailed.class)
                .hasMessageContaining("hard links");
        assertThat(Files.readAllBytes(pol())).isEqualTo(PolFile.empty().bytes());
    }

    @Test
    void aFileOfAnotherKindIsNotWritten() throws Exception {
        Files.createDirectories(pol().getParent());
        Files.writeString(pol(), "something else");
        assertThatThrownBy(() -> files.value(VALUE)).isInstanceOfSatisfying(CallFailed.class, e -> assertThat(e.why())
                .isInstanceOf(Why.NotUnderstood.class));
        assertThatThrownBy(() -> writes.set(VALUE, Answer.known(RegistryData.dword(1))))
                .isInstanceOf(CallFailed.class);
        assertThat(Files.readString(pol())).isEqualTo("something else");
    }

    @Test
    void thisComputerHasARole() {
        DomainRole role = ThisWindows.known(new Membership());
        assertThat(role.isInDomain()).isFalse();
    }

    @Test
    void theTenantIsAbsentOrTheCallIsLacking() {
        Answer<String> answer = ThisWindows.ask(new EntraJoin());
        assertThat(answer instanceof Answer.Absent || isUnsupported(answer))
                .as("%s", answer)
                .isTrue();
    }

    @Test
    void theUpdateAgentAnswersOrIsLacking() {
        Answer<UpdateState> answer = ThisWindows.ask(new UpdateAgent());
        assertThat(answer instanceof Answer.Known || isUnsupported(answer))
                .as("%s", answer)
                .isTrue();
    }

    private static boolean isUnsupported(Answer<?> answer) {
        return answer instanceof Answer.Unread<?>(Why why) && why instanceof Why.Unsupported;
    }
}
