package punchlist.check.desktop.control;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.machine.Sid;
import punchlist.machine.system.PolFile;

/** Rules of AppLocker under fire: what is not understood is refused, and what is understood can be applied. */
public final class ControlFuzz {

    private static final Sid OPERATOR = new Sid("S-1-5-21-1-2-3-1001");

    private ControlFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> published = Seeds.files("desktop", "applocker-audit.machine.pol").stream()
                .flatMap(file -> PolFile.parse(file).entries().stream())
                .filter(entry -> entry.key().toLowerCase(Locale.ROOT).contains("\\srpv2\\")
                        && entry.name().equals("Value"))
                .map(entry -> new String(entry.data().toArray(), StandardCharsets.UTF_16LE)
                        .replace("\0", "")
                        .getBytes(StandardCharsets.UTF_8))
                .toList();
        List<byte[]> seeds = Seeds.all(List.of(
                published,
                Seeds.of("<FilePathRule Id=\"1\" Name=\"a\" UserOrGroupSid=\"S-1-1-0\" Action=\"Deny\"><Conditions>"
                        + "<FilePathCondition Path=\"%OSDRIVE%\\*\\?.exe\"/></Conditions><Exceptions>"
                        + "<FilePathCondition Path=\"%WINDIR%\\Temp\\*\"/></Exceptions></FilePathRule>")));
        return List.of(Target.of("applocker-rule", 120, Target.Form.TEXT, seeds, ControlFuzz::rule)
                .refusing(IllegalArgumentException.class));
    }

    private static Optional<String> rule(byte[] input) {
        Rule rule = RuleXml.parse(Seeds.text(input));
        Target.promise(!rule.conditions().isEmpty(), "a rule without a condition");
        RuleSet set = new RuleSet(List.of(rule), List.of());
        set.hole();
        for (WindowsProgram program : List.of(WindowsProgram.COMMAND_PROMPT, WindowsProgram.EXPLORER)) {
            Start start = set.starts(program, OPERATOR);
            Target.promise(rule.allows() || start != Start.RUNS, "a rule that denies lets a program run");
        }
        return Optional.empty();
    }
}
