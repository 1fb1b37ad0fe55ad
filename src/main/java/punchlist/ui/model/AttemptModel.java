package punchlist.ui.model;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.catalog.Use;
import punchlist.check.KepwareEmptyPassword;
import punchlist.machine.MachineId;

/**
 * The one log-in without a password that may be tried at Kepware, ever: unticked, and only where a live computer is looked
 * at. Whether it is made is decided by the scope's consent and the computer's ledger, not here.
 */
public final class AttemptModel {

    private final Desk desk;
    private final BooleanProperty ticked = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper offered = new ReadOnlyBooleanWrapper();
    private List<ControlId> controls = List.of();

    AttemptModel(Desk desk) {
        this.desk = desk;
    }

    /** Whether it can be asked for here at all. */
    public ReadOnlyBooleanProperty offeredProperty() {
        return offered.getReadOnlyProperty();
    }

    /** Whether the engineer wants it; taken back after each attempt. */
    public BooleanProperty tickedProperty() {
        return ticked;
    }

    void fill(Situation situation) {
        controls = situation.catalog().controls().values().stream()
                .filter(control -> isAbout(control.check()))
                .map(Control::id)
                .toList();
        boolean live = situation.state().header().machine().kind() == MachineId.Kind.LOCAL;
        offered.set(live && !situation.readOnly() && !controls.isEmpty());
    }

    private static boolean isAbout(Optional<Use> check) {
        return check.filter(use -> use.kind().equals(KepwareEmptyPassword.NAME)).isPresent();
    }

    /** Looks at the controls concerned with the order given; without the tick nothing happens. */
    public void attempt() {
        if (offered.get() && ticked.get()) {
            ticked.set(false);
            desk.change(bench -> bench.attempt(controls), after -> {});
        }
    }
}
