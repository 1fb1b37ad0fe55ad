package punchlist.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.record.Result;
import punchlist.text.Phrase;
import punchlist.text.Texts;
import punchlist.text.Visible;

/** The sheet's words in one language and one time zone. Everything it returns may be shown as it is. */
final class Wording {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);

    private final Texts texts;
    private final ZoneId zone;

    Wording(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** The language's tag. */
    String language() {
        return texts.locale().toLanguageTag();
    }

    /** One of the sheet's own texts. */
    String say(String key, Object... arguments) {
        return Visible.of(texts.get("sheet." + key, arguments));
    }

    /** One of the sheet's own texts, where it has one. */
    Optional<String> find(String key) {
        return texts.find("sheet." + key).map(Visible::of);
    }

    /** A text from outside. */
    String plain(String text) {
        return Visible.of(text);
    }

    /** A phrase; one that this version has no text for is shown by its key and arguments, never dropped. */
    String phrase(Phrase phrase) {
        try {
            return Visible.of(texts.render(phrase));
        } catch (IllegalArgumentException e) {
            return Visible.of(unknown(phrase));
        }
    }

    /** What was found and why it is so, as far as each was said. */
    String because(Optional<Phrase> found, Optional<Phrase> reason) {
        if (found.isEmpty() || reason.isEmpty()) {
            return found.or(() -> reason).map(this::phrase).orElse("");
        }
        String first = phrase(found.get());
        String bare = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
        return say("found.because", bare, phrase(reason.get()));
    }

    private static String unknown(Phrase phrase) {
        return phrase.key()
                + phrase.arguments().stream()
                        .map(a -> a instanceof Phrase inner ? unknown(inner) : String.valueOf(a))
                        .collect(Collectors.joining(", ", " (", ")"));
    }

    /** A time with its offset. */
    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** A day. */
    String date(Instant at) {
        return DATE.format(at.atZone(zone));
    }

    /** A result with its mark. */
    String result(Result result) {
        return say("result." + result.key());
    }
}
