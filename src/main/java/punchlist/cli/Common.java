package punchlist.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import punchlist.reading.IsoTime;
import punchlist.scope.Scope;
import punchlist.scope.ScopeJson;
import punchlist.session.Machines;

/** The options every command has. Filled by picocli. */
final class Common {

    private static final Set<String> LANGUAGES = Set.of("en", "da", "de");

    @Option(names = "--machine", paramLabel = "local|demo|SNAPSHOT")
    private @Nullable String machine;

    @Option(names = "--scope", paramLabel = "FILE")
    private @Nullable Path scope;

    @Option(names = "--as-of", paramLabel = "TIME")
    private @Nullable String asOf;

    @Option(names = "--lang", paramLabel = "en|da|de")
    private String lang = "en";

    @Option(names = "--trace")
    private boolean trace;

    @Option(names = "--data", paramLabel = "PACK")
    private @Nullable Path data;

    @Option(names = "--data-key", paramLabel = "KEY")
    private @Nullable Path dataKey;

    @Option(names = "--secret", paramLabel = "NAME=-|NAME=@FD")
    private List<String> secrets = List.of();

    /** The machine's name as given, or the default of this system. */
    String machine() {
        return givenMachine().orElseGet(Machines::defaultName);
    }

    Optional<String> givenMachine() {
        return Optional.ofNullable(machine);
    }

    Optional<Path> scopeFile() {
        return Optional.ofNullable(scope);
    }

    Optional<Scope> scope() {
        return scopeFile().map(ScopeJson::read);
    }

    /** A pack of reference data for this call, and the key it must be signed with. */
    record GivenPack(Path file, Path key) {}

    /**
     * The pack given for this call.
     *
     * @throws Usage when pack or key is given without the other
     */
    Optional<GivenPack> dataPack() {
        if (data == null && dataKey == null) {
            return Optional.empty();
        }
        if (data == null || dataKey == null) {
            throw new Usage(
                    "--data PACK and --data-key KEY go together: a pack is used only with a key that you trust");
        }
        return Optional.of(new GivenPack(data, dataKey));
    }

    Optional<Instant> asOf() {
        return Optional.ofNullable(asOf).map(Common::instant);
    }

    /** The same options as arguments of a check. */
    String[] asCheckArguments() {
        List<String> arguments = new ArrayList<>(List.of("check", "--lang", lang));
        givenMachine().ifPresent(m -> arguments.addAll(List.of("--machine", m)));
        scopeFile().ifPresent(f -> arguments.addAll(List.of("--scope", f.toString())));
        Optional.ofNullable(data).ifPresent(f -> arguments.addAll(List.of("--data", f.toString())));
        Optional.ofNullable(dataKey).ifPresent(f -> arguments.addAll(List.of("--data-key", f.toString())));
        Optional.ofNullable(asOf).ifPresent(t -> arguments.addAll(List.of("--as-of", t)));
        return arguments.toArray(String[]::new);
    }

    /** Whether every reading is told on standard error. */
    boolean trace() {
        return trace;
    }

    List<String> secrets() {
        return secrets;
    }

    /** The language of texts; English where it is none of ours, see {@link #mustBeUsable}. */
    Locale language() {
        return LANGUAGES.contains(lang) ? Locale.of(lang) : Locale.ENGLISH;
    }

    /**
     * Refuses what no command could work with, also where a command does not look at it.
     *
     * @throws Usage when language or time cannot be understood
     */
    void mustBeUsable() {
        if (!LANGUAGES.contains(lang)) {
            throw new Usage("--lang: '" + lang + "' is none of en, da, de");
        }
        asOf();
    }

    static Instant instant(String text) {
        try {
            return text.length() == 10 ? IsoTime.parse(text + "T00:00:00Z") : IsoTime.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Usage("--as-of: '" + text + "' is neither an ISO date nor an ISO time with offset");
        }
    }
}
