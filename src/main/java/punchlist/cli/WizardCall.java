package punchlist.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What the wizard was called with.
 *
 * @param machine local, demo, or a snapshot's file
 * @param scope the scope's file
 * @param record the record to open or begin
 * @param language the language of texts
 * @param asOf the time to judge by
 * @param at where a wizard without rights has ended that started this one
 */
public record WizardCall(
        String machine,
        Optional<Path> scope,
        Optional<Path> record,
        Locale language,
        Optional<Instant> asOf,
        Optional<String> at) {}
