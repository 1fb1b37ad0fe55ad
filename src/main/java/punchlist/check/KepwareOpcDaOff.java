package punchlist.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.probe.ConfigApiProject;
import punchlist.probe.ProjectProperties;
import punchlist.probe.Url;
import punchlist.reading.Answer;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.scope.Kepware;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * OPC DA 1.0, 2.0 and 3.0 are off in Kepware's project, read over the Configuration API (Kepware guide 5.2.1: "if not
 * required"). Where the scope says that something needs OPC DA, on is attention: a person records the deviation.
 */
public final class KepwareOpcDaOff implements Check<KepwareOpcDaOff.Parameter> {

    /**
     * What must be off.
     *
     * @param properties the names of the flags
     */
    public record Parameter(List<String> properties) {
        /** Copies the list. */
        public Parameter {
            properties = List.copyOf(properties);
        }
    }

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("kepware-opc-da-off", p -> new Parameter(p.texts("properties")), new KepwareOpcDaOff());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return question(scope).<List<Question<?>>>map(List::of).orElse(List.of());
    }

    private static Optional<ConfigApiProject> question(Scope scope) {
        return scope.kepware()
                .configApi()
                .flatMap(api -> Url.find(api.url()))
                .map(url -> new ConfigApiProject(url.text()));
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Verdict verdict = question(scope)
                .map(question -> judge(parameter, scope, readings.get(question)))
                .orElseGet(
                        () -> new Verdict.CouldNotCheck(List.of(), expected(), Phrase.of("check.kepware.noConfigApi")));
        return List.of(new Finding(control, Subject.server(), verdict));
    }

    private static Verdict judge(Parameter parameter, Scope scope, Reading<ProjectProperties> reading) {
        if (!(reading.answer() instanceof Answer.Known<ProjectProperties>(ProjectProperties project))) {
            return Sight.couldNot(scope, expected(), List.of(reading));
        }
        List<String> on = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String name : parameter.properties()) {
            Optional<Boolean> flag = project.flag(name);
            flag.filter(value -> value).ifPresent(value -> on.add(name));
            if (flag.isEmpty()) {
                missing.add(name);
            }
        }
        if (!on.isEmpty()) {
            return switchedOn(scope, reading, String.join(", ", on));
        }
        return missing.isEmpty()
                ? new Verdict.Pass(Proof.of(reading), expected(), Phrase.of("check.kepware.opcDa.off"))
                : new Verdict.CouldNotCheck(
                        List.of(reading), expected(), Phrase.of("check.kepware.missing", String.join(", ", missing)));
    }

    private static Verdict switchedOn(Scope scope, Reading<ProjectProperties> reading, String on) {
        Phrase found = Phrase.of("check.kepware.opcDa.on", on);
        Kepware kepware = scope.kepware();
        boolean needed =
                kepware.needsOpcDa().orElse(false) || kepware.readBy().equals(Optional.of(Kepware.ReadBy.OPCDA));
        return needed
                ? new Verdict.Attention(Proof.of(reading), expected(), found, Phrase.of("check.kepware.opcDa.needed"))
                : new Verdict.Fail(Proof.of(reading), expected(), found, Phrase.of("check.kepware.opcDa.why"));
    }

    private static Phrase expected() {
        return Phrase.of("check.kepware.opcDa.expected");
    }
}
