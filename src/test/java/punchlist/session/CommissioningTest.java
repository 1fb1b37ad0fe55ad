package punchlist.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.check.VerdictKind;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Outcome;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.probe.Secrets;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.record.Entry;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.record.RunKind;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.scope.Scope;
import punchlist.text.BundledTexts;

/** One server's commissioning on the demo, from the first look to taking back. */
class CommissioningTest {

    private static final Product PRODUCT = Product.load(BundledTexts.in(Locale.ENGLISH), "1.2.3");
    private static final ControlId LOCK = new ControlId("KEP-3.2-7");
    private static final RegistryValue LIMIT = RegistryValue.hklm(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System", "InactivityTimeoutSecs");

    @TempDir
    private Path folder;

    private Path record() {
        return folder.resolve("r.jsonl");
    }

    @Test
    void aCancelledRunSaysSoAndRecordsNothing() throws IOException {
        try (Commissioning session = open()) {
            int lines = session.state().lines().size();
            assertThatThrownBy(() -> session.check(all(), RunKind.COMMISSIONING, Progress.NONE, () -> true))
                    .isInstanceOf(CancellationException.class);
            assertThat(session.state().lines()).hasSize(lines);
        }
    }

    @Test
    void theSecondRunKnowsWhatHasChangedSinceTheFirst() throws IOException {
        BoundControl drift = PRODUCT.controls().get(new ControlId("KEP-8.5.2"));
        List<BoundControl> both = List.of(control(), drift);
        try (Commissioning session = open()) {
            assertThat(verdict(session.check(both, RunKind.COMMISSIONING, Progress.NONE, () -> false), drift))
                    .isEqualTo(VerdictKind.COULD_NOT_CHECK);
            session.apply(plans(session), "me", a -> {});
            assertThat(verdict(session.check(both, RunKind.COMMISSIONING, Progress.NONE, () -> false), drift))
                    .isEqualTo(VerdictKind.PASS);
            session.undo(List.of(), "me", u -> {});
            assertThat(verdict(session.check(both, RunKind.HANDOVER, Progress.NONE, () -> false), drift))
                    .isEqualTo(VerdictKind.FAIL);
        }
    }

    @Test
    void progressGoesFromOneToTheWhole() throws IOException {
        List<Integer> done = new ArrayList<>();
        try (Commissioning session = open()) {
            session.check(all(), RunKind.COMMISSIONING, (d, total, section) -> done.add(d), () -> false);
        }
        assertThat(done).isNotEmpty().isSorted().doesNotHaveDuplicates().startsWith(1);
    }

    @Test
    void theFirstChangeThatDoesNotStandStopsTheRest() throws IOException {
        try (Commissioning session = open()) {
            Plan good = plans(session).getFirst();
            Plan moved = plan(good, Answer.known(RegistryData.dword(1)), Answer.known(RegistryData.dword(2)));
            List<Applied> applied = session.apply(List.of(moved, good), "me", a -> {});
            assertThat(applied).singleElement().extracting(Applied::outcome).isInstanceOf(Outcome.Moved.class);
            assertThat(now(session)).isEqualTo(Answer.absent());
        }
    }

    @Test
    void aReopenedRecordedMachineIsAsItWasLeft() throws IOException {
        try (Commissioning session = open()) {
            session.apply(plans(session), "me", a -> {});
        }
        try (Commissioning session = open()) {
            assertThat(now(session)).isEqualTo(Answer.known(RegistryData.dword(900)));
            session.undo(List.of("C1"), "me", u -> {});
        }
        try (Commissioning session = open()) {
            assertThat(now(session)).isEqualTo(Answer.absent());
        }
    }

    @Test
    void changesAreTakenBackNewestFirst() throws IOException {
        try (Commissioning session = open()) {
            Plan first = plans(session).getFirst();
            session.apply(List.of(first), "me", a -> {});
            Plan second = plan(first, Answer.known(RegistryData.dword(900)), Answer.known(RegistryData.dword(600)));
            session.apply(List.of(second), "me", a -> {});
            List<Undone> undone = session.undo(List.of(), "me", u -> {});
            assertThat(undone).extracting(u -> u.intent().id()).containsExactly("C2", "C1");
            assertThat(now(session)).isEqualTo(Answer.absent());
        }
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBack() throws IOException {
        try (Commissioning session = open()) {
            session.apply(plans(session), "me", a -> {});
            session.machine().recorded().orElseThrow().lay(LIMIT, Answer.known(RegistryData.dword(5)));
            List<Undone> undone = session.undo(List.of("C1"), "me", u -> {});
            assertThat(undone.getFirst().outcome()).get().isInstanceOf(Outcome.Moved.class);
            assertThat(now(session)).isEqualTo(Answer.known(RegistryData.dword(5)));
            assertThat(session.state().changes().get("C1").canBeTakenBack()).isTrue();
        }
    }

    @Test
    void whatWasDoneInPartIsTakenBackFromWhereItWasLeft() throws IOException {
        Answer<RegistryData> left = Answer.known(RegistryData.dword(5));
        try (Commissioning session = open()) {
            session.apply(plans(session), "me", a -> {});
            session.machine().recorded().orElseThrow().lay(LIMIT, left);
            session.write(new Entry.Outcome(
                    "C1",
                    "partly",
                    Optional.of(AnswerJson.write(left, PRODUCT.kinds().of(LIMIT).values())),
                    Optional.empty()));
            List<Undone> undone = session.undo(List.of("C1"), "me", u -> {});
            assertThat(undone.getFirst().outcome()).get().matches(Outcome::stands);
            assertThat(now(session)).isEqualTo(Answer.absent());
        }
    }

    @Test
    void whatCannotBeTakenBackIsNotTried() throws IOException {
        try (Commissioning session = open()) {
            Plan plan = plans(session).getFirst();
            Change<RegistryData> change = new Change<>(
                    LIMIT,
                    Answer.absent(),
                    Answer.known(RegistryData.dword(900)),
                    Effective.NOW,
                    new Reversal.Impossible(punchlist.text.Phrase.of("remedy.lost")));
            session.apply(List.of(new Plan(plan.mends(), List.of(change), plan.hazards(), List.of())), "me", a -> {});
            assertThat(session.undo(List.of(), "me", u -> {})).isEmpty();
            assertThat(session.undo(List.of("C1"), "me", u -> {}).getFirst().outcome())
                    .isEmpty();
        }
    }

    @Test
    void withoutAnIntentOnDiskNothingIsTouched() throws IOException {
        Commissioning session = open();
        List<Plan> plans = plans(session);
        session.close();
        assertThatThrownBy(() -> session.apply(plans, "me", a -> {})).isInstanceOf(IOException.class);
        assertThat(now(session)).isEqualTo(Answer.absent());
    }

    @Test
    void aChangeCutOffBetweenIntentAndOutcomeIsPendingAndCanBeTakenBack() throws IOException {
        try (Commissioning session = open()) {
            session.apply(plans(session), "me", a -> {});
        }
        List<String> lines = Files.readAllLines(record());
        Files.writeString(record(), String.join("\n", lines.subList(0, lines.size() - 1)) + "\n");
        try (Commissioning session = open()) {
            assertThat(session.state().pending()).hasSize(1);
            List<Undone> undone = session.undo(List.of("C1"), "me", u -> {});
            assertThat(undone.getFirst().outcome()).get().matches(Outcome::stands);
            assertThat(session.state().pending()).as("its end is known now").isEmpty();
        }
    }

    @Test
    void aGivenScopeReplacesTheRecordsAndThatIsRecorded() throws IOException {
        open().close();
        Scope other = Scope.unsaid();
        try (Commissioning session =
                Commissioning.open(PRODUCT, demo(), record(), Optional.of(other), Clock.systemUTC())) {
            assertThat(session.scope()).isEqualTo(other);
        }
        assertThat(RecordFile.read(record()).lines().getLast().entry()).isEqualTo(new Entry.ScopeSet(other, true));
        try (Commissioning session = open()) {
            assertThat(session.scope()).isEqualTo(other);
        }
    }

    @Test
    void viewingWritesAndLocksNothing() throws IOException {
        Viewing none = Viewing.of(PRODUCT, demo(), Optional.of(record()), Optional.empty());
        assertThat(none.state()).isEmpty();
        assertThat(Files.exists(record())).isFalse();
        try (Commissioning session = open()) {
            session.apply(plans(session), "me", a -> {});
            OpenMachine opened = demo();
            Optional<RecordState> state = Viewing.of(PRODUCT, opened, Optional.of(record()), Optional.empty())
                    .state();
            assertThat(state)
                    .get()
                    .extracting(RecordState::changes)
                    .isEqualTo(session.state().changes());
            assertThat(opened.machine().ask(LIMIT).answer()).isEqualTo(now(session));
        }
    }

    private Commissioning open() throws IOException {
        return Commissioning.open(PRODUCT, demo(), record(), Optional.empty(), Clock.systemUTC());
    }

    private static OpenMachine demo() {
        return new Machines(PRODUCT.kinds(), Secrets.none(), Optional.empty()).open("demo");
    }

    private static List<BoundControl> all() {
        return List.copyOf(PRODUCT.controls().values());
    }

    private static BoundControl control() {
        return PRODUCT.controls(List.of(LOCK)).getFirst();
    }

    private static List<Plan> plans(Commissioning session) {
        Looking looking = session.looking();
        CheckRun run = looking.check(List.of(control()), judged -> Answer.absent(), Progress.NONE, () -> false);
        Map<ControlId, List<Proposal>> proposals = looking.propose(run);
        Proposal proposal = proposals.get(LOCK).getFirst();
        return List.of(((Proposal.Mend) proposal).plan());
    }

    private static Plan plan(Plan like, Answer<RegistryData> before, Answer<RegistryData> after) {
        Change<RegistryData> change = new Change<>(LIMIT, before, after, Effective.NOW, new Reversal.Exact());
        return new Plan(like.mends(), List.of(change), like.hazards(), like.whoNotices());
    }

    private static Answer<RegistryData> now(Commissioning session) {
        return session.machine().machine().ask(LIMIT).answer();
    }

    private static VerdictKind verdict(CheckRun run, BoundControl control) {
        return run.judged().stream()
                .filter(j -> j.control().equals(control.control()))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
