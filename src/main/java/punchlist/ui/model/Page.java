package punchlist.ui.model;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.catalog.Step;

/** The wizard's pages, in their order. */
public enum Page {
    START,
    WHO,
    WHAT,
    CHECKING,
    OVERVIEW,
    NETWORK(Step.NETWORK),
    BIOS(Step.BIOS),
    OS(Step.OS),
    PASSWORD(Step.PASSWORD),
    PORTS(Step.PORTS),
    IGSS(Step.IGSS),
    OPCUA(Step.OPCUA),
    MQTT(Step.MQTT),
    KEPWARE(Step.KEPWARE),
    MAINTENANCE(Step.MAINTENANCE),
    BEYOND(Step.BEYOND),
    REVIEW,
    APPLYING,
    WORKED,
    POINTS,
    SIGN,
    PRINT;

    private final Optional<Step> step;

    Page() {
        this.step = Optional.empty();
    }

    Page(Step step) {
        this.step = Optional.of(step);
    }

    /** The step whose controls it shows, where it shows any. */
    public Optional<Step> step() {
        return step;
    }

    /** The page of a step. */
    public static Page of(Step step) {
        return Arrays.stream(values())
                .filter(p -> p.step.equals(Optional.of(step)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no page for " + step));
    }

    /** Whether it only shows something being done; nobody goes there by hand. */
    public boolean isPassing() {
        return this == CHECKING || this == APPLYING;
    }

    /** The pages that stand in the list of steps. */
    public static List<Page> listed() {
        return Arrays.stream(values()).filter(p -> !p.isPassing()).toList();
    }

    /** The listed page after this one, if there is one. */
    public Optional<Page> next() {
        return Arrays.stream(values())
                .filter(p -> p.compareTo(this) > 0 && !p.isPassing())
                .findFirst();
    }

    /** The listed page before this one, if there is one. */
    public Optional<Page> back() {
        return Arrays.stream(values())
                .filter(p -> p.compareTo(this) < 0 && !p.isPassing())
                .reduce((first, second) -> second);
    }

    /** Its name in keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
