package punchlist.cli;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import punchlist.check.Judged;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.MachineId;
import punchlist.machine.recorded.BadSnapshot;
import punchlist.machine.recorded.RecordedMachine;
import punchlist.machine.recorded.RecordedSetters;
import punchlist.machine.recorded.Snapshot;
import punchlist.scope.BadScope;
import punchlist.scope.Scope;
import punchlist.session.CheckRun;
import punchlist.session.Checking;
import punchlist.session.Looking;
import punchlist.session.OpenMachine;
import punchlist.session.Product;
import punchlist.session.Progress;
import punchlist.session.TakeSnapshot;
import punchlist.text.BundledTexts;

/** Calls and whole checks under fire. */
public final class CliFuzz {

    /** What a terminal would obey or hide. */
    private static final Pattern HARMFUL = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\u2028\u2029&&[^\n]]");

    /** Options that would write files or wait for somebody to type. */
    private static final Pattern TOUCHES = Pattern.compile("(?s).*(--out|--record|--import|--write|--yes|=-|=@|^@).*");

    private CliFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        Product product = Product.load(BundledTexts.in(Locale.ENGLISH), "1.2.3");
        List<byte[]> calls = Seeds.of(
                "controls\n--format\njson\n--as-of\n2026-11-22",
                "verify\nrecord.jsonl\n--trust\nkey.pem\n--rejudge\n--format\ntext",
                "drift\na.jsonl\nb.jsonl\n--from\nR1\n--to\nR2",
                "check\n--machine\nnone.json\n--scope\nscope.json\n--step\nos\n--control\nKEP-3.2-7\n--format\njunit",
                "fix\nKEP-3.2-7\n--dry-run\n--accept-hazard\nCUTS_REMOTE\n--machine\nnone.json\n--lang\nda",
                "report\nrecord.jsonl\n--list\npunch",
                "undo\nC1\n--format\njson",
                "watch\n--machine\nnone.json\n--minutes\n0\n--every\n2\n--format\njson",
                "snapshot\n--redact\n--secret\nkepware=x",
                "--version",
                "--help");
        List<byte[]> times = Seeds.of(
                "2026-11-22", "2026-11-22T10:00:00Z", "2026-11-22T10:00:00+01:00", "2026-02-30", "+10000-01-01T00:00Z");
        return List.of(
                Target.of("arguments", 6, Target.Form.TEXT, calls, CliFuzz::call)
                        .within(Target.Bounds.WHOLE),
                Target.of("as-of", 180, Target.Form.TEXT, times, CliFuzz::time).refusing(Usage.class),
                Target.of(
                                "check",
                                6,
                                Target.Form.JSON,
                                List.of(Seeds.program("/punchlist/demo/demo.json")),
                                input -> checked(product, input))
                        .within(Target.Bounds.WHOLE));
    }

    private static Optional<String> call(byte[] input) {
        String[] arguments = Seeds.text(input).split("\n", -1);
        if (List.of(arguments).stream().anyMatch(a -> TOUCHES.matcher(a).matches())) {
            return Optional.of("not tried: would touch files");
        }
        Call call = Call.punchlist(arguments);
        Target.promise(call.exit() >= -1 && call.exit() <= 2, "exit code " + call.exit());
        Target.promise(!call.err().contains("internal problem"), "internal: " + call.err());
        harmless(call.err());
        if (call.exit() == 2) {
            return Optional.of(call.err());
        }
        harmless(call.out());
        return Optional.empty();
    }

    private static void harmless(String shown) {
        var found = HARMFUL.matcher(shown);
        if (found.find()) {
            throw new Target.Broken("U+" + Integer.toHexString(shown.codePointAt(found.start())) + " was let through");
        }
    }

    private static Optional<String> time(byte[] input) {
        var time = Common.instant(Seeds.text(input));
        Target.must("a time that cannot be shown", () -> time.atZone(java.time.ZoneId.of("+18:00"))
                .toString());
        Target.must("a time that cannot be shown", () -> time.atZone(java.time.ZoneId.of("-18:00"))
                .toString());
        Target.must("a time that cannot be reckoned with", time::toEpochMilli);
        return Optional.empty();
    }

    /** A whole check of a mutated machine: judged, shown, recorded, and the recording judged the same. */
    private static Optional<String> checked(Product product, byte[] input) {
        CheckRun run;
        OpenMachine opened;
        Scope scope;
        try {
            opened = opened(product, input);
            scope = opened.ownScope().orElseGet(Scope::unsaid);
        } catch (BadSnapshot | BadScope e) {
            return Optional.of(e.getMessage());
        }
        run = check(product, opened, scope);
        for (Judged judged : run.judged()) {
            judged.findings()
                    .forEach(f -> Target.promise(
                            !f.verdict().kind().key().equals("pass")
                                    || f.verdict().evidence().stream()
                                            .anyMatch(r -> r.answer().wasRead()),
                            "a pass on nothing that was read: " + f.control()));
        }
        var fixes = new Looking(product, opened, scope).propose(run);
        var json = new RunJson(product, BundledTexts.in(Locale.ENGLISH)).write(run, opened.id(), scope, fixes);
        harmless(punchlist.reading.PrettyJson.write(json));
        var recording = new TakeSnapshot(product.kinds()).of(opened.id(), run, Optional.of(scope));
        OpenMachine again = Target.must(
                "its own recording",
                () -> opened(product, recording.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        Map<String, String> before = verdicts(run);
        Map<String, String> after = verdicts(check(product, again, scope));
        before.keySet().removeIf(id -> before.get(id).equals(after.get(id)));
        Target.promise(before.isEmpty(), "judged otherwise from its own recording: " + before + " " + after.keySet());
        return Optional.empty();
    }

    private static CheckRun check(Product product, OpenMachine opened, Scope scope) {
        return new Looking(product, opened, scope)
                .check(product.controls().values(), Checking.Comparing.NOTHING, Progress.NONE, () -> false);
    }

    private static Map<String, String> verdicts(CheckRun run) {
        Map<String, String> verdicts = new TreeMap<>();
        run.judged().forEach(j -> {
            List<String> all = new ArrayList<>();
            j.findings()
                    .forEach(f -> all.add(f.subject().id() + "=" + f.verdict().kind()));
            verdicts.put(j.control().id().text(), String.join(",", all));
        });
        return verdicts;
    }

    private static OpenMachine opened(Product product, byte[] input) {
        Snapshot snapshot = Snapshot.read(new ByteArrayInputStream(input), "fuzzed.json", MachineId.Kind.SNAPSHOT);
        RecordedMachine machine = new RecordedMachine(snapshot, product.kinds());
        Optional<Scope> scope = snapshot.scopeJson()
                .map(json -> punchlist.scope.ScopeJson.parse(json, "fuzzed.json: scope", java.nio.file.Path.of(".")));
        return new OpenMachine(
                machine,
                given -> machine,
                RecordedSetters.on(machine),
                scope,
                Optional.of(machine),
                Optional.empty(),
                Duration.ZERO);
    }
}
