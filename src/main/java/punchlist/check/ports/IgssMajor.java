package punchlist.check.ports;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.machine.ListenerTable;
import punchlist.reading.Answer;
import punchlist.scope.Scope;

/** The major version of IGSS, for ports that change with it. */
final class IgssMajor {

    private static final Pattern VERSION =
            Pattern.compile("\\\\IGSS32\\\\V(\\d{1,3})\\.\\d+\\\\", Pattern.CASE_INSENSITIVE);

    private IgssMajor() {}

    /** By the folders of the programs that listen; empty where none tells. */
    static OptionalInt listening(Answer<ListenerTable> listeners) {
        return listeners.toOptional().stream()
                .flatMap(table -> table.all().stream())
                .flatMap(listener -> listener.process().stream())
                .map(VERSION::matcher)
                .filter(Matcher::find)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max();
    }

    /** What listens wins over what the scope says. */
    static OptionalInt of(Scope scope, Answer<ListenerTable> listeners) {
        OptionalInt seen = listening(listeners);
        return seen.isPresent()
                ? seen
                : scope.igss().version().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }
}
