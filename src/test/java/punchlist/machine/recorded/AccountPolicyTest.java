package punchlist.machine.recorded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punchlist.machine.Change;
import punchlist.machine.DirectWorkbench;
import punchlist.machine.Effective;
import punchlist.machine.MachineId;
import punchlist.machine.Outcome;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.Reversal;
import punchlist.machine.Sid;
import punchlist.machine.kinds.MachineKinds;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyTable;
import punchlist.machine.system.PolicyValue;
import punchlist.reading.Answer;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Settable;

/** The local policy of one account on a recorded machine: set, seen as a whole, and taken back. */
class AccountPolicyTest {

    private static final QuestionKinds KINDS = new QuestionKinds(MachineKinds.all());
    private static final String KEY = "Software\\Policies\\Microsoft\\Windows\\System";
    private static final PolicyScope OPERATOR = PolicyScope.of(new Sid("S-1-5-21-1-2-3-1001"));
    private static final PolicyFile FILE = new PolicyFile(OPERATOR);
    private static final PolicyFilePresence PRESENCE = new PolicyFilePresence(OPERATOR);
    private static final PolicyValue VALUE = new PolicyValue(OPERATOR, KEY, "DisableCMD");

    private static RecordedMachine machine(String policies) {
        String json = """
                {"format":"punchlist-snapshot/1","takenAt":"2026-11-22T10:00:00Z",
                 "machine":{"id":"m","name":"SRV"},"localPolicy":{%s}}""".formatted(policies);
        InputStream in = new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8));
        return new RecordedMachine(Snapshot.read(in, "test", MachineId.Kind.SNAPSHOT), KINDS);
    }

    private static <T> Outcome set(RecordedMachine machine, Settable<T> at, Answer<T> after) {
        Change<T> change = new Change<>(at, machine.ask(at).answer(), after, Effective.NOW, new Reversal.Exact());
        return new DirectWorkbench(machine, RecordedSetters.on(machine), KINDS).apply(change);
    }

    @Test
    void theWholeFileShowsWhatWasSetAndNothingOnceItIsTakenBack() {
        RecordedMachine machine = machine("\"S-1-5-21-1-2-3-1001\":null,\"machine\":[],\"user\":[]");
        assertThat(machine.ask(FILE).answer()).isInstanceOf(Answer.Absent.class);
        assertThat(set(machine, VALUE, Answer.known(RegistryData.dword(2)))).isNotInstanceOf(Outcome.Done.class);

        set(machine, PRESENCE, Answer.known(Presence.THERE));
        set(machine, VALUE, Answer.known(RegistryData.dword(2)));
        assertThat(machine.ask(FILE).answer())
                .isEqualTo(Answer.known(
                        new PolicyTable(List.of(new PolicyTable.Entry(KEY, "DisableCMD", RegistryData.dword(2))))));
        assertThat(machine.ask(new PolicyFile(PolicyScope.USER)).answer())
                .isEqualTo(Answer.known(new PolicyTable(List.of())));

        set(machine, VALUE, Answer.absent());
        set(machine, PRESENCE, Answer.absent());
        assertThat(machine.ask(FILE).answer()).isInstanceOf(Answer.Absent.class);
    }

    @Test
    void entriesOfOthersStayInTheirOrder() {
        RecordedMachine machine = machine("\"S-1-5-21-1-2-3-1001\":["
                + "{\"key\":\"A\",\"name\":\"x\",\"data\":{\"type\":\"REG_DWORD\",\"value\":1}},"
                + "{\"key\":\"" + KEY.replace("\\", "\\\\").toUpperCase(Locale.ROOT)
                + "\",\"name\":\"disablecmd\",\"data\":{\"type\":\"REG_DWORD\",\"value\":0}}]");
        set(machine, VALUE, Answer.known(RegistryData.dword(1)));
        assertThat(machine.ask(FILE).answer().toOptional().orElseThrow().all())
                .extracting(entry -> entry.name() + "=" + entry.data().shown())
                .containsExactly("x=1", "disablecmd=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S-1-5-21-1-2-3-1001", "s-1-5-32-545"})
    void anotherAccountsPolicyIsNotRecorded(String sid) {
        RecordedMachine machine = machine("\"user\":null");
        assertThat(machine.ask(new PolicyFile(PolicyScope.of(new Sid(sid)))).answer())
                .isInstanceOf(Answer.Unread.class);
    }
}
