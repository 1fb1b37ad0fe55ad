package punchlist.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.record.PhraseJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Phrases under fire: every text of the program with arguments from outside. */
public final class PhraseFuzz {

    private static final BundledTexts ENGLISH = BundledTexts.in(Locale.ENGLISH);
    private static final BundledTexts DANISH = BundledTexts.in(Locale.of("da"));

    private PhraseFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> seeds = new ArrayList<>();
        try {
            for (String key : new TreeSet<>(TextKeysTest.english())) {
                if (ENGLISH.find(key).orElse("").contains("{0}")) {
                    seeds.addAll(Seeds.of("{\"key\":\"" + key
                            + "\",\"args\":[\"a\",7,{\"key\":\"why.absent\"},\"d\",\"e\",\"f\",\"g\"]}"));
                }
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return List.of(Target.of("phrase", 270, Target.Form.JSON, seeds, PhraseFuzz::phrase)
                .refusing(IllegalArgumentException.class));
    }

    private static Optional<String> phrase(byte[] input) {
        Phrase phrase;
        try {
            phrase = PhraseJson.read(JsonMapper.shared().readTree(input));
        } catch (JacksonException e) {
            return Optional.of("no JSON, which its file's reader refuses");
        }
        Target.promise(
                PhraseJson.read(JsonMapper.shared()
                                .readTree(PhraseJson.write(phrase).toString()))
                        .equals(phrase),
                "another phrase after writing");
        DANISH.render(phrase);
        String shown = ENGLISH.render(phrase);
        for (Object argument : phrase.arguments()) {
            boolean used = ENGLISH.find(phrase.key())
                    .orElse("")
                    .contains("{" + phrase.arguments().indexOf(argument) + "}");
            if (used && argument instanceof String text) {
                Target.promise(shown.contains(text), "an argument was changed: " + phrase.key());
            }
        }
        return Optional.empty();
    }
}
