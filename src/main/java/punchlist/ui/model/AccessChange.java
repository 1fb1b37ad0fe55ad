package punchlist.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.check.access.AccessPhrases;
import punchlist.check.access.AccessTable;
import punchlist.check.access.DescriptorTree;
import punchlist.machine.Change;
import punchlist.machine.Descriptors;
import punchlist.machine.FolderDescriptors;
import punchlist.machine.sddl.Trustee;
import punchlist.reading.Answer;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/** Who gains and who loses what when a folder's permissions change, on the folder itself. */
final class AccessChange {

    private AccessChange() {}

    /** One phrase for each who gains or loses; none for other changes, or where a descriptor is not understood. */
    static List<Phrase> of(Change<?> change, Readings readings) {
        return change.at() instanceof FolderDescriptors(String root)
                        && change.before() instanceof Answer.Known<?>(Descriptors before)
                        && change.after() instanceof Answer.Known<?>(Descriptors after)
                ? of(root, before, after, readings)
                : List.of();
    }

    private static List<Phrase> of(String root, Descriptors before, Descriptors after, Readings readings) {
        Optional<Map<Trustee, Phrase>> was = rights(root, before);
        Optional<Map<Trustee, Phrase>> is = rights(root, after);
        if (was.isEmpty() || is.isEmpty()) {
            return List.of();
        }
        Set<Trustee> all = new LinkedHashSet<>(was.get().keySet());
        all.addAll(is.get().keySet());
        Phrase nothing = Phrase.of("ui.access.nothing");
        List<Phrase> lines = new ArrayList<>();
        for (Trustee who : all) {
            Phrase then = was.get().getOrDefault(who, nothing);
            Phrase now = is.get().getOrDefault(who, nothing);
            if (!then.equals(now)) {
                lines.add(Phrase.of("ui.access.change", AccessPhrases.who(who, readings), then, now));
            }
        }
        return lines.isEmpty() ? List.of(Phrase.of("ui.access.same")) : lines;
    }

    private static Optional<Map<Trustee, Phrase>> rights(String root, Descriptors descriptors) {
        DescriptorTree tree = new DescriptorTree(descriptors);
        if (!tree.byPath().containsKey(root)) {
            return Optional.empty();
        }
        Map<Trustee, Phrase> rights = new LinkedHashMap<>();
        AccessTable.of(tree).rows().stream()
                .filter(row -> row.path().equalsIgnoreCase(root))
                .forEach(row -> rights.put(row.who(), may(row)));
        return Optional.of(rights);
    }

    private static Phrase may(AccessTable.Row row) {
        List<Phrase> parts = new ArrayList<>();
        if (row.reads()) {
            parts.add(Phrase.of("ui.access.read"));
        }
        if (row.writes()) {
            parts.add(Phrase.of("ui.access.write"));
        }
        if (row.runs()) {
            parts.add(Phrase.of("ui.access.run"));
        }
        if (row.changesPermissions()) {
            parts.add(Phrase.of("ui.access.permissions"));
        }
        return parts.isEmpty() ? Phrase.of("ui.access.other") : Phrase.list(parts);
    }
}
