package punchlist.session;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.BoundControl;
import punchlist.reading.QuestionKind;
import punchlist.record.ChangeState;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.StoredControl;

/**
 * The controls that changes concern: those they were made for, and those whose last findings rest on what was changed, or
 * on something of which it is a part (the list of members that one leaves). A
 * change that two controls want is made once, for one of them; the other has to be looked at again all the same.
 */
final class Concerned {

    private final Product product;
    private final RecordState state;

    Concerned(Product product, RecordState state) {
        this.product = product;
        this.state = state;
    }

    /** The controls that these changes concern, in catalogue order. */
    List<BoundControl> by(Collection<String> changes) {
        List<Entry.Intent> intents = changes.stream()
                .map(id -> state.changes().get(id))
                .filter(Objects::nonNull)
                .map(ChangeState::intent)
                .toList();
        Set<String> changed = intents.stream().flatMap(this::key).collect(Collectors.toSet());
        Set<ControlId> ids = new HashSet<>();
        intents.forEach(intent -> ids.add(new ControlId(intent.control())));
        state.controls().forEach((id, control) -> {
            if (restsOn(control, changed)) {
                ids.add(new ControlId(id));
            }
        });
        return product.controls(ids);
    }

    private Stream<String> key(Entry.Intent intent) {
        return product.kinds().named(intent.kind()).map(QuestionKind::section).stream()
                .map(section -> section + "/" + String.join("/", intent.path()));
    }

    /** Whether a place is what a question asks for, or lies in it: a rule among all rules, a start type in a table. */
    private static boolean isPartOf(String at, String question) {
        return at.equals(question) || at.startsWith(question + "/");
    }

    private static boolean restsOn(StoredControl control, Set<String> changed) {
        return control.findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .anyMatch(question -> changed.stream().anyMatch(at -> isPartOf(at, question)));
    }
}
