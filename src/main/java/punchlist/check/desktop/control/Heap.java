package punchlist.check.desktop.control;

import java.util.ArrayList;
import java.util.List;
import punchlist.check.Phrases;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/** What was found of the means by which programs are controlled, while it is put together. */
final class Heap {

    final List<Phrase> found = new ArrayList<>();
    final List<Phrase> holes = new ArrayList<>();
    final List<Phrase> weak = new ArrayList<>();
    final List<Phrase> unseen = new ArrayList<>();
    final List<Reading<?>> by = new ArrayList<>();
    final List<Reading<?>> unread = new ArrayList<>();

    void read(Reading<?>... all) {
        by.addAll(List.of(all));
    }

    void unread(String what, Reading<?> reading) {
        unseen.add(Phrase.of("check.control.unread", what, Phrases.why(reading)));
        unread.add(reading);
    }
}
