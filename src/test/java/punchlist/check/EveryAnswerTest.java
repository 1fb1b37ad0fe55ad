package punchlist.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punchlist.catalog.ControlId;
import punchlist.machine.Machine;
import punchlist.machine.MachineId;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.Snapshot;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.remedy.BoundRemedy;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.Product;
import punchlist.text.BundledTexts;

/**
 * Whatever a machine answers, every control gets a finding whose words can be read, and nothing passes that was not seen:
 * a machine that denies everything, one that has nothing, one that lacks every interface, and many that do a bit of each.
 */
class EveryAnswerTest {

    private static final String FILE = "/punchlist/demo/demo.json";
    private static final BundledTexts TEXTS = BundledTexts.in(Locale.ENGLISH);
    private static final Product PRODUCT = Product.load(TEXTS, "1");
    private static final Snapshot DEMO = demo();
    private static final Scope SCOPE = ScopeJson.parse(DEMO.scopeJson().orElseThrow(), FILE, Path.of("."));
    private static final int MIXTURES = 25;

    private static Snapshot demo() {
        InputStream in = Objects.requireNonNull(EveryAnswerTest.class.getResourceAsStream(FILE));
        return Snapshot.read(in, FILE, MachineId.Kind.DEMO);
    }

    static Stream<ControlId> controls() {
        return PRODUCT.controls().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void nothingPassesWhereNothingMayBeSeen(ControlId control) {
        for (Why why : List.of(new Why.Denied("administrator"), new Why.Unsupported("test"), new Why.NotRecorded())) {
            List<Finding> findings = judge(control, answering(List.of(Answer.unread(why)), 0));
            assertThat(findings)
                    .noneMatch(f -> f.verdict().kind() == VerdictKind.PASS)
                    .noneMatch(f -> f.verdict().kind() == VerdictKind.FAIL);
        }
    }

    @ParameterizedTest
    @MethodSource("controls")
    void aMachineWithoutAnythingIsJudged(ControlId control) {
        assertThat(judge(control, answering(List.of(Answer.absent()), 0))).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("controls")
    void aMachineThatAnswersSomeOfItIsJudged(ControlId control) {
        List<Answer<?>> other = List.of(
                Answer.absent(),
                Answer.unread(new Why.Denied("administrator")),
                Answer.unread(new Why.TimedOut(Duration.ofSeconds(20))));
        for (int seed = 1; seed <= MIXTURES; seed++) {
            assertThat(judge(control, answering(other, seed))).isNotEmpty();
        }
    }

    /** The demo, whose answers are replaced: all of them with the seed 0, else each by lot. */
    private static Machine answering(List<? extends Answer<?>> others, long seed) {
        RecordedMachine demo = new RecordedMachine(DEMO, PRODUCT.kinds());
        Random lot = new Random(seed);
        return new Machine() {
            @Override
            public MachineId id() {
                return demo.id();
            }

            @Override
            public Instant now() {
                return demo.now();
            }

            @Override
            @SuppressWarnings("unchecked") // an answer without a value is one to every question
            public <T> Reading<T> ask(Question<T> question) {
                Reading<T> real = demo.ask(question);
                if (seed != 0 && lot.nextInt(3) != 0) {
                    return real;
                }
                Answer<T> other = (Answer<T>) others.get(lot.nextInt(others.size()));
                return new Reading<>(question, real.source(), real.at(), real.took(), real.origin(), other);
            }
        };
    }

    private static List<Finding> judge(ControlId id, Machine machine) {
        BoundControl control = Objects.requireNonNull(PRODUCT.controls().get(id));
        Readings readings = asked(machine, Readings.none(), known -> control.needs(SCOPE, known));
        List<Finding> findings = control.judge(SCOPE, readings);
        findings.forEach(EveryAnswerTest::render);
        propose(id, machine, readings, findings);
        return findings;
    }

    private interface Needs {
        List<Question<?>> after(Readings known);
    }

    private static Readings asked(Machine machine, Readings start, Needs needs) {
        Readings readings = start;
        for (int round = 0; round < Check.ROUNDS; round++) {
            List<Reading<?>> more = new ArrayList<>();
            for (Question<?> question : needs.after(readings)) {
                if (!readings.has(question)) {
                    more.add(machine.ask(question));
                }
            }
            readings = readings.with(more);
        }
        return readings;
    }

    /** What a remedy makes of such findings is no matter here, only that it makes something of them. */
    private static void propose(ControlId id, Machine machine, Readings known, List<Finding> findings) {
        Map<ControlId, BoundRemedy<?>> remedies = PRODUCT.remedies();
        BoundRemedy<?> remedy = remedies.get(id);
        if (remedy == null) {
            return;
        }
        Readings readings = asked(machine, known, more -> remedy.needs(SCOPE, more));
        findings.stream()
                .filter(f ->
                        f.verdict().kind() == VerdictKind.FAIL || f.verdict().kind() == VerdictKind.ATTENTION)
                .forEach(f -> assertThat(remedy.propose(f, SCOPE, readings)).isNotNull());
    }

    private static void render(Finding finding) {
        Verdict verdict = finding.verdict();
        Stream.of(verdict.whatExpected(), verdict.whatFound(), verdict.whyJudged())
                .flatMap(p -> p.stream())
                .forEach(phrase -> assertThat(TEXTS.render(phrase)).isNotBlank().doesNotContain("{0}", "Optional["));
    }
}
