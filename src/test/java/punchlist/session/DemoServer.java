package punchlist.session;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.probe.Secrets;
import punchlist.reading.Answer;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.text.BundledTexts;

/**
 * The demo, its record and this computer's own journal of it.
 *
 * @param folder where both lie
 */
record DemoServer(Path folder) {

    static final Product PRODUCT = Product.load(BundledTexts.in(Locale.ENGLISH), "1.2.3");
    static final ControlId LOCK = new ControlId("KEP-3.2-7");
    static final RegistryValue LIMIT = RegistryValue.hklm(
            "SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System", "InactivityTimeoutSecs");

    /** The record. */
    Path record() {
        return folder.resolve("r.jsonl");
    }

    /** Opens it. */
    Commissioning open() throws IOException {
        return Commissioning.open(PRODUCT, demo(), record(), Optional.empty(), keeping());
    }

    Keeping keeping() {
        return Keeping.onDisk(Clock.systemUTC(), OwnFolder.ofUser(folder.resolve("own")));
    }

    static OpenMachine demo() {
        return new Machines(PRODUCT.kinds(), Secrets.none(), Optional.empty()).open("demo");
    }

    static List<BoundControl> all() {
        return List.copyOf(PRODUCT.controls().values());
    }

    static BoundControl control() {
        return PRODUCT.controls(List.of(LOCK)).getFirst();
    }

    static List<Plan> plans(Commissioning session) {
        Looking looking = session.looking();
        CheckRun run = looking.check(List.of(control()), Checking.Comparing.NOTHING, Progress.NONE, () -> false);
        Map<ControlId, List<Proposal>> proposals = looking.propose(run);
        Proposal proposal = proposals.get(LOCK).getFirst();
        return List.of(((Proposal.Mend) proposal).plan());
    }

    static Plan plan(Plan like, Answer<RegistryData> before, Answer<RegistryData> after) {
        Change<RegistryData> change = new Change<>(LIMIT, before, after, Effective.NOW, new Reversal.Exact());
        return new Plan(like.mends(), List.of(change), like.hazards(), like.whoNotices());
    }

    static Answer<RegistryData> now(Commissioning session) {
        return session.machine().machine().ask(LIMIT).answer();
    }
}
