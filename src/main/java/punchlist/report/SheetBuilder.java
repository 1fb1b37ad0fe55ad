package punchlist.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.catalog.Guide;
import punchlist.catalog.Step;
import punchlist.check.folders.AccessMatrix;
import punchlist.machine.MachineId;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.Revision;
import punchlist.record.RunKind;
import punchlist.record.SeenAccess;
import punchlist.reference.ReferenceData;
import punchlist.scope.Scope;

/** Makes a sheet out of a record. */
final class SheetBuilder {

    private static final List<String> KNOWN =
            List.of("customer", "site", "project", "document", "asset", "engineer", "company", "witness");

    private final RecordState state;
    private final Catalog catalog;
    private final ReferenceData data;
    private final Wording wording;
    private final History history;
    private final Scope scope;
    private final Optional<SheetSeal> seal;

    SheetBuilder(RecordState state, Catalog catalog, ReferenceData data, Wording wording) {
        this.state = state;
        this.catalog = catalog;
        this.data = data;
        this.wording = wording;
        this.history = new History(state);
        this.scope = state.scope().orElseGet(Scope::unsaid);
        this.seal = Optional.of(state).filter(s -> history.isLocked()).map(s -> new SheetSeal(s, wording));
    }

    /** The sheet as it is printed at this time. */
    SheetModel build(Instant printedAt) {
        List<SheetModel.Section> sections = sections();
        Map<String, SheetModel.Line> lines = new HashMap<>();
        sections.forEach(s -> s.lines().forEach(l -> lines.put(l.control(), l)));
        FirewallBuilder firewall = new FirewallBuilder(state, wording);
        PartsBuilder parts = new PartsBuilder(state, catalog, wording, history, lines, firewall);
        return new SheetModel(
                head(printedAt),
                identification(),
                further(),
                notes(),
                sections,
                parts.punch(),
                parts.signatures(),
                parts.changes(),
                parts.deviations(),
                parts.corrections(),
                new DeltaBuilder(state, wording, parts).build(),
                isHandover(),
                seal.map(SheetSeal::build),
                new PictureBuilder(wording).build(state, server()),
                access(),
                new WitnessText(state, wording).looks(),
                new PortsBuilder(wording).build(state, data, server()),
                firewall.build());
    }

    /** Who can do what in the folders, by the last look. */
    private List<SheetModel.AccessPlace> access() {
        return SeenAccess.last(state).map(AccessMatrix::places).orElse(List.of()).stream()
                .map(place -> new SheetModel.AccessPlace(
                        wording.plain(place.path()),
                        place.unread().map(wording::phrase).orElse(""),
                        place.rows().stream()
                                .map(row -> new SheetModel.AccessRow(
                                        wording.phrase(row.who()),
                                        wording.phrase(row.itself()),
                                        wording.phrase(row.inside())))
                                .toList()))
                .toList();
    }

    private boolean isHandover() {
        return state.lastRun().map(r -> r.kind() == RunKind.HANDOVER).orElse(false);
    }

    private String server() {
        return Optional.of(identified("asset"))
                .filter(a -> !a.isBlank())
                .orElseGet(() -> wording.plain(state.header().machine().name()));
    }

    private SheetModel.Head head(Instant printedAt) {
        String hash = state.lines().getLast().hash();
        return new SheetModel.Head(
                wording.say(isHandover() ? "title.handover" : "title"),
                identified("project"),
                server(),
                identified("document"),
                revision(),
                !history.isLocked(),
                wording.say("footer.tool", catalog.version(), catalog.hash().substring(0, 8)),
                catalog.guides().stream().map(this::guide).toList(),
                grouped(hash),
                wording.time(printedAt));
    }

    private String guide(Guide guide) {
        return wording.say("footer.guide", guide.title(), guide.version(), guide.date());
    }

    static String grouped(String hash) {
        String upper = hash.toUpperCase(Locale.ROOT);
        return String.join(
                " ", upper.substring(0, 4), upper.substring(4, 8), upper.substring(8, 12), upper.substring(12, 16));
    }

    private String revision() {
        return wording.plain(history.isLocked() ? state.locked().getLast().revision() : Revision.next(state));
    }

    private String identified(String field) {
        return wording.plain(scope.identification().getOrDefault(field, ""));
    }

    private List<SheetModel.Field> identification() {
        List<SheetModel.Field> fields = new ArrayList<>();
        KNOWN.forEach(name -> fields.add(field(name, identified(name))));
        fields.add(field(
                "revision",
                history.lockedTime()
                        .map(at -> wording.say("revision.locked", revision(), wording.time(at)))
                        .orElseGet(() -> wording.say("revision.draft", revision()))));
        MachineId machine = state.header().machine();
        fields.add(field("machine", wording.plain(machine.name())));
        fields.add(field("machineId", wording.plain(machine.id())));
        state.lastRun()
                .ifPresent(run -> fields.add(field(
                        "run",
                        wording.say(
                                "run",
                                run.id(),
                                wording.say("kind." + run.kind().key()),
                                wording.time(run.finishedAt()),
                                run.account()))));
        fields.add(field(
                "running",
                wording.say("running." + scope.running().map(String::valueOf).orElse("unsaid"))));
        scope.gate().ifPresent(g -> fields.add(field("gate", wording.say("gate", g.backup(), g.console(), g.by()))));
        return List.copyOf(fields);
    }

    private List<SheetModel.Field> further() {
        return new TreeMap<>(scope.identification())
                .entrySet().stream()
                        .filter(e -> !KNOWN.contains(e.getKey()))
                        .map(e -> new SheetModel.Field(wording.plain(e.getKey()), wording.plain(e.getValue())))
                        .toList();
    }

    private SheetModel.Field field(String name, String value) {
        return new SheetModel.Field(wording.say("field." + name), value);
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        switch (state.header().machine().kind()) {
            case DEMO -> notes.add(wording.say("note.demo"));
            case SNAPSHOT ->
                notes.add(wording.say("note.snapshot", state.header().source().orElse("")));
            case LOCAL -> {}
        }
        seal.flatMap(SheetSeal::objection).ifPresent(notes::add);
        Set<String> catalogs =
                new TreeSet<>(state.runs().stream().map(Entry.Run::catalogHash).toList());
        catalogs.remove(catalog.hash());
        if (!catalogs.isEmpty()) {
            notes.add(wording.say("note.otherCatalog"));
        }
        notes.addAll(ChangeNotes.of(state, wording));
        new WitnessText(state, wording).note().ifPresent(notes::add);
        if (history.torn() > 0) {
            notes.add(wording.say("note.torn", history.torn()));
        }
        return List.copyOf(notes);
    }

    private List<SheetModel.Section> sections() {
        LineBuilder builder = new LineBuilder(state, catalog, wording, history);
        List<SheetModel.Section> sections = new ArrayList<>();
        int number = 0;
        for (Step step : Step.values()) {
            List<SheetModel.Line> lines = new ArrayList<>();
            for (Control control : catalog.ofStep(step)) {
                lines.add(builder.line(++number, control.id().text()));
            }
            if (!lines.isEmpty()) {
                sections.add(new SheetModel.Section(
                        Optional.of(step), wording.say("step." + step.key()), List.copyOf(lines)));
            }
        }
        List<SheetModel.Line> unknown = new ArrayList<>();
        for (String id : unknown()) {
            unknown.add(builder.line(++number, id));
        }
        if (!unknown.isEmpty()) {
            sections.add(new SheetModel.Section(Optional.empty(), wording.say("step.unknown"), List.copyOf(unknown)));
        }
        return List.copyOf(sections);
    }

    private Set<String> unknown() {
        Set<String> unknown = new TreeSet<>();
        Stream.concat(state.controls().keySet().stream(), state.answers().keySet().stream())
                .filter(id -> catalog.control(new ControlId(id)).isEmpty())
                .forEach(unknown::add);
        return unknown;
    }
}
