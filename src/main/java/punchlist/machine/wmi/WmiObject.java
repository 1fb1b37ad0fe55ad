package punchlist.machine.wmi;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * An instance of a WMI class.
 *
 * @param properties its properties by name, without case; one without a value is not there
 */
public record WmiObject(Map<String, Value> properties) {

    /** What a property holds. */
    public sealed interface Value {

        /** Text, or a date in WMI's own form ({@code yyyymmddHHMMSS.mmmmmmsUUU}). */
        record Text(String text) implements Value {}

        /** A whole number; unsigned 64-bit numbers above the largest {@code long} are texts. */
        record Whole(long number) implements Value {}

        /** True or false. */
        record Flag(boolean flag) implements Value {}

        /** Several values, each as text. */
        record Many(List<String> texts) implements Value {
            /** Copies the list. */
            public Many {
                texts = List.copyOf(texts);
            }
        }
    }

    /** Copies the map; names compare without case. */
    public WmiObject {
        Map<String, Value> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(properties);
        properties = Collections.unmodifiableMap(copy);
    }

    /** The property as people read it; empty where it has no value. */
    public Optional<String> text(String name) {
        return Optional.ofNullable(properties.get(name)).map(value -> switch (value) {
            case Value.Text(String text) -> text;
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Flag(boolean flag) -> Boolean.toString(flag);
            case Value.Many(List<String> texts) -> String.join(", ", texts);
        });
    }

    /** The property's number; empty where it has no value or is none. */
    public OptionalLong number(String name) {
        return properties.get(name) instanceof Value.Whole(long number)
                ? OptionalLong.of(number)
                : OptionalLong.empty();
    }

    /** The property's truth; empty where it has no value or is none. */
    public Optional<Boolean> flag(String name) {
        return properties.get(name) instanceof Value.Flag(boolean flag) ? Optional.of(flag) : Optional.empty();
    }

    /** The property's values; none where it has no value, one where it is not a list. */
    public List<String> texts(String name) {
        return properties.get(name) instanceof Value.Many(List<String> texts)
                ? texts
                : text(name).stream().toList();
    }
}
