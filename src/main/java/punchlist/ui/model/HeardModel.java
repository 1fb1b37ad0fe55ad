package punchlist.ui.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import punchlist.check.Phrases;
import punchlist.reading.Why;

/** What was heard so far while it is listened, in words. */
public final class HeardModel {

    private static final long MINUTE = 60;

    private final Words words;
    private final ReadOnlyStringWrapper since = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper left = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper counts = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<List<String>> newest = new ReadOnlyObjectWrapper<>(List.of());
    private boolean stopping;

    HeardModel(Words words) {
        this.words = words;
    }

    /** Since when it is listened, and until when. */
    public ReadOnlyStringProperty sinceProperty() {
        return since.getReadOnlyProperty();
    }

    /** How long yet. */
    public ReadOnlyStringProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    /** How many addresses came in so far, and at which ports. */
    public ReadOnlyStringProperty countsProperty() {
        return counts.getReadOnlyProperty();
    }

    /** Which looks were in vain, and why; empty text where none was. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Who came in last, newest first; a few. */
    public ReadOnlyObjectProperty<List<String>> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    void begin() {
        stopping = false;
        since.set("");
        counts.set("");
        trouble.set("");
        newest.set(List.of());
        left.set(words.say("listen.begins"));
    }

    void began(Instant at, Duration lasting) {
        since.set(words.say("listen.since", words.clock(at), words.clock(at.plus(lasting))));
    }

    void stopping() {
        stopping = true;
        left.set(words.say("listen.stopping"));
    }

    void heard(Hearing.Heard now, Duration lasting) {
        if (!stopping) {
            left.set(left(lasting.minus(now.elapsed())));
        }
        counts.set(counts(now));
        trouble.set(now.why()
                .map(why -> words.say("listen.trouble", now.unread(), now.looks(), why(why)))
                .orElse(""));
        newest.set(now.newest().stream()
                .map(one -> words.say("listen.fresh", words.clock(one.at()), place(one.place()), one.address()))
                .toList());
    }

    private String why(Why why) {
        return words.say(Phrases.why(why));
    }

    private String left(Duration rest) {
        long minutes = (Math.max(rest.toSeconds(), 0) + MINUTE - 1) / MINUTE;
        return minutes <= 1 ? words.say("listen.left.last") : words.say("listen.left", minutes);
    }

    private String counts(Hearing.Heard now) {
        if (now.addresses() == 0) {
            return words.say("listen.counts.none");
        }
        List<String> parts = new ArrayList<>(now.ports().stream()
                .map(used -> words.say("listen.used", place(used.place()), used.addresses()))
                .toList());
        Optional.of(now.morePorts())
                .filter(more -> more > 0)
                .ifPresent(more -> parts.add(words.say("listen.morePorts", more)));
        return words.count("listen.counts", now.addresses(), parts.stream().collect(Collectors.joining(", ")));
    }

    private String place(Hearing.Place place) {
        return words.say("listen.place", place.protocol().name(), Integer.toString(place.port()));
    }
}
