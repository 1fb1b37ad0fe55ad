package punchlist.session.look;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.check.ports.PlannedPort;
import punchlist.check.ports.PortPlan;
import punchlist.check.ports.PortRow;
import punchlist.check.ports.PortTable;
import punchlist.machine.ListenerTable;
import punchlist.reading.Answer;
import punchlist.record.Look;
import punchlist.record.RecordState;
import punchlist.record.SeenPlace;
import punchlist.scope.Scope;
import punchlist.session.Product;

/** The inbound rows of the plan of ports as targets, each with the control that it stands for. */
final class TargetPlan {

    /** Allows only what is needed (IGSS guide, "Network security"). */
    static final String NEEDED_ONLY = "IGSS-NET-4";

    private static final String KEPWARE = "KEP-3.3-1";
    private static final String ROW = "row";

    private TargetPlan() {}

    static List<PortToTry> of(Product product, Scope scope, Optional<RecordState> state) {
        Answer<ListenerTable> listeners = state.flatMap(SeenPlace::table)
                .<Answer<ListenerTable>>map(Answer::known)
                .orElseGet(Answer::absent);
        PortTable table = PortTable.of(product.data().table(PortTable.NAME));
        return PortPlan.of(table, scope, listeners).inbound().stream()
                .map(port -> target(port, product.catalog()))
                .toList();
    }

    private static PortToTry target(PlannedPort port, Catalog catalog) {
        return new PortToTry(
                port.protocol(),
                port.port(),
                control(port, catalog).stream().toList(),
                Look.Origin.PLAN,
                List.of(port.permitted()));
    }

    /** The control of the row itself; for a row without one, that of its product's firewall. */
    private static Optional<String> control(PlannedPort port, Catalog catalog) {
        Optional<String> judged = catalog.controls().values().stream()
                .filter(control -> isJudgedBy(control, port.row()))
                .map(control -> control.id().text())
                .findFirst();
        String product = port.owner() == PortRow.Owner.KEPWARE ? KEPWARE : NEEDED_ONLY;
        return judged.or(() -> Stream.of("IGSS-PORT-" + port.row().toUpperCase(Locale.ROOT), product)
                .filter(id -> catalog.control(new ControlId(id)).isPresent())
                .findFirst());
    }

    private static boolean isJudgedBy(Control control, String row) {
        return control.check()
                .map(use -> use.parameters().path(ROW).stringValue(""))
                .filter(row::equals)
                .isPresent();
    }
}
