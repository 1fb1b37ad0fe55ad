package punchlist.check.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import punchlist.check.Proof;
import punchlist.check.Verdict;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/** Sums up what was seen of one subject. What is wrong outweighs what was not seen, and that what is merely weak. */
final class Summing {

    private final List<Phrase> seen = new ArrayList<>();
    private final List<Phrase> wrong = new ArrayList<>();
    private final List<Phrase> weak = new ArrayList<>();
    private final List<Phrase> unseen = new ArrayList<>();
    private final List<Reading<?>> readings = new ArrayList<>();

    /** Looks at a setting: hands its value on, or keeps why it is not known. */
    <T> void look(Seen<T> setting, Consumer<T> use) {
        switch (setting) {
            case Seen.Value<T>(T value, Reading<?> from) -> {
                rests(from);
                use.accept(value);
            }
            case Seen.Unseen<T>(Reading<?> from, Phrase because) -> {
                rests(from);
                if (!unseen.contains(because)) {
                    unseen.add(because);
                }
            }
        }
    }

    /** The verdict rests on this reading too. */
    void rests(Reading<?> reading) {
        if (!readings.contains(reading)) {
            readings.add(reading);
        }
    }

    void seen(Phrase what) {
        seen.add(what);
    }

    void wrong(Phrase what, Phrase why) {
        seen.add(what);
        wrong.add(why);
    }

    void weak(Phrase what, Phrase why) {
        seen.add(what);
        weak.add(why);
    }

    Verdict verdict(Phrase expected) {
        List<Reading<?>> read =
                readings.stream().filter(r -> r.answer().wasRead()).toList();
        if (!wrong.isEmpty()) {
            return new Verdict.Fail(new Proof(read), expected, Phrase.list(seen), Phrase.list(wrong));
        }
        if (!unseen.isEmpty()) {
            return new Verdict.CouldNotCheck(readings, expected, Phrase.list(unseen));
        }
        return weak.isEmpty()
                ? new Verdict.Pass(new Proof(read), expected, Phrase.list(seen))
                : new Verdict.Attention(new Proof(read), expected, Phrase.list(seen), Phrase.list(weak));
    }
}
