package punchlist.machine.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryListing;
import punchlist.machine.RegistryTable;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValueNames;
import punchlist.machine.RegistryView;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;

/** What single changes make of the lists and files that hold them, as on Windows, where both are one thing. */
final class Laid {

    private Laid() {}

    /** What is seen of a question after the changes. */
    @SuppressWarnings("unchecked") // a question is answered in its own type
    static <T> Answer<T> seen(Question<T> question, Answer<T> recorded, Map<Question<?>, Answer<?>> laid) {
        return switch (question) {
            case PolicyFile file -> (Answer<T>) LaidPolicy.over(file, (Answer<PolicyTable>) recorded, laid);
            case RegistryValueNames key -> (Answer<T>) names(key, (Answer<Names>) recorded, laid);
            case RegistryListing key -> (Answer<T>) listing(key, (Answer<RegistryTable>) recorded, laid);
            case RegistryValue value -> (Answer<T>) LaidProfiles.over(value, (Answer<RegistryData>) recorded, laid);
            default -> LaidRules.onto(question, new AccountsOver(laid).seen(question, recorded), laid);
        };
    }

    private static Answer<Names> names(
            RegistryValueNames key, Answer<Names> recorded, Map<Question<?>, Answer<?>> laid) {
        if (recorded instanceof Answer.Unread) {
            return recorded;
        }
        List<String> all = new ArrayList<>(recorded.toOptional().map(Names::all).orElse(List.of()));
        laid.forEach((place, answer) -> {
            if (place instanceof RegistryValue value && isRightUnder(key.hive(), key.view(), key.key(), value)) {
                all.removeIf(value.name()::equalsIgnoreCase);
                if (answer instanceof Answer.Known) {
                    all.add(value.name());
                }
            }
        });
        return recorded instanceof Answer.Absent && all.isEmpty() ? recorded : Answer.known(new Names(all));
    }

    private static Answer<RegistryTable> listing(
            RegistryListing key, Answer<RegistryTable> recorded, Map<Question<?>, Answer<?>> laid) {
        if (recorded instanceof Answer.Unread) {
            return recorded;
        }
        Map<String, RegistryData> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        recorded.toOptional().ifPresent(table -> all.putAll(table.byName()));
        laid.forEach((place, answer) -> {
            if (place instanceof RegistryValue value && isRightUnder(key.hive(), key.view(), key.key(), value)) {
                all.remove(value.name());
                if (answer instanceof Answer.Known<?>(RegistryData data)) {
                    all.put(value.name(), data);
                }
            }
        });
        return recorded instanceof Answer.Absent && all.isEmpty() ? recorded : Answer.known(new RegistryTable(all));
    }

    private static boolean isRightUnder(Hive hive, RegistryView view, String key, RegistryValue value) {
        return value.hive() == hive && value.view() == view && value.key().equalsIgnoreCase(key);
    }
}
