package punchlist.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.session.Elevator;

/**
 * With what a wizard was started, and how it starts itself once more with rights.
 *
 * @param machine local, demo, or a snapshot's file
 * @param scope a scope's file
 * @param language of the screen
 * @param asOf the time to judge by, where it is not the machine's own
 * @param at where it goes on, when it was started by one without rights
 * @param elevator how to get an administrator's rights, where they are missing and can be asked for
 * @param unsigned whether the program is known to carry no signature
 */
public record Launch(
        String machine,
        Optional<Path> scope,
        String language,
        Optional<String> asOf,
        Optional<At> at,
        Optional<Elevator> elevator,
        boolean unsigned) {

    /** A wizard that never asks for rights. */
    public static Launch plain() {
        return new Launch("demo", Optional.empty(), "en", Optional.empty(), Optional.empty(), Optional.empty(), false);
    }

    /** The arguments of a wizard that goes on there; a record that was open holds its scope already. */
    List<String> arguments(Path record, At next, boolean withScope) {
        List<String> all = new ArrayList<>(List.of("--machine", machine, "--lang", language));
        asOf.ifPresent(time -> all.addAll(List.of("--as-of", time)));
        scope.filter(file -> withScope)
                .ifPresent(file ->
                        all.addAll(List.of("--scope", file.toAbsolutePath().toString())));
        all.addAll(List.of("--record", record.toAbsolutePath().toString(), "--at", next.key()));
        return List.copyOf(all);
    }
}
