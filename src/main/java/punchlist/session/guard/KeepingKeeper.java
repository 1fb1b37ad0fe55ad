package punchlist.session.guard;

import java.io.IOException;
import java.lang.System.Logger;
import java.util.List;
import java.util.Optional;
import punchlist.reading.Answer;
import punchlist.reading.Why;

/** A keeper that also keeps the copy of the program which its tasks call. */
public final class KeepingKeeper implements Keeper {

    private static final Logger LOG = System.getLogger(KeepingKeeper.class.getName());

    private final Keeper keeper;
    private final KeptCopy copy;

    /** This keeper, for a program that runs from this copy. */
    public KeepingKeeper(Keeper keeper, KeptCopy copy) {
        this.keeper = keeper;
        this.copy = copy;
    }

    @Override
    public Optional<Why> register(String name, String xml) {
        try {
            copy.hold(name);
        } catch (IOException e) {
            return Optional.of(new Why.Failed("keeping the copy of the program", String.valueOf(e.getMessage())));
        }
        Optional<Why> refused = keeper.register(name, xml);
        if (refused.isPresent()) {
            release(name);
        }
        return refused;
    }

    @Override
    public Optional<Why> remove(String name) {
        Optional<Why> refused = keeper.remove(name);
        if (refused.isEmpty()) {
            release(name);
        }
        return refused;
    }

    @Override
    public Answer<Long> start(List<String> command) {
        return keeper.start(command);
    }

    /** What is kept too long costs room on the disk, nothing else. */
    private void release(String name) {
        try {
            copy.release(name);
        } catch (IOException e) {
            LOG.log(Logger.Level.WARNING, "A copy of the program stays longer than needed", e);
        }
    }
}
