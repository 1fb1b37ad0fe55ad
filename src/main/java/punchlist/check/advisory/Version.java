package punchlist.check.advisory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A version of numbers with dots, compared number by number; missing ones count as zero, so that 6.15 is 6.15.0.0. IGSS
 * writes {@code <major>.<minor>.0.<YYDDD>}, year and day of the year, which compares the same way.
 *
 * @param numbers without zeros at the end
 */
public record Version(List<Long> numbers) implements Comparable<Version> {

    private static final Pattern FORM = Pattern.compile("[Vv]?(\\d{1,9}(?:\\.\\d{1,9}){0,7})");

    /** Leaves out zeros at the end, which say nothing. */
    public Version {
        List<Long> shorter = new ArrayList<>(numbers);
        while (!shorter.isEmpty() && shorter.getLast() == 0) {
            shorter.removeLast();
        }
        numbers = List.copyOf(shorter);
    }

    /** The version in this text, with or without a V before it; empty when it is none. */
    public static Optional<Version> find(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<Long> numbers = new ArrayList<>();
        for (String number : matcher.group(1).split("\\.", -1)) {
            numbers.add(Long.valueOf(number));
        }
        return Optional.of(new Version(numbers));
    }

    /** The first number. */
    public long major() {
        return at(0);
    }

    /** A number by its place, from 0; zero where there is none. */
    public long at(int place) {
        return place < numbers.size() ? numbers.get(place) : 0;
    }

    /** Whether the first numbers are those of another version as it was written, which may be a shorter one. */
    public boolean isOf(String family) {
        String plain = family.strip().replaceFirst("^[Vv]", "");
        Optional<Version> shorter = find(plain);
        if (shorter.isEmpty()) {
            return false;
        }
        int written = plain.split("\\.", -1).length;
        for (int place = 0; place < written; place++) {
            if (at(place) != shorter.get().at(place)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int compareTo(Version other) {
        for (int place = 0; place < Math.max(numbers.size(), other.numbers.size()); place++) {
            int compared = Long.compare(at(place), other.at(place));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
