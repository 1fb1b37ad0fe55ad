package punchlist.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punchlist.check.Proof;
import punchlist.reading.Answer;
import punchlist.reading.Answerer;
import punchlist.reading.Answerers;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.Reading;
import punchlist.reading.Reply;
import punchlist.reading.Why;

/** What the core makes impossible, and how its decorators behave. */
class CoreTest {

    private static final RegistryValue VALUE = RegistryValue.hklm("SOFTWARE\\A", "B");
    private static final MachineId ID = new MachineId(MachineId.Kind.LOCAL, "id", "NAME");

    @Test
    void aProofRestsOnSomething() {
        assertThatThrownBy(() -> new Proof(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aProofRestsOnNothingUnread() {
        Reading<RegistryData> unread = Reading.unasked(VALUE, "s", Instant.EPOCH, new Why.NotRecorded());
        assertThatThrownBy(() -> Proof.of(unread)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aChangeNeedsTwoEndsThatAreKnownOrAbsent() {
        Answer<RegistryData> unread = Answer.unread(new Why.NotRecorded());
        assertThatThrownBy(() -> change(unread, Answer.absent())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> change(Answer.absent(), unread)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SOFTWARE\\A, software\\a, true",
        "\\SOFTWARE\\\\A\\, SOFTWARE\\A, true",
        "Ciphers\\AES 128/128, ciphers\\aes 128/128, true",
        "Ciphers\\AES 128/128, Ciphers\\AES 128\\128, false"
    })
    void registryKeysCompareInTheirCanonicalForm(String one, String other, boolean same) {
        RegistryValue a = RegistryValue.hklm(one, "Name");
        RegistryValue b = RegistryValue.hklm(other, "nAME");
        assertThat(a.equals(b)).isEqualTo(same);
        assertThat(a.hashCode() == b.hashCode()).isEqualTo(same);
    }

    @Test
    void theTwoViewsOfTheRegistryAreTwoPlaces() {
        assertThat(new RegistryValue(Hive.HKLM, "A", "B", RegistryView.VIEW_32))
                .isNotEqualTo(RegistryValue.hklm("A", "B"));
    }

    @Test
    void unreadIsTheSameAsNothing() {
        QuestionKind<RegistryValue, RegistryData> kind = BasicKinds.registryValues();
        Answer<RegistryData> unread = Answer.unread(new Why.NotRecorded());
        assertThat(kind.same(unread, unread)).isFalse();
        assertThat(kind.same(Answer.absent(), Answer.absent())).isTrue();
        assertThat(kind.same(Answer.absent(), number(1))).isFalse();
        assertThat(kind.same(number(1), number(1))).isTrue();
        assertThat(kind.same(number(1), number(2))).isFalse();
    }

    @Test
    void descriptorsAreComparedByMeaning() {
        QuestionKind<FolderDescriptors, Descriptors> kind = BasicKinds.folderDescriptors();
        assertThat(kind.same(tree("C:\\A", "D:(A;;FA;;;BA)"), tree("c:\\a", "D:(A;;FA;;;S-1-5-32-544)")))
                .isTrue();
        assertThat(kind.same(tree("C:\\A", "D:(A;;FA;;;BA)"), tree("C:\\A", "D:(A;;FA;;;BU)")))
                .isFalse();
    }

    @Test
    void aMemoAsksOnceUntilItForgets() {
        AtomicInteger asked = new AtomicInteger();
        Memo memo = new Memo(machine(q -> number(asked.incrementAndGet())));
        memo.ask(VALUE);
        assertThat(memo.ask(RegistryValue.hklm("software\\a", "b")).answer()).isEqualTo(number(1));
        memo.forget();
        assertThat(memo.ask(VALUE).answer()).isEqualTo(number(2));
    }

    @Test
    void aStuckSourceTimesOutAndTheOthersGoOn() {
        CountDownLatch never = new CountDownLatch(1);
        try (Deadline deadline = new Deadline(stuckAt(never), CoreTest::source, Duration.ofMillis(200))) {
            assertThat(deadline.ask(RegistryValue.hklm("STUCK", "B")).answer())
                    .isEqualTo(Answer.unread(new Why.TimedOut(Duration.ofMillis(200))));
            assertThat(deadline.ask(VALUE).answer()).isEqualTo(number(1));
        } finally {
            never.countDown();
        }
    }

    @Test
    void whatFailsInsideIsAnUnreadAnswerOfItsOwnQuestion() {
        Machine broken = machine(q -> {
            throw new IllegalStateException("no such library");
        });
        try (Deadline deadline = new Deadline(broken, CoreTest::source, Duration.ofSeconds(5))) {
            assertThat(deadline.ask(VALUE).answer())
                    .isInstanceOfSatisfying(Answer.Unread.class, unread -> assertThat(unread.why())
                            .isInstanceOf(Why.Failed.class));
        }
    }

    @Test
    void afterOneTimeOutASourcesLaterQuestionsTimeOutAtOnce() {
        AtomicInteger asked = new AtomicInteger();
        Why stuck = new Why.TimedOut(Duration.ofSeconds(20));
        Breaker breaker = new Breaker(
                machine(q -> {
                    asked.incrementAndGet();
                    return q.key().startsWith("STUCK") ? Answer.unread(stuck) : number(1);
                }),
                CoreTest::source);
        breaker.ask(RegistryValue.hklm("STUCK", "1"));
        assertThat(breaker.ask(RegistryValue.hklm("STUCK", "2")).answer()).isEqualTo(Answer.unread(stuck));
        assertThat(breaker.ask(VALUE).answer()).isEqualTo(number(1));
        assertThat(asked).hasValue(2);
    }

    @Test
    void aTimeOutCostsOneDeadlineNotTheRun() {
        CountDownLatch never = new CountDownLatch(1);
        long started = System.nanoTime();
        try (Deadline deadline = new Deadline(stuckAt(never), CoreTest::source, Duration.ofMillis(200))) {
            Breaker breaker = new Breaker(deadline, CoreTest::source);
            for (int i = 0; i < 1000; i++) {
                breaker.ask(RegistryValue.hklm("STUCK", "B" + i));
            }
        } finally {
            never.countDown();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void whatASystemLacksIsUnsupportedByIt() {
        Machine none = new AskingMachine(ID, Clock.systemUTC(), Answerers.none(), "linux");
        assertThat(none.ask(VALUE).answer()).isEqualTo(Answer.unread(new Why.Unsupported("linux")));
    }

    private static Machine stuckAt(CountDownLatch latch) {
        return machine(q -> {
            try {
                if (q.key().startsWith("STUCK")) {
                    latch.await();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return number(1);
        });
    }

    static Machine machine(Function<RegistryValue, Answer<RegistryData>> answers) {
        Answerer<RegistryValue, RegistryData> answerer = new Answerer<>() {
            @Override
            public String source() {
                return "test";
            }

            @Override
            public Reply<RegistryData> answer(RegistryValue question) {
                return Reply.of(answers.apply(question));
            }
        };
        Answerers table = Answerers.none().with(RegistryValue.class, answerer);
        return new AskingMachine(ID, Clock.systemUTC(), table, "test");
    }

    private static String source(Question<?> question) {
        return question instanceof RegistryValue value ? value.key() : "other";
    }

    private static Change<RegistryData> change(Answer<RegistryData> before, Answer<RegistryData> after) {
        return new Change<>(VALUE, before, after, Effective.NOW, new Reversal.Exact());
    }

    private static Answer<RegistryData> number(int number) {
        return Answer.known(RegistryData.dword(number));
    }

    private static Answer<Descriptors> tree(String path, String sddl) {
        return Answer.known(new Descriptors(Map.of(path, sddl)));
    }
}
