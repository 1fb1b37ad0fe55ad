package punchlist.ui.model;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import punchlist.catalog.Step;
import punchlist.text.Phrase;
import punchlist.text.Texts;
import punchlist.text.Visible;

/** The texts of the screen. What stands in them from outside is shown, not obeyed. */
public final class Words {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx");

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final Texts texts;

    /** Words of these texts. */
    public Words(Texts texts) {
        this.texts = texts;
    }

    /** The texts themselves. */
    Texts texts() {
        return texts;
    }

    /** The text of a key below {@code ui}. */
    public String say(String key, Object... arguments) {
        return Visible.of(texts.get("ui." + key, arguments));
    }

    /** A text from outside. */
    public String plain(String text) {
        return Visible.of(text);
    }

    /** The text of a key that has one form for one and another for more; the number is its first argument. */
    public String count(String key, long number, Object... more) {
        Object[] arguments = new Object[more.length + 1];
        arguments[0] = number;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return say(key + (number == 1 ? ".one" : ".many"), arguments);
    }

    /** A phrase as people read it; a record of another version may use one that is not known here. */
    public String say(Phrase phrase) {
        try {
            return Visible.of(texts.render(phrase));
        } catch (IllegalArgumentException e) {
            return say("unknownText", phrase.key());
        }
    }

    /** A phrase, or nothing. */
    public String say(Optional<Phrase> phrase) {
        return phrase.map(this::say).orElse("");
    }

    /** A text that may be missing. */
    public Optional<String> find(Phrase phrase) {
        return texts.find(phrase.key()).filter(text -> !text.isBlank());
    }

    /** The name of a mark. */
    public String say(Mark mark) {
        return say("mark." + mark.key());
    }

    /** The name of a step. */
    public String say(Step step) {
        return say("step." + step.key());
    }

    /** A time of today, as on the clock of this computer. */
    String clock(Instant at) {
        return CLOCK.format(at.atZone(ZoneId.systemDefault()));
    }

    /** A day, as on the calendar of this computer. */
    String day(Instant at) {
        return at.atZone(ZoneId.systemDefault()).toLocalDate().toString();
    }

    /** A time with its offset. */
    public String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }
}
