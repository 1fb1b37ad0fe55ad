package punchlist.machine.recorded;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punchlist.machine.Names;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryValueNames;
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
            default -> new AccountsOver(laid).seen(question, recorded);
        };
    }

    private static Answer<Names> names(
            RegistryValueNames key, Answer<Names> recorded, Map<Question<?>, Answer<?>> laid) {
        if (recorded instanceof Answer.Unread) {
            return recorded;
        }
        List<String> all = new ArrayList<>(recorded.toOptional().map(Names::all).orElse(List.of()));
        laid.forEach((place, answer) -> {
            if (place instanceof RegistryValue value && isRightUnder(key, value)) {
                all.removeIf(value.name()::equalsIgnoreCase);
                if (answer instanceof Answer.Known) {
                    all.add(value.name());
                }
            }
        });
        return recorded instanceof Answer.Absent && all.isEmpty() ? recorded : Answer.known(new Names(all));
    }

    private static boolean isRightUnder(RegistryValueNames key, RegistryValue value) {
        return value.hive() == key.hive()
                && value.view() == key.view()
                && value.key().equalsIgnoreCase(key.key());
    }
}
