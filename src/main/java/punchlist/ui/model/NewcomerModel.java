package punchlist.ui.model;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import punchlist.session.watch.Newcomer;
import punchlist.session.watch.ScopeField;

/** An address that came in, to be ticked by who knows whose it is. */
public final class NewcomerModel {

    private final Newcomer newcomer;
    private final String text;
    private final BooleanProperty ticked = new SimpleBooleanProperty();

    NewcomerModel(Newcomer newcomer, Words words) {
        this.newcomer = newcomer;
        this.text = words.say("listen.newcomer", newcomer.address(), seen(newcomer.seen(), words));
    }

    private static String seen(List<Newcomer.Sighting> all, Words words) {
        return all.stream()
                .map(one -> words.say(
                        one.looks() == 1 ? "listen.sighting.once" : "listen.sighting",
                        one.protocol().name(),
                        Integer.toString(one.port()),
                        words.clock(one.first()),
                        words.clock(one.last()),
                        one.looks()))
                .collect(Collectors.joining("; "));
    }

    /** Where it could stand. */
    public ScopeField field() {
        return newcomer.field();
    }

    /** The address, with what was seen of it. */
    public String text() {
        return text;
    }

    /** Whether it is to be taken over; who came in is not yet who may, so nobody is ticked beforehand. */
    public BooleanProperty tickedProperty() {
        return ticked;
    }

    Newcomer newcomer() {
        return newcomer;
    }

    boolean isAbout(Newcomer other) {
        return newcomer.field() == other.field() && newcomer.address().equals(other.address());
    }
}
