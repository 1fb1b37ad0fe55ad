package punchlist.machine;

import java.time.Instant;

/** A decorator around a machine: says what the machine within says, except for how it asks. */
public abstract class Around implements Machine {

    private final Machine within;

    /** A decorator around {@code within}. */
    protected Around(Machine within) {
        this.within = within;
    }

    /** The machine within. */
    protected final Machine within() {
        return within;
    }

    @Override
    public final MachineId id() {
        return within.id();
    }

    @Override
    public Instant now() {
        return within.now();
    }
}
