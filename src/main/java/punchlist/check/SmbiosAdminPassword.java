package punchlist.check;

import java.util.List;
import java.util.Optional;
import punchlist.catalog.ControlId;
import punchlist.check.smbios.HardwareSecurity;
import punchlist.check.smbios.HardwareSecurity.Status;
import punchlist.check.smbios.Smbios;
import punchlist.check.smbios.SmbiosParser;
import punchlist.machine.SmbiosTable;
import punchlist.reading.Answer;
import punchlist.reading.Bytes;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.reading.Why;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * The firmware's setup password is set (IGSS guide, "Server and client hardware"; IGSS-BIOS-3). SMBIOS type 24 tells,
 * where the board fills it in. Only "enabled" is proof: many boards say "disabled" whatever is set, so that and every
 * other state asks the engineer, with the reading beside the question.
 */
public final class SmbiosAdminPassword implements Check<SmbiosAdminPassword.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final int HARDWARE_SECURITY = 24;
    private static final int SETTINGS = 4;
    private static final SmbiosTable TABLE = new SmbiosTable();
    private static final Phrase EXPECTED = Phrase.of("check.smbios.expected");

    /** Under this name in the catalogue. */
    public static CheckKind<Parameter> kind() {
        return new CheckKind<>("smbios-admin-password", p -> new Parameter(), new SmbiosAdminPassword());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.of(TABLE);
    }

    @Override
    public List<Finding> judge(ControlId control, Parameter parameter, Scope scope, Readings readings) {
        Reading<Bytes> reading = readings.get(TABLE);
        Verdict verdict =
                switch (reading.answer()) {
                    case Answer.Unread<Bytes>(Why why) -> couldNot(reading, why);
                    case Answer.Absent<Bytes> absent -> ask(control, reading, "noTable");
                    case Answer.Known<Bytes>(Bytes bytes) ->
                        judge(control, reading, SmbiosParser.parse(bytes.toArray()));
                };
        return List.of(new Finding(control, Subject.server(), verdict));
    }

    private static Verdict judge(ControlId control, Reading<Bytes> reading, Smbios smbios) {
        List<Status> states = smbios.ofType(HARDWARE_SECURITY).stream()
                .flatMap(structure -> structure.at(SETTINGS).stream())
                .map(settings -> HardwareSecurity.of(settings).administrator())
                .toList();
        if (states.contains(Status.ENABLED)) {
            return new Verdict.Pass(Proof.of(reading), EXPECTED, Phrase.of("check.smbios.enabled"));
        }
        Optional<String> problem = smbios.problem();
        if (states.isEmpty() && problem.isPresent()) {
            return couldNot(reading, new Why.NotUnderstood(problem.get()));
        }
        return ask(
                control,
                reading,
                states.isEmpty() ? "noRecord" : states.getFirst().name());
    }

    private static Verdict couldNot(Reading<Bytes> reading, Why why) {
        return new Verdict.CouldNotCheck(List.of(reading), EXPECTED, Phrases.why(why));
    }

    private static Verdict ask(ControlId control, Reading<Bytes> reading, String seen) {
        return Assisted.asks(control, Phrase.of("check.smbios.seen." + seen), List.of(reading));
    }
}
