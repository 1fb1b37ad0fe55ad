package punchlist.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import punchlist.machine.MachineId;
import punchlist.session.Elevator;

/**
 * What a page does that needs an administrator's rights. Without them the record is closed and the wizard started once
 * more, elevated, on the same record and at the same place; this one then ends. Whoever declines stays where they were.
 */
final class Rights {

    private final Desk desk;
    private final Launch launch;
    private final Runnable gone;

    /**
     * Rights of the wizard on this desk.
     *
     * @param launch with what this wizard was started
     * @param gone what is done when the other has started
     */
    Rights(Desk desk, Launch launch, Runnable gone) {
        this.desk = desk;
        this.launch = launch;
        this.gone = gone;
    }

    /** Whether they are missing and can be asked for: what needs them then bears a shield. Known once the machine is. */
    boolean missing() {
        boolean local = desk.machineProperty()
                .get()
                .filter(machine -> machine.kind() == MachineId.Kind.LOCAL)
                .isPresent();
        return local && launch.elevator().isPresent() && desk.elevated().equals(Optional.of(false));
    }

    /** A verb that needs rights. */
    Verb verb(String label, At at, Runnable here) {
        return new Verb(label, () -> with(at, here), missing());
    }

    /** Does it here when the rights are there, else in the elevated wizard, on the open record. */
    void with(At at, Runnable here) {
        Optional<Path> file = desk.now().filter(now -> !now.readOnly()).map(Situation::file);
        if (missing() && file.isPresent()) {
            elevate(at, file.get(), true);
        } else {
            here.run();
        }
    }

    /** The same for a record that is not open yet. */
    void with(At at, Path file, Runnable here) {
        if (missing()) {
            elevate(at, file, false);
        } else {
            here.run();
        }
    }

    private void elevate(At at, Path file, boolean open) {
        Elevator asked = launch.elevator().orElseThrow();
        desk.ask(bench -> start(asked, bench, at, file, open), started -> {
            if (started) {
                gone.run();
            }
        });
    }

    private boolean start(Elevator asked, Bench bench, At at, Path file, boolean open) throws IOException {
        bench.close();
        boolean started = false;
        try {
            started = asked.start(launch.arguments(file, at, !open)) == Elevator.Outcome.STARTED;
        } finally {
            if (!started && open) {
                bench.begin(file);
            }
        }
        return started;
    }
}
