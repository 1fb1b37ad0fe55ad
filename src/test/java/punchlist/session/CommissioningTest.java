package punchlist.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import punchlist.machine.Reversal;
import punchlist.reading.Answer;
import punchlist.reading.AnswerJson;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.record.RunKind;
import punchlist.remedy.Plan;
import punchlist.scope.Scope;
import punchlist.session.changes.Applied;
import punchlist.session.changes.Applying;
import punchlist.session.changes.Undone;

/** One server's commissioning on the demo, from the first look to taking back. */
class CommissioningTest {

    @TempDir
    private Path folder;

    @Test
    void aCancelledRunSaysSoAndRecordsNothing() throws IOException {
        try (Commissioning session = open()) {
            int lines = session.state().lines().size();
            assertThatThrownBy(() -> session.check(DemoServer.all(), RunKind.COMMISSIONING, Progress.NONE, () -> true))
                    .isInstanceOf(CancellationException.class);
            assertThat(session.state().lines()).hasSize(lines);
        }
    }

    @Test
    void theSecondRunKnowsWhatHasChangedSinceTheFirst() throws IOException {
        BoundControl drift = DemoServer.PRODUCT.controls().get(new ControlId("KEP-8.5.2"));
        List<BoundControl> both = List.of(DemoServer.control(), drift);
        try (Commissioning session = open()) {
            assertThat(verdict(session.check(both, RunKind.COMMISSIONING, Progress.NONE, () -> false), drift))
                    .isEqualTo(VerdictKind.COULD_NOT_CHECK);
            session.apply(DemoServer.plans(session), Applying.Asked.quietly("me"));
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
            session.check(DemoServer.all(), RunKind.COMMISSIONING, (d, total, section) -> done.add(d), () -> false);
        }
        assertThat(done).isNotEmpty().isSorted().doesNotHaveDuplicates().startsWith(1);
    }

    @Test
    void theFirstChangeThatDoesNotStandStopsTheRest() throws IOException {
        try (Commissioning session = open()) {
            Plan good = DemoServer.plans(session).getFirst();
            Plan moved =
                    DemoServer.plan(good, Answer.known(RegistryData.dword(1)), Answer.known(RegistryData.dword(2)));
            List<Applied> applied = session.apply(List.of(moved, good), Applying.Asked.quietly("me"))
                    .applied();
            assertThat(applied).singleElement().extracting(Applied::outcome).isInstanceOf(Outcome.Moved.class);
            assertThat(DemoServer.now(session)).isEqualTo(Answer.absent());
        }
    }

    @Test
    void aReopenedRecordedMachineIsAsItWasLeft() throws IOException {
        try (Commissioning session = open()) {
            session.apply(DemoServer.plans(session), Applying.Asked.quietly("me"));
        }
        try (Commissioning session = open()) {
            assertThat(DemoServer.now(session)).isEqualTo(Answer.known(RegistryData.dword(900)));
            session.undo(List.of("C1"), "me", u -> {});
        }
        try (Commissioning session = open()) {
            assertThat(DemoServer.now(session)).isEqualTo(Answer.absent());
        }
    }

    @Test
    void changesAreTakenBackNewestFirst() throws IOException {
        try (Commissioning session = open()) {
            Plan first = DemoServer.plans(session).getFirst();
            session.apply(List.of(first), Applying.Asked.quietly("me"));
            Plan second = DemoServer.plan(
                    first, Answer.known(RegistryData.dword(900)), Answer.known(RegistryData.dword(600)));
            session.apply(List.of(second), Applying.Asked.quietly("me"));
            List<Undone> undone = session.undo(List.of(), "me", u -> {});
            assertThat(undone).extracting(u -> u.intent().id()).containsExactly("C2", "C1");
            assertThat(DemoServer.now(session)).isEqualTo(Answer.absent());
        }
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBack() throws IOException {
        try (Commissioning session = open()) {
            session.apply(DemoServer.plans(session), Applying.Asked.quietly("me"));
            session.machine().recorded().orElseThrow().lay(DemoServer.LIMIT, Answer.known(RegistryData.dword(5)));
            List<Undone> undone = session.undo(List.of("C1"), "me", u -> {});
            assertThat(undone.getFirst().outcome()).get().isInstanceOf(Outcome.Moved.class);
            assertThat(DemoServer.now(session)).isEqualTo(Answer.known(RegistryData.dword(5)));
            assertThat(session.state().changes().get("C1").canBeTakenBack()).isTrue();
        }
    }

    @Test
    void whatWasDoneInPartIsTakenBackFromWhereItWasLeft() throws IOException {
        Answer<RegistryData> left = Answer.known(RegistryData.dword(5));
        try (Commissioning session = open()) {
            session.apply(DemoServer.plans(session), Applying.Asked.quietly("me"));
            session.machine().recorded().orElseThrow().lay(DemoServer.LIMIT, left);
            session.write(new Entry.Outcome(
                    "C1",
                    "partly",
                    Optional.of(AnswerJson.write(
                            left,
                            DemoServer.PRODUCT.kinds().of(DemoServer.LIMIT).values())),
                    Optional.empty()));
            List<Undone> undone = session.undo(List.of("C1"), "me", u -> {});
            assertThat(undone.getFirst().outcome()).get().matches(Outcome::stands);
            assertThat(DemoServer.now(session)).isEqualTo(Answer.absent());
        }
    }

    @Test
    void whatCannotBeTakenBackIsNotTried() throws IOException {
        try (Commissioning session = open()) {
            Plan plan = DemoServer.plans(session).getFirst();
            Change<RegistryData> change = new Change<>(
                    DemoServer.LIMIT,
                    Answer.absent(),
                    Answer.known(RegistryData.dword(900)),
                    Effective.NOW,
                    new Reversal.Impossible(punchlist.text.Phrase.of("remedy.lost")));
            session.apply(
                    List.of(new Plan(plan.mends(), List.of(change), plan.hazards(), List.of())),
                    Applying.Asked.quietly("me"));
            assertThat(session.undo(List.of(), "me", u -> {})).isEmpty();
            assertThat(session.undo(List.of("C1"), "me", u -> {}).getFirst().outcome())
                    .isEmpty();
        }
    }

    @Test
    void withoutAnIntentOnDiskNothingIsTouched() throws IOException {
        Commissioning session = open();
        List<Plan> plans = DemoServer.plans(session);
        session.close();
        assertThatThrownBy(() -> session.apply(plans, Applying.Asked.quietly("me")))
                .isInstanceOf(IOException.class);
        assertThat(DemoServer.now(session)).isEqualTo(Answer.absent());
    }

    @Test
    void aGivenScopeReplacesTheRecordsAndThatIsRecorded() throws IOException {
        open().close();
        Scope other = Scope.unsaid();
        try (Commissioning session = Commissioning.open(
                DemoServer.PRODUCT, DemoServer.demo(), server().record(), Optional.of(other), server().keeping())) {
            assertThat(session.scope()).isEqualTo(other);
        }
        assertThat(RecordFile.read(server().record()).lines())
                .extracting(Line::entry)
                .contains(new Entry.ScopeSet(other, true))
                .last()
                .isInstanceOf(Entry.Closed.class);
        try (Commissioning session = open()) {
            assertThat(session.scope()).isEqualTo(other);
        }
    }

    @Test
    void viewingWritesAndLocksNothing() throws IOException {
        Viewing none =
                Viewing.of(DemoServer.PRODUCT, DemoServer.demo(), Optional.of(server().record()), Optional.empty());
        assertThat(none.state()).isEmpty();
        assertThat(Files.exists(server().record())).isFalse();
        try (Commissioning session = open()) {
            session.apply(DemoServer.plans(session), Applying.Asked.quietly("me"));
            OpenMachine opened = DemoServer.demo();
            Optional<RecordState> state = Viewing.of(
                            DemoServer.PRODUCT, opened, Optional.of(server().record()), Optional.empty())
                    .state();
            assertThat(state)
                    .get()
                    .extracting(RecordState::changes)
                    .isEqualTo(session.state().changes());
            assertThat(opened.machine().ask(DemoServer.LIMIT).answer()).isEqualTo(DemoServer.now(session));
        }
    }

    private Commissioning open() throws IOException {
        return server().open();
    }

    private DemoServer server() {
        return new DemoServer(folder);
    }

    private static VerdictKind verdict(CheckRun run, BoundControl control) {
        return run.judged().stream()
                .filter(j -> j.control().equals(control.control()))
                .findFirst()
                .orElseThrow()
                .verdict();
    }
}
