package punchlist.check.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.Phrases;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.machine.Sid;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.text.Phrase;

/**
 * A restriction of the desktop: a REG_DWORD below an account's root (docs "Policy CSP - ADMX"). Absent is off.
 *
 * @param key where Windows looks for it
 * @param name its name
 * @param good the numbers by which it is on
 * @param machineWide whether the same value below HKLM binds every account
 */
record Restriction(String key, String name, Set<Long> good, boolean machineWide) {

    private static final List<String> PLACES = List.of(AccountView.EXPLORER, AccountView.SYSTEM, AccountView.COMMAND);

    /** Copies the set. */
    Restriction {
        good = Set.copyOf(good);
    }

    /** Whether a restriction holds for an account. */
    sealed interface State {

        /** It does. */
        record On(Phrase found, List<Reading<?>> by) implements State {}

        /** It does not. */
        record Off(Phrase found, List<Reading<?>> by) implements State {}

        /** It could not be seen. */
        record NotSeen(Phrase because, List<Reading<?>> by) implements State {}
    }

    /** What must be asked: the value, its twin for all accounts, and places where it is put by mistake. */
    List<Question<?>> questions(Sid sid) {
        List<Question<?>> all = new ArrayList<>();
        all.add(AccountView.question(sid, key, name));
        all.add(RegistryValue.hklm(key, name));
        elsewhere().forEach(place -> all.add(AccountView.question(sid, place, name)));
        return all;
    }

    private Stream<String> elsewhere() {
        return PLACES.stream().filter(place -> !place.equals(key));
    }

    /** Whether it holds for the account of this view. */
    State state(AccountView view) {
        Seen<RegistryData> own = view.value(key, name);
        Seen<RegistryData> twin = view.machine(key, name);
        if (isOn(own)) {
            return new State.On(Phrase.of("check.desktop.value.on", name, number(own)), List.of(own.by()));
        }
        if (machineWide && isOn(twin)) {
            return new State.On(Phrase.of("check.desktop.value.everybody", name, number(twin)), List.of(twin.by()));
        }
        if (!own.wasRead()) {
            return new State.NotSeen(Phrases.why(own.by()), List.of(own.by()));
        }
        if (machineWide && !twin.wasRead()) {
            return new State.NotSeen(Phrases.why(twin.by()), List.of(twin.by()));
        }
        return off(view, own, twin);
    }

    private State off(AccountView view, Seen<RegistryData> own, Seen<RegistryData> twin) {
        List<Reading<?>> by = new ArrayList<>(List.of(own.by()));
        if (own.answer() instanceof Answer.Known<RegistryData>(RegistryData data)) {
            return new State.Off(known(data), by);
        }
        if (isOn(twin)) {
            by.add(twin.by());
            return new State.Off(Phrase.of("check.desktop.value.machine", name), by);
        }
        for (String place : elsewhere().toList()) {
            Seen<RegistryData> other = view.value(place, name);
            if (isOn(other)) {
                by.add(other.by());
                return new State.Off(Phrase.of("check.desktop.value.place", name, place, key), by);
            }
        }
        return new State.Off(Phrase.of("check.desktop.value.absent", name), by);
    }

    private Phrase known(RegistryData data) {
        OptionalLong number = data.number();
        return number.isPresent()
                ? Phrase.of("check.desktop.value.other", name, Long.toString(number.getAsLong()))
                : Phrase.of("check.desktop.value.type", name, data.type().name(), data.shown());
    }

    private boolean isOn(Seen<RegistryData> seen) {
        OptionalLong number = Seen.number(seen);
        return number.isPresent() && good.contains(number.getAsLong());
    }

    private static String number(Seen<RegistryData> seen) {
        return Long.toString(Seen.number(seen).orElseThrow());
    }
}
