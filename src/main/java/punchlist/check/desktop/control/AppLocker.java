package punchlist.check.desktop.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import punchlist.machine.Hive;
import punchlist.machine.Names;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistrySubkeys;
import punchlist.machine.RegistryValue;
import punchlist.machine.RegistryView;
import punchlist.machine.Service;
import punchlist.machine.ServiceRun;
import punchlist.machine.system.PolicyFile;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyTable;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.text.Phrase;

/**
 * AppLocker's rules for executables: whether they are enforced (a missing mode with rules is), and what they say. Where
 * the registry was not listed, the local policy's file tells which rules there are.
 */
final class AppLocker {

    private static final String ROOT = "SOFTWARE\\Policies\\Microsoft\\Windows\\SrpV2\\Exe";
    private static final RegistryValue MODE = RegistryValue.hklm(ROOT, "EnforcementMode");
    private static final RegistrySubkeys RULES = new RegistrySubkeys(Hive.HKLM, ROOT, RegistryView.VIEW_64);
    private static final PolicyFile POLICY = new PolicyFile(PolicyScope.MACHINE);
    private static final ServiceRun SERVICE = new ServiceRun("AppIDSvc");
    private static final String TEXT = "Value";
    private static final String NAME = "AppLocker";

    private AppLocker() {}

    static List<Question<?>> questions(Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(MODE, RULES, SERVICE, POLICY));
        listed(soFar).forEach(id -> all.add(rule(id)));
        return all;
    }

    private static RegistryValue rule(String id) {
        return RegistryValue.hklm(ROOT + "\\" + id, TEXT);
    }

    private static List<String> listed(Readings readings) {
        return readings.find(RULES)
                .flatMap(reading -> reading.answer().toOptional())
                .map(Names::all)
                .orElse(List.of());
    }

    /** The rules that are enforced; empty where none are, or that could not be seen. */
    static Optional<RuleSet> look(Readings readings, Heap heap) {
        Optional<RuleSet> rules = rules(readings, heap);
        if (rules.isEmpty() || rules.get().isEmpty()) {
            return Optional.empty();
        }
        Reading<RegistryData> mode = readings.get(MODE);
        if (!mode.answer().wasRead()) {
            heap.unread(NAME, mode);
            return Optional.empty();
        }
        heap.read(mode);
        OptionalLong number =
                mode.answer().toOptional().map(RegistryData::number).orElse(OptionalLong.of(1));
        if (number.orElse(-1) != 1) {
            heap.weak.add(
                    number.orElse(-1) == 0
                            ? Phrase.of("check.control.appLocker.audit")
                            : Phrase.of(
                                    "check.control.appLocker.mode",
                                    number.stream().boxed().map(String::valueOf).collect(Collectors.joining())));
            return Optional.empty();
        }
        return isRunning(readings.get(SERVICE), heap) ? enforced(rules.get(), heap) : Optional.empty();
    }

    private static boolean isRunning(Reading<Service.State> service, Heap heap) {
        return switch (service.answer()) {
            case Answer.Unread<Service.State> unread -> {
                heap.unread(NAME, service);
                yield false;
            }
            case Answer.Known<Service.State>(Service.State state)
            when state == Service.State.RUNNING -> {
                heap.read(service);
                yield true;
            }
            case Answer.Known<Service.State> known -> stopped(service, heap);
            case Answer.Absent<Service.State> absent -> stopped(service, heap);
        };
    }

    private static boolean stopped(Reading<Service.State> service, Heap heap) {
        heap.read(service);
        heap.weak.add(Phrase.of("check.control.appLocker.stopped"));
        return false;
    }

    private static Optional<RuleSet> enforced(RuleSet rules, Heap heap) {
        heap.found.add(Phrase.of(
                "check.control.appLocker.enforced",
                Integer.toString(rules.rules().size() + rules.notUnderstood().size())));
        rules.hole()
                .ifPresent(hole -> heap.holes.add(Phrase.of(
                        "check.control.appLocker.hole",
                        hole.rule().name().isBlank()
                                ? hole.rule().id()
                                : hole.rule().name(),
                        hole.place())));
        rules.notUnderstood().forEach(rule -> heap.holes.add(Phrase.of("check.control.appLocker.notUnderstood", rule)));
        return Optional.of(rules);
    }

    private static Optional<RuleSet> rules(Readings readings, Heap heap) {
        Reading<Names> names = readings.get(RULES);
        Reading<PolicyTable> file = readings.get(POLICY);
        if (names.answer().wasRead()) {
            heap.read(names);
            List<Reading<RegistryData>> texts =
                    listed(readings).stream().map(id -> readings.get(rule(id))).toList();
            for (Reading<RegistryData> text : texts) {
                if (!text.answer().wasRead()) {
                    heap.unread(NAME, text);
                    return Optional.empty();
                }
                heap.read(text);
            }
            return Optional.of(parsed(byId(readings)));
        }
        if (file.answer() instanceof Answer.Known<PolicyTable>(PolicyTable table)) {
            Map<String, Optional<RegistryData>> inFile = inFile(table);
            if (!inFile.isEmpty()) {
                heap.read(file);
                return Optional.of(parsed(inFile));
            }
        }
        heap.unread(NAME, names);
        return Optional.empty();
    }

    private static Map<String, Optional<RegistryData>> byId(Readings readings) {
        Map<String, Optional<RegistryData>> all = new LinkedHashMap<>();
        listed(readings).forEach(id -> all.put(id, readings.answer(rule(id)).toOptional()));
        return all;
    }

    private static Map<String, Optional<RegistryData>> inFile(PolicyTable table) {
        String prefix = ROOT + "\\";
        Map<String, Optional<RegistryData>> all = new LinkedHashMap<>();
        for (PolicyTable.Entry entry : table.all()) {
            boolean below = entry.key().regionMatches(true, 0, prefix, 0, prefix.length());
            if (below && entry.name().equalsIgnoreCase(TEXT)) {
                all.put(entry.key().substring(prefix.length()), Optional.of(entry.data()));
            }
        }
        return all;
    }

    private static RuleSet parsed(Map<String, Optional<RegistryData>> texts) {
        List<Rule> rules = new ArrayList<>();
        List<String> odd = new ArrayList<>();
        texts.forEach((id, data) -> {
            try {
                rules.add(RuleXml.parse(text(data)));
            } catch (IllegalArgumentException e) {
                odd.add(Stream.of(id, String.valueOf(e.getMessage())).collect(Collectors.joining(": ")));
            }
        });
        return new RuleSet(rules, odd);
    }

    private static String text(Optional<RegistryData> data) {
        return data.filter(RegistryData.Text.class::isInstance)
                .map(RegistryData::shown)
                .orElseThrow(() -> new IllegalArgumentException("no text"));
    }
}
