package punchlist.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punchlist.machine.Around;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Machine;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.machine.Service;
import punchlist.machine.ServiceTable;
import punchlist.machine.Services;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.remedy.Group;
import punchlist.remedy.Plan;
import punchlist.session.changes.Applied;
import punchlist.session.changes.ApplyReport;
import punchlist.session.changes.Applying;
import punchlist.session.changes.Planned;

/** Plans of several groups, and what stops the rest. */
class ApplyingTest {

    @TempDir
    private Path folder;

    private final List<String> set = new ArrayList<>();

    @Test
    void whatOpensComesBeforeWhatCloses() throws IOException {
        try (Commissioning session = open(Optional.empty())) {
            List<Plan> given = List.of(
                    plan(session, "kepware", Group.KEPWARE),
                    plan(session, "restriction", Group.RESTRICTIONS),
                    plan(session, "grant", Group.GRANTS),
                    plan(session, "desktop", Group.DESKTOP),
                    plan(session, "allow", Group.ALLOW_RULES));
            ApplyReport report = session.apply(given, Applying.Asked.quietly("me"));
            assertThat(report.isWhole()).isTrue();
            assertThat(set).containsExactly("grant", "allow", "restriction", "desktop", "kepware");
            assertThat(report.health()).as("one look after each group").hasSize(5);
        }
    }

    @Test
    void aServiceThatStopsMeanwhileStopsTheRestAndIsInTheRecord() throws IOException {
        try (Commissioning session = open(Optional.of("restriction"))) {
            List<Plan> given = List.of(
                    plan(session, "desktop", Group.DESKTOP),
                    plan(session, "restriction", Group.RESTRICTIONS),
                    plan(session, "grant", Group.GRANTS));
            ApplyReport report = session.apply(given, Applying.Asked.quietly("me"));
            assertThat(set).containsExactly("grant", "restriction");
            assertThat(report.stopped().map(p -> p.key())).contains("apply.stopped.health");
            assertThat(report.notTried()).extracting(Planned::plan).containsExactly(given.getFirst());
            Entry last = session.state().lines().getLast().entry();
            assertThat(((Entry.Health) last).lost()).anyMatch(Entry.Loss::stops);
            assertThat(session.state().lines())
                    .extracting(Line::entry)
                    .filteredOn(Entry.Intent.class::isInstance)
                    .hasSize(2);
        }
    }

    @Test
    void whoAsksToStopHearsWhatWasNotTried() throws IOException {
        try (Commissioning session = open(Optional.empty())) {
            List<Applied> heard = new ArrayList<>();
            ApplyReport report = session.apply(
                    List.of(plan(session, "a", Group.GRANTS), plan(session, "b", Group.GRANTS)),
                    new Applying.Asked("me", heard::add, () -> !heard.isEmpty()));
            assertThat(report.notTried()).hasSize(1);
            assertThat(report.stopped().map(p -> p.key())).contains("apply.stopped.asked");
        }
    }

    /** The demo, where setting the value of this name stops every service. */
    private Commissioning open(Optional<String> harmful) throws IOException {
        OpenMachine demo = DemoServer.demo();
        RecordedMachine machine = demo.recorded().orElseThrow();
        OpenMachine harmed = new OpenMachine(
                new Stopping(demo.machine(), () -> harmful.filter(set::contains).isPresent()),
                demo.network(),
                RecordedSetters.on(machine).with(RegistryValue.class, (at, value) -> {
                    set.add(at.name());
                    machine.lay(at, value);
                    return Optional.empty();
                }),
                demo.ownScope(),
                demo.recorded(),
                demo.source(),
                demo.settling());
        DemoServer server = new DemoServer(folder);
        return Commissioning.open(DemoServer.PRODUCT, harmed, server.record(), Optional.empty(), server.keeping());
    }

    /** A machine whose services have all stopped once that is so. */
    private static final class Stopping extends Around {

        private final BooleanSupplier stopped;

        Stopping(Machine within, BooleanSupplier stopped) {
            super(within);
            this.stopped = stopped;
        }

        @Override
        @SuppressWarnings("unchecked") // a question for services is answered with services
        public <T> Reading<T> ask(Question<T> question) {
            Reading<T> reading = within().ask(question);
            if (!(question instanceof Services) || !stopped.getAsBoolean()) {
                return reading;
            }
            ServiceTable table = (ServiceTable) reading.answer().toOptional().orElseThrow();
            ServiceTable all = new ServiceTable(table.all().stream()
                    .map(s -> new Service(
                            s.name(), s.displayName(), Service.State.STOPPED, s.start(), s.account(), s.image()))
                    .toList());
            return new Reading<>(
                    question, "test", reading.at(), reading.took(), reading.origin(), (Answer<T>) Answer.known(all));
        }
    }

    @Test
    void whatTwoPlansHaveInCommonIsMadeOnce() throws IOException {
        try (Commissioning session = open(Optional.empty())) {
            List<Plan> given = List.of(
                    plan(session, "same", Group.SERVICES),
                    plan(session, "same", Group.SERVICES),
                    plan(session, "other", Group.SERVICES));
            ApplyReport report = session.apply(given, Applying.Asked.quietly("me"));
            assertThat(report.isWhole()).isTrue();
            assertThat(set).containsExactly("same", "other");
        }
    }

    private static Plan plan(Commissioning session, String name, Group group) {
        Plan like = DemoServer.plans(session).getFirst();
        RegistryValue at = RegistryValue.hklm("SOFTWARE\\Scratch", name);
        session.machine().recorded().orElseThrow().lay(at, Answer.absent());
        Change<RegistryData> change = new Change<>(
                at, Answer.absent(), Answer.known(RegistryData.dword(1)), Effective.NOW, new Reversal.Exact());
        return new Plan(like.mends(), group, List.of(change), like.hazards(), like.whoNotices());
    }
}
