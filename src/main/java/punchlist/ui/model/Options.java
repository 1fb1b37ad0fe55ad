package punchlist.ui.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * With what the wizard was started.
 *
 * @param machine local, demo, or a snapshot's file
 * @param scope a scope's file
 * @param record a record's file
 * @param language of the screen
 * @param asOf the time to judge by, where it is not the machine's own
 */
public record Options(
        String machine, Optional<Path> scope, Optional<Path> record, Locale language, Optional<Instant> asOf) {}
