package punchlist.check.desktop.control;

import java.util.List;
import java.util.Optional;
import punchlist.machine.Sid;

/**
 * A rule of AppLocker (learn.microsoft.com/windows/security/application-security/application-control/app-control-for-business/applocker).
 *
 * @param id its GUID
 * @param name how people call it
 * @param who whom it binds
 * @param allows whether it allows; else it denies, and no rule that allows counts against it
 * @param conditions what it is about: any of these
 * @param exceptions what it is not about
 */
public record Rule(
        String id, String name, Sid who, boolean allows, List<Condition> conditions, List<Condition> exceptions) {

    /** Copies the lists. */
    public Rule {
        conditions = List.copyOf(conditions);
        exceptions = List.copyOf(exceptions);
    }

    /** By what a program is known. */
    public sealed interface Condition {

        /** Where it lies; {@code *} and AppLocker's own variables may stand in it. */
        record Path(String pattern) implements Condition {}

        /**
         * Who signed it.
         *
         * @param publisher the signer, or {@code *}
         * @param product the product's name, or {@code *}
         * @param binary the file's original name, or {@code *}
         * @param anyVersion whether every version of it is meant
         */
        record Publisher(String publisher, String product, String binary, boolean anyVersion) implements Condition {}

        /** What is in it, with the names that the files had. */
        record Hash(List<String> files) implements Condition {
            /** Copies the list. */
            public Hash {
                files = List.copyOf(files);
            }
        }
    }

    /** Whether something is so, is not, or cannot be told from here. */
    enum Match {
        YES,
        NO,
        PERHAPS;

        private Match or(Match other) {
            if (this == YES || other == YES) {
                return YES;
            }
            return this == PERHAPS || other == PERHAPS ? PERHAPS : NO;
        }

        private Match without(Match other) {
            return switch (other) {
                case YES -> NO;
                case NO -> this;
                case PERHAPS -> this == NO ? NO : PERHAPS;
            };
        }
    }

    /** Whether it is about a program of Windows. */
    Match isAbout(WindowsProgram program) {
        return any(conditions, program).without(any(exceptions, program));
    }

    private static Match any(List<Condition> all, WindowsProgram program) {
        return all.stream().map(condition -> is(condition, program)).reduce(Match.NO, Match::or);
    }

    private static Match is(Condition condition, WindowsProgram program) {
        return switch (condition) {
            case Condition.Path(String pattern) ->
                program.paths().stream().anyMatch(path -> RulePath.of(pattern).matches(path)) ? Match.YES : Match.NO;
            case Condition.Publisher publisher -> program.isBy(publisher);
            case Condition.Hash(List<String> files) ->
                files.stream().anyMatch(program.name()::equalsIgnoreCase) ? Match.PERHAPS : Match.NO;
        };
    }

    /** The widest place outside what administrators alone can write that it is about; empty where there is none. */
    Optional<String> openPlace() {
        return conditions.stream()
                .flatMap(condition -> condition instanceof Condition.Path(String pattern)
                        ? RulePath.of(pattern).openPlaces(exceptions).stream()
                        : anySigned(condition).stream())
                .findFirst();
    }

    private static Optional<String> anySigned(Condition condition) {
        return condition instanceof Condition.Publisher publisher
                        && publisher.publisher().equals("*")
                ? Optional.of("* (signed)")
                : Optional.empty();
    }
}
