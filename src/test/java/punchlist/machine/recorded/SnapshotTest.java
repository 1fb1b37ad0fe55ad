package punchlist.machine.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.MachineId;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Answer;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Why;

/** What a snapshot says, and what it does not. */
class SnapshotTest {

    private static final QuestionKinds KINDS = new QuestionKinds(MachineKinds.all());
    private static final String HEAD =
            "{'format':'punchlist-snapshot/1','takenAt':'2026-11-22T10:00:00Z','machine':{'id':'i','name':'N'}";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'64':{'HKLM\\\\a':{'b':{'type':'REG_DWORD','value':7}}} | Known",
                "'64':{'HKLM\\\\A':{'B':null}} | Absent",
                "'64':{'HKLM\\\\A':null} | Absent",
                "'64':{'HKLM\\\\A':{'*':null}} | Absent",
                "'64':{'HKLM\\\\A':{'C':null}} | NotRecorded",
                "'64':{} | NotRecorded",
                "'32':{'HKLM\\\\A':{'B':null}} | NotRecorded",
                "'64':{'HKLM\\\\A':{'B':{'unread':{'reasonCode':'denied','missingRight':'x'}}}} | Denied",
                "'64':{'HKLM\\\\A':{'B':7}} | NotUnderstood",
                "'64':{'HKLM\\\\A':{'B':{'type':'REG_FANCY','value':7}}} | NotUnderstood",
                "'64':{'HKLM\\\\A':{'B':{'type':'REG_DWORD','value':4294967296}}} | NotUnderstood",
                "'64':{'HKLM\\\\A':{'B':{'type':'REG_DWORD','value':-1}}} | NotUnderstood",
                "'64':{'HKLM\\\\A':{'B':{'type':'REG_DWORD','value':'7'}}} | NotUnderstood",
                "'64':{'HKLM\\\\A':{'B':{'type':'REG_DWORD'}}} | NotUnderstood",
                "'64':{'HKLM\\\\A':{'B':{'type':'REG_BINARY','value':'no base64!'}}} | NotUnderstood"
            },
            quoteCharacter = '`')
    void anAnswerIsKnownAbsentOrUnreadWithAReason(String registry, String kind) {
        Answer<RegistryData> answer = machine(",'registry':{" + registry + "}")
                .ask(RegistryValue.hklm("A", "B"))
                .answer();
        assertThat(name(answer)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'C:\\\\A':'D:','c:\\\\a\\\\b':'D:','C:\\\\AB':'D:' | Known",
                "'C:\\\\A':null | Absent",
                "'C:\\\\A\\\\b':'D:' | NotRecorded",
                "'C:\\\\A':'D:','C:\\\\A\\\\**':{'unread':{'reasonCode':'incomplete','budget':'2'}} | Incomplete",
                "'C:\\\\A':'D:','C:\\\\A\\\\b':{'unread':{'reasonCode':'denied','missingRight':'x'}} | Denied",
                "'C:\\\\A':'D:','C:\\\\A\\\\b':7 | NotUnderstood"
            },
            quoteCharacter = '`')
    void aTreeIsTheFolderAndWhatLiesBelowIt(String descriptors, String kind) {
        Answer<Descriptors> answer = machine(",'descriptors':{" + descriptors + "}")
                .ask(new FolderDescriptors("c:\\a"))
                .answer();
        assertThat(name(answer)).isEqualTo(kind);
        answer.toOptional().ifPresent(tree -> assertThat(tree.byPath()).hasSize(2));
    }

    @Test
    void theOriginOfAValueIsKept() {
        RecordedMachine machine = machine(
                ",'registry':{'64':{'HKLM\\\\A':{'B':null}}},'origins':{'registry/64/HKLM\\\\a/b':'domain-policy'}");
        assertThat(machine.ask(RegistryValue.hklm("A", "B")).origin()).contains(Origin.DOMAIN_POLICY);
    }

    @Test
    void partsThatNobodyReadsAreTold() {
        assertThat(machine(",'registri':{},'uefi':{},'newer':1").unknownSections(KINDS))
                .containsExactly("registri", "newer");
    }

    @Test
    void theMachinesTimeIsWhenItWasRecorded() {
        assertThat(machine("").now()).isEqualTo("2026-11-22T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "{",
                "{}",
                "{'format':'punchlist-snapshot/2'}",
                "{'format':7}",
                "{'format':'punchlist-snapshot/1','takenAt':'2026-11-22T10:00:00Z'}",
                "{'format':'punchlist-snapshot/1','takenAt':'yesterday','machine':{'id':'i','name':'N'}}",
                "{'format':'punchlist-snapshot/1','takenAt':'2026-11-22T10:00:00','machine':{'id':'i','name':'N'}}",
                HEAD + ",'registry':{},'registry':{}}",
                HEAD + "} and more"
            })
    void whatIsNoSnapshotIsRefusedWithItsName(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(BadSnapshot.class).hasMessageContaining("my.json");
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> read(HEAD + ",'a':" + "[".repeat(100_000))).isInstanceOf(BadSnapshot.class);
    }

    @Test
    void brokenJsonIsRefusedWithItsLine() {
        assertThatThrownBy(() -> read(HEAD + ",\n\n'registry':oops}"))
                .isInstanceOf(BadSnapshot.class)
                .hasMessageContaining("line 3");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedUnread() throws IOException {
        Path file = folder.resolve("large.json");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(Snapshot.MAX_SIZE + 1);
        }
        assertThatThrownBy(() -> Snapshot.read(file))
                .isInstanceOf(BadSnapshot.class)
                .hasMessageContaining("64 MiB");
    }

    @Test
    void aMissingFileIsRefusedWithItsName() {
        Path file = folder.resolve("gone.json");
        assertThat(Files.exists(file)).isFalse();
        assertThatThrownBy(() -> Snapshot.read(file))
                .isInstanceOf(BadSnapshot.class)
                .hasMessageContaining("gone.json");
    }

    private static RecordedMachine machine(String sections) {
        return new RecordedMachine(read(HEAD + sections + "}"), KINDS);
    }

    private static Snapshot read(String text) {
        byte[] bytes = text.replace('\'', '"').getBytes(UTF_8);
        return Snapshot.read(new ByteArrayInputStream(bytes), "my.json", MachineId.Kind.SNAPSHOT);
    }

    private static <T> String name(Answer<T> answer) {
        return answer instanceof Answer.Unread<T>(Why why)
                ? why.getClass().getSimpleName()
                : answer.getClass().getSimpleName();
    }

    @ParameterizedTest
    @ValueSource(strings = {"listeners", "peers", "boot", "adapters", "services", "smbios"})
    void aSectionOfAnotherFormIsNotUnderstood(String section) {
        RecordedMachine machine = machine(",'" + section + "':7");
        Question<?> question =
                KINDS.inSection(section).findFirst().orElseThrow().keys().question(java.util.List.of());
        assertThat(name(machine.ask(question).answer())).isEqualTo("NotUnderstood");
    }
}
