package punchlist.check.people;

import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import punchlist.check.AsOf;
import punchlist.reference.DataTable;
import punchlist.reference.Row;
import punchlist.text.Phrase;

/**
 * Account names that name a desk, a duty or a product rather than a person, in several languages. A name is a hint to ask,
 * never a proof.
 *
 * @param data where they are from, and of which day
 * @param words the words
 */
record GenericNames(DataTable data, List<Word> words) {

    /** The table's name. */
    static final String NAME = "generic-accounts";

    /**
     * A word.
     *
     * @param text in lower case
     * @param alone whether it says something only where no other word stands beside it ("admin", not "admin-hansen")
     */
    record Word(String text, boolean alone) {}

    GenericNames {
        words = List.copyOf(words);
    }

    /** The table in these data. */
    static GenericNames of(DataTable data) {
        List<Word> all = new ArrayList<>();
        for (Row row : data.rows()) {
            row.onlyMembers(Set.of("language", "duties", "alone"));
            row.text("language");
            row.texts("duties").forEach(word -> all.add(new Word(plain(word), false)));
            row.texts("alone").forEach(word -> all.add(new Word(plain(word), true)));
        }
        return new GenericNames(data, all);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Whether this name, without its domain, looks like one that several people use. */
    boolean looksShared(String name) {
        String plain = plain(name.substring(name.lastIndexOf('\\') + 1));
        List<String> parts = Arrays.stream(plain.split("[^\\p{L}\\p{M}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
        boolean duty = words.stream()
                .filter(word -> !word.alone())
                .anyMatch(word -> parts.contains(word.text()) || holds(plain, word.text()));
        return duty
                || (!parts.isEmpty()
                        && parts.stream().allMatch(part -> words.stream()
                                .anyMatch(word -> word.text().equals(part) || holds(part, word.text()))));
    }

    /** Scripts without spaces between words: a word inside the name counts. */
    private static boolean holds(String name, String word) {
        return word.codePoints().allMatch(GenericNames::standsWithoutSpaces) && name.contains(word);
    }

    private static boolean standsWithoutSpaces(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> letter == 'ー';
        };
    }

    /** That the name looks like one that is shared, with the day of the table. */
    Phrase hint(Instant now) {
        return Phrase.of("check.people.generic", AsOf.of(data, now));
    }
}
