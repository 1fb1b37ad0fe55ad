package punchlist.remedy.network;

import java.util.List;
import java.util.Set;
import punchlist.check.Finding;
import punchlist.machine.Effective;
import punchlist.machine.RegistryData;
import punchlist.machine.RegistryValue;
import punchlist.reading.Question;
import punchlist.reading.Reading;
import punchlist.reading.Readings;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.remedy.SetRegistry;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Sets {@code IPEnableRouter} to 0, which counts at the next start of Windows (IGSS-PLC-1). What else passes traffic on
 * is said how to end, not ended: a routing service, a bridge or a port proxy may be somebody's way in, and an
 * interface's own setting was made on purpose.
 */
public final class ForwardingOff implements Remedy<ForwardingOff.Parameter> {

    /** Nothing to set. */
    public record Parameter() {}

    private static final SetRegistry.Parameter OFF = new SetRegistry.Parameter(
            RegistryValue.hklm("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters", "IPEnableRouter"),
            0,
            Effective.REBOOT,
            "remedy.network.notices",
            false,
            Set.of());

    private final SetRegistry registry = new SetRegistry();

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>("forwarding-off", p -> new Parameter(), new ForwardingOff());
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        return List.of(OFF.at());
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        return Proposal.whereOpen(finding, () -> wrong(finding, scope, readings));
    }

    private Proposal wrong(Finding finding, Scope scope, Readings readings) {
        return switch (finding.subject().kind()) {
            case SERVER -> forwarding(finding, scope, readings);
            case SERVICE ->
                new Proposal.NotFixable(
                        Phrase.of("remedy.network.service", finding.subject().id()));
            case PORT -> new Proposal.NotFixable(Phrase.of("remedy.network.proxy"));
            case ADAPTER, ACCOUNT, ENDPOINT, RULE, PATH, LOG, POLICY ->
                new Proposal.NotFixable(Phrase.of("remedy.network.adapter"));
        };
    }

    private Proposal forwarding(Finding finding, Scope scope, Readings readings) {
        Reading<RegistryData> reading = readings.get(OFF.at());
        boolean on = reading.answer()
                .toOptional()
                .filter(data -> data.number().orElse(0) != 0)
                .isPresent();
        return on
                ? registry.propose(OFF, finding, scope, readings)
                : new Proposal.NotFixable(Phrase.of("remedy.network.interface"));
    }
}
