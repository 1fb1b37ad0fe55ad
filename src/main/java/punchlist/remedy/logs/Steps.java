package punchlist.remedy.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import punchlist.check.logs.Channel;
import punchlist.check.logs.Governed;
import punchlist.check.logs.Seen;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryKeyPresence;
import punchlist.machine.RegistryValue;
import punchlist.machine.Reversal;
import punchlist.machine.logs.ChannelSetting;
import punchlist.machine.logs.EventChannel;
import punchlist.reading.Answer;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** Collects the changes of a plan in order, and the first reason that there is none. */
final class Steps {

    private final List<Change<?>> changes = new ArrayList<>();
    private Optional<Phrase> refusal = Optional.empty();

    /** The keys above values that are not there, which may be missing as well. */
    static List<Question<?>> keys(Stream<RegistryValue> values, Readings soFar) {
        return values.filter(value -> isAbsent(value, soFar))
                .flatMap(value -> RegistryKeyPresence.above(value).stream())
                .distinct()
                .<Question<?>>map(key -> key)
                .toList();
    }

    private static boolean isAbsent(Question<?> question, Readings readings) {
        return readings.find(question)
                .filter(reading -> reading.answer() instanceof Answer.Absent)
                .isPresent();
    }

    /** Sets a number where it counts: in the policy where the policy has it, else where the component keeps it. */
    void set(Governed at, long number, Readings readings) {
        switch (at.seen(readings)) {
            case Seen.Value<OptionalLong>(OptionalLong found, Reading<?> from) -> {
                if (found.equals(OptionalLong.of(number))) {
                    return;
                }
                boolean byPolicy = from.question().equals(at.policy());
                set(byPolicy ? at.policy() : at.own(), RegistryData.dword(number), readings);
            }
            case Seen.Unseen<OptionalLong> unseen -> refuse(Phrase.of("remedy.notRead"));
        }
    }

    /** Sets a registry value, and makes the keys that are missing on the way. */
    void set(RegistryValue at, RegistryData wanted, Readings readings) {
        Reading<RegistryData> reading = readings.get(at);
        if (!reading.answer().wasRead()) {
            refuse(Phrase.of("remedy.notRead"));
            return;
        }
        boolean foreign = reading.origin()
                .filter(o -> o == Origin.DOMAIN_POLICY || o == Origin.MDM)
                .isPresent();
        if (foreign) {
            refuse(Phrase.of("remedy.remote.policy", at.path(), at.name(), wanted.shown()));
            return;
        }
        for (RegistryKeyPresence key : RegistryKeyPresence.above(at)) {
            Change<Presence> make = new Change<>(
                    key, Answer.absent(), Answer.known(Presence.THERE), Effective.NOW, new Reversal.Exact());
            if (isAbsent(key, readings) && !changes.contains(make)) {
                changes.add(make);
            }
        }
        changes.add(new Change<>(at, reading.answer(), Answer.known(wanted), Effective.NOW, new Reversal.Exact()));
    }

    /**
     * Sets a channel, where the channel itself decides; what a policy sets is for whoever keeps the policy.
     *
     * @param shown what a policy would have to say
     */
    void set(Channel at, ChannelSetting wanted, String shown, Readings readings) {
        switch (at.seen(readings)) {
            case Seen.Value<ChannelSetting>(ChannelSetting found, Reading<?> from) -> {
                if (!ChannelSetting.same(found, wanted)) {
                    set(at, from, found, wanted, shown);
                }
            }
            case Seen.Unseen<ChannelSetting> unseen -> refuse(Phrase.of("remedy.notRead"));
        }
    }

    private void set(Channel at, Reading<?> from, ChannelSetting found, ChannelSetting wanted, String shown) {
        if (at.policy().filter(from.question()::equals).isPresent()) {
            RegistryValue policy = at.policy().orElseThrow();
            refuse(Phrase.of("remedy.remote.policy", policy.path(), policy.name(), shown));
        } else if (from.question() instanceof EventChannel channel) {
            changes.add(new Change<>(
                    channel, Answer.known(found), Answer.known(wanted), Effective.NOW, new Reversal.Exact()));
        } else {
            refuse(Phrase.of("remedy.notRead"));
        }
    }

    /** Adds a change. */
    void add(Change<?> change) {
        changes.add(change);
    }

    /** There is no plan, because of this; the first reason counts. */
    void refuse(Phrase because) {
        refusal = refusal.or(() -> Optional.of(because));
    }

    Optional<Phrase> refusal() {
        return refusal;
    }

    List<Change<?>> changes() {
        return changes;
    }
}
