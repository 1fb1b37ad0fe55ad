package punchlist.ui.model;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import punchlist.catalog.Control;
import punchlist.check.Subject;
import punchlist.record.Drift;
import punchlist.record.DriftBeside;
import punchlist.record.Entry;
import punchlist.record.StoredControl;
import punchlist.record.StoredFinding;

/**
 * What has changed between the last two runs, written out.
 *
 * @param title since when
 * @param compared which runs were compared, of how many findings, and how many are the same
 * @param otherCatalog that both were not judged by the same catalogue; empty when they were
 * @param groups what is not the same, the worst first; all groups are there, also empty ones
 * @param beside what differs beside the findings: the firewall's rules, the looks from outside
 */
public record Changes(String title, String compared, String otherCatalog, List<Group> groups, List<Beside> beside) {

    /** Copies the lists. */
    public Changes {
        groups = List.copyOf(groups);
        beside = List.copyOf(beside);
    }

    /** What was compared beside the findings, with its count, and each difference in a sentence. */
    public record Beside(String title, List<String> said) {

        /** Copies the list. */
        public Beside {
            said = List.copyOf(said);
        }
    }

    /**
     * Findings that went the same way.
     *
     * @param kind which way
     * @param title its name with its count and of how many
     * @param items the findings
     */
    public record Group(Drift.Group kind, String title, List<Item> items) {

        /** Copies the list. */
        public Group {
            items = List.copyOf(items);
        }
    }

    /**
     * One finding.
     *
     * @param control its control; empty when this version does not have it
     * @param mark how it is now
     * @param title the control's title
     * @param subject what it is about; empty when it is the server
     * @param was what was said before
     * @param is what is said now
     */
    public record Item(Optional<Control> control, Mark mark, String title, String subject, String was, String is) {}

    /** What has changed; empty before there are two runs. */
    static Optional<Changes> of(Situation now, Words words) {
        List<Entry.Run> runs = now.state().runs();
        return runs.size() < 2
                ? Optional.empty()
                : Optional.of(new Writing(now, words).write(runs.get(runs.size() - 2), runs.getLast()));
    }

    private record Writing(Situation now, Words words) {

        Changes write(Entry.Run from, Entry.Run to) {
            Drift drift = Drift.between(from.id(), from.controls(), to.id(), to.controls());
            int all = drift.items().size();
            Map<String, Control> controls = new HashMap<>();
            now.catalog().controls().forEach((id, control) -> controls.put(id.text(), control));
            List<Group> groups = Arrays.stream(Drift.Group.values())
                    .filter(kind -> kind != Drift.Group.SAME)
                    .map(kind -> group(kind, drift.of(kind), all, controls))
                    .toList();
            int same = drift.of(Drift.Group.SAME).size();
            return new Changes(
                    words.say("drift.title", words.time(from.finishedAt())),
                    words.say("drift.compared", to.id(), from.id(), all, same),
                    otherCatalog(from, to),
                    groups,
                    DriftBeside.between(now.state(), from, now.state(), to).parts().stream()
                            .map(part -> new Beside(
                                    words.say(part.title()),
                                    part.said().stream().map(words::say).toList()))
                            .toList());
        }

        private Group group(Drift.Group kind, List<Drift.Item> items, int all, Map<String, Control> controls) {
            String key = kind.name().toLowerCase(Locale.ROOT);
            return new Group(
                    kind,
                    words.say("drift." + key, items.size(), all),
                    items.stream().map(item -> item(item, controls)).toList());
        }

        private Item item(Drift.Item item, Map<String, Control> controls) {
            Optional<Control> control = Optional.ofNullable(controls.get(item.control()));
            boolean server = item.subject().kind() == Subject.Kind.SERVER;
            return new Item(
                    control,
                    item.is().map(f -> Mark.of(f.verdict())).orElse(Mark.NOT_CHECKED),
                    control.map(c -> words.say(c.title())).orElse(item.control()),
                    server ? "" : words.plain(item.subject().label()),
                    words.say("drift.was", said(item.was())),
                    words.say("drift.is", said(item.is())));
        }

        private String said(Optional<StoredFinding> finding) {
            return finding.map(this::said).orElseGet(() -> words.say("drift.nothing"));
        }

        private String said(StoredFinding finding) {
            String verdict = words.say(Mark.of(finding.verdict()));
            String text = words.say(
                    switch (finding.verdict()) {
                        case PASS, FAIL, ATTENTION -> finding.found();
                        case COULD_NOT_CHECK, NOT_APPLICABLE, BY_HAND -> finding.reason();
                    });
            return text.isBlank() ? verdict : words.say("drift.said", verdict, text);
        }

        private String otherCatalog(Entry.Run from, Entry.Run to) {
            if (from.catalogHash().equals(to.catalogHash())) {
                return "";
            }
            Set<String> before = ids(from);
            Set<String> after = ids(to);
            long added = after.stream().filter(id -> !before.contains(id)).count();
            long gone = before.stream().filter(id -> !after.contains(id)).count();
            return words.say("drift.catalog", from.id(), from.tool(), to.id(), to.tool(), added, gone);
        }

        private static Set<String> ids(Entry.Run run) {
            return run.controls().stream().map(StoredControl::control).collect(Collectors.toSet());
        }
    }
}
