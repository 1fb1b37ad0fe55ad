package punchlist.ui.model;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.Control;
import punchlist.catalog.Step;
import punchlist.record.Entry;
import punchlist.record.Line;
import punchlist.record.StoredControl;
import punchlist.scope.Igss;
import punchlist.scope.Kepware;
import punchlist.scope.Scope;

/** Whether the scope was changed after the last look at a step, in something that the step is judged by. */
final class ScopeNews {

    /** Where addresses of others are judged by; everything else that is said can matter anywhere. */
    private static final Set<Step> BY_ADDRESSES = EnumSet.of(Step.PORTS, Step.NETWORK, Step.IGSS, Step.MAINTENANCE);

    private ScopeNews() {}

    /** Whether what stands there may be judged by what is no longer said. */
    static boolean outdates(Situation now, Step step) {
        Map<String, Scope> judgedBy = judgedBy(now.state().lines());
        return now.catalog().ofStep(step).stream()
                .map(Control::id)
                .flatMap(id -> Optional.ofNullable(judgedBy.get(id.text())).stream())
                .distinct()
                .anyMatch(then -> differs(then, now.scope(), step));
    }

    private static Map<String, Scope> judgedBy(List<Line> lines) {
        Map<String, Scope> all = new HashMap<>();
        Scope scope = Scope.unsaid();
        for (Line line : lines) {
            if (line.entry() instanceof Entry.ScopeSet set) {
                scope = set.scope();
            }
            List<StoredControl> looked = looked(line.entry());
            for (StoredControl control : looked) {
                all.put(control.control(), scope);
            }
        }
        return all;
    }

    private static List<StoredControl> looked(Entry entry) {
        if (entry instanceof Entry.Run run) {
            return run.controls();
        }
        return entry instanceof Entry.Recheck recheck ? recheck.controls() : List.of();
    }

    private static boolean differs(Scope then, Scope now, Step step) {
        boolean addresses = BY_ADDRESSES.contains(step) && !addresses(then).equals(addresses(now));
        return addresses || !others(then).equals(others(now));
    }

    private static List<Object> addresses(Scope scope) {
        Igss igss = scope.igss();
        Kepware kepware = scope.kepware();
        return List.of(
                igss.stations(),
                igss.partner(),
                igss.odbcStations(),
                igss.uaClients(),
                igss.driverStations(),
                igss.notifierStations(),
                igss.updateSource(),
                kepware.uaClients(),
                kepware.restClients(),
                kepware.configClients(),
                scope.plcPorts());
    }

    /** All but the addresses, and but what nothing is judged by: the gate and what is printed at the head. */
    private static List<Object> others(Scope scope) {
        Igss igss = scope.igss();
        Kepware kepware = scope.kepware();
        return List.of(
                scope.production(),
                scope.role(),
                igss.version(),
                igss.components(),
                igss.operators(),
                igss.project(),
                igss.installer(),
                kepware.version(),
                kepware.trustedGroup(),
                kepware.needsOpcDa(),
                kepware.readBy(),
                kepware.configApi(),
                kepware.interfaces(),
                scope.endpoints(),
                scope.mustStayVisible(),
                scope.siteCa());
    }
}
