package punchlist.machine.recorded;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyTable;
import punchlist.machine.system.PolicyValue;
import punchlist.reading.Answer;
import punchlist.reading.Question;

/** A policy file as a whole, with the entries that were laid over a recorded one. */
final class LaidPolicy {

    private static final Comparator<PolicyValue> ORDER = Comparator.comparing(
                    PolicyValue::key, String.CASE_INSENSITIVE_ORDER)
            .thenComparing(PolicyValue::name, String.CASE_INSENSITIVE_ORDER);

    private LaidPolicy() {}

    /** The file now: as recorded, where nothing was laid over it. */
    static Answer<PolicyTable> over(
            PolicyFile file, Answer<PolicyTable> recorded, Map<? extends Question<?>, Answer<?>> laid) {
        Optional<? extends Answer<?>> presence = Optional.ofNullable(laid.get(new PolicyFilePresence(file.scope())));
        if (presence.filter(Answer.Absent.class::isInstance).isPresent()) {
            return Answer.absent();
        }
        List<PolicyValue> entries = laid.keySet().stream()
                .filter(PolicyValue.class::isInstance)
                .map(PolicyValue.class::cast)
                .filter(value -> value.scope().equals(file.scope()))
                .sorted(ORDER)
                .toList();
        if (recorded instanceof Answer.Unread || (entries.isEmpty() && presence.isEmpty())) {
            return recorded;
        }
        List<PolicyTable.Entry> all =
                new ArrayList<>(recorded.toOptional().map(PolicyTable::all).orElse(List.of()));
        for (PolicyValue entry : entries) {
            put(all, entry, Optional.ofNullable(laid.get(entry)));
        }
        boolean none = recorded instanceof Answer.Absent && all.isEmpty();
        boolean made = presence.flatMap(Answer::toOptional)
                .filter(Presence.class::isInstance)
                .isPresent();
        return none && !made ? Answer.absent() : Answer.known(new PolicyTable(all));
    }

    private static void put(List<PolicyTable.Entry> all, PolicyValue at, Optional<Answer<?>> laid) {
        int place = all.size() - 1;
        while (place >= 0 && !all.get(place).is(at.key(), at.name())) {
            place--;
        }
        Optional<RegistryData> data = laid.flatMap(Answer::toOptional)
                .filter(RegistryData.class::isInstance)
                .map(RegistryData.class::cast);
        if (data.isPresent() && place >= 0) {
            all.set(
                    place,
                    new PolicyTable.Entry(all.get(place).key(), all.get(place).name(), data.get()));
        } else if (data.isPresent()) {
            all.add(new PolicyTable.Entry(at.key(), at.name(), data.get()));
        } else if (place >= 0) {
            all.remove(place);
        }
    }
}
