package punchlist.session.guard;

import java.time.Instant;
import java.util.Optional;

/**
 * The program that set a guard. One that hangs in a change and so keeps the guard from its journal is ended: its own record
 * is made for being cut off.
 *
 * @param pid its number
 * @param startedAt when it was started, which tells it from a later one with that number
 */
public record Holder(long pid, Optional<Instant> startedAt) {

    static Holder ofThisProgram() {
        ProcessHandle self = ProcessHandle.current();
        return new Holder(self.pid(), self.info().startInstant());
    }

    /** As it stands in an argument. */
    String text() {
        return pid + "@" + startedAt.map(Instant::toEpochMilli).orElse(0L);
    }

    /**
     * Back from an argument.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Holder of(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException(text);
        }
        long started = Long.parseLong(text.substring(at + 1));
        return new Holder(
                Long.parseLong(text.substring(0, at)),
                Optional.of(started).filter(s -> s != 0).map(Instant::ofEpochMilli));
    }

    void end() {
        ProcessHandle.of(pid)
                .filter(process -> startedAt.isPresent())
                .filter(process -> process.info()
                        .startInstant()
                        .map(Instant::toEpochMilli)
                        .equals(startedAt.map(Instant::toEpochMilli)))
                .ifPresent(ProcessHandle::destroyForcibly);
    }
}
