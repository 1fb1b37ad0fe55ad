package punchlist.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import punchlist.check.filtering.InCharge;
import punchlist.check.filtering.KnownFirewalls;
import punchlist.check.ports.KernelPorts;
import punchlist.check.ports.PortSurvey;
import punchlist.check.ports.PortTable;
import punchlist.check.ports.view.PortView;
import punchlist.machine.FirewallRules;
import punchlist.machine.Listeners;
import punchlist.machine.files.signature.Authenticode;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.files.signature.SignedFile.Trust;
import punchlist.machine.files.signature.Signer;
import punchlist.machine.kinds.MachineKinds;
import punchlist.reading.Question;
import punchlist.reading.QuestionKinds;
import punchlist.reading.Readings;
import punchlist.scope.Scope;

/** What is really open, to whom and why, by the last run of a record that looked at it and the looks after it. */
public final class SeenPorts {

    private static final String RULES = FirewallRules.class.getSimpleName();
    private static final String LISTENERS = Listeners.class.getSimpleName();

    /**
     * The table and the picture, and what was seen from other computers.
     *
     * @param view the table of ports and the picture
     * @param outside what the newest looks from outside saw, by port ("TCP 12401")
     */
    public record Whole(PortView view, Map<String, List<Outside>> outside) {}

    /**
     * What the newest look from one address says of a port.
     *
     * @param said what was seen, by whom and from where
     * @param rules how that agrees with the rules, as the last look at them read them
     */
    public record Outside(Looks.Said said, Rules rules) {}

    /** How what was seen from outside agrees with what the firewall's rules say. */
    public enum Rules {
        AGREE,
        /** The rules let this address in nowhere, and it got an answer. */
        REACHED_THOUGH_SHUT,
        /** The rules let this address in, and it got no connection: nothing listened then, or something stands between. */
        NOT_REACHED_THOUGH_OPEN,
        /** The look was made before the rules were read last: they may have been others then. */
        OLDER,
        /** The rules could not be weighed, or the look proves nothing. */
        NOT_HELD_AGAINST
    }

    private SeenPorts() {}

    /** Whether a look asked for rules and listeners, with whatever answer. */
    public static boolean isThere(RecordState state) {
        return isIn(stored(state));
    }

    /**
     * The table of ports and the picture; empty where no look saw rules or listeners.
     *
     * @param table the plan
     * @param known firewalls of other makers
     */
    public static Optional<PortView> last(RecordState state, PortTable table, KnownFirewalls known) {
        return whole(state, table, known).map(Whole::view);
    }

    /** The same with what the looks from outside saw. */
    public static Optional<Whole> whole(RecordState state, PortTable table, KnownFirewalls known) {
        List<StoredReading> stored = stored(state);
        if (!isIn(stored)) {
            return Optional.empty();
        }
        Store store = new Store(new QuestionKinds(MachineKinds.all()));
        Scope scope = state.scope().orElseGet(Scope::unsaid);
        Readings readings = LastLooks.whole(
                questions(), store, stored, state.lines().getLast().at());
        PortSurvey survey = PortSurvey.of(table, scope, readings);
        boolean seen =
                !survey.book().read().isEmpty() || survey.listeners().answer().wasRead();
        if (!seen) {
            return Optional.empty();
        }
        InCharge charge = InCharge.of(known, readings);
        PortView view = PortView.of(
                survey, table, scope, charge, KernelPorts.of(readings), path -> signer(path, store, stored));
        return Optional.of(new Whole(view, new PortsOutside(survey, charge).of(state.lines())));
    }

    private static List<Question<?>> questions() {
        List<Question<?>> all = new ArrayList<>(PortSurvey.questions());
        all.addAll(InCharge.questions());
        all.addAll(KernelPorts.questions());
        return all;
    }

    /** Who signed a program that Windows trusts, where some look asked for it. */
    private static Optional<String> signer(String path, Store store, List<StoredReading> stored) {
        try {
            return store.find(new FileSignature(path), stored)
                    .flatMap(reading -> reading.answer().toOptional())
                    .filter(file -> file.windows()
                            .filter(trust -> trust.code() == Trust.TRUSTED)
                            .isPresent())
                    .flatMap(Authenticode::signer)
                    .map(Signer::shown);
        } catch (IllegalArgumentException e) { // no path of a file: the kernel's own names
            return Optional.empty();
        }
    }

    private static List<StoredReading> stored(RecordState state) {
        return LastLooks.since(state, run -> isIn(run.readings()));
    }

    private static boolean isIn(List<StoredReading> stored) {
        return has(stored, RULES::equals) && has(stored, LISTENERS::equals);
    }

    private static boolean has(List<StoredReading> stored, Predicate<String> kind) {
        return stored.stream().map(StoredReading::kind).anyMatch(kind);
    }
}
