package punchlist.remedy.desktop;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import punchlist.check.Finding;
import punchlist.check.Verdict;
import punchlist.check.desktop.Associations;
import punchlist.check.desktop.DefaultBrowser;
import punchlist.machine.Change;
import punchlist.machine.Effective;
import punchlist.machine.Names;
import punchlist.machine.Presence;
import punchlist.machine.RegistryData;
import punchlist.machine.Reversal;
import punchlist.machine.files.TextFile;
import punchlist.machine.system.PolicyFilePresence;
import punchlist.machine.system.PolicyScope;
import punchlist.machine.system.PolicyValue;
import punchlist.reading.Answer;
import punchlist.reading.Origin;
import punchlist.reading.Question;
import punchlist.reading.Readings;
import punchlist.reading.Settable;
import punchlist.remedy.MissingKeys;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.Remedy;
import punchlist.remedy.RemedyKind;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * Fixes Microsoft Edge as the default browser: the association file beside the local policy, the policy's own entry, and
 * the registry value by which Windows acts when an account logs on. Where Edge is not set up here, or a domain sets the
 * policy, it offers nothing.
 */
public final class FixDefaultBrowser implements Remedy<FixDefaultBrowser.Parameter> {

    /** Nothing is set. */
    public record Parameter() {}

    private static final String EDGE = "Microsoft Edge";
    private static final String FILE = "\\System32\\GroupPolicy\\DefaultAssociations.xml";
    private static final PolicyFilePresence PRESENCE = new PolicyFilePresence(PolicyScope.MACHINE);
    private static final PolicyValue ENTRY = PolicyValue.of(DefaultBrowser.POLICY);
    private static final Set<Origin> FOREIGN = Set.of(Origin.DOMAIN_POLICY, Origin.MDM);

    /** Under this name in the catalogue. */
    public static RemedyKind<Parameter> kind() {
        return new RemedyKind<>("fix-default-browser", p -> new Parameter(), new FixDefaultBrowser());
    }

    private static TextFile file(Readings readings) {
        return new TextFile(DefaultBrowser.windows(readings) + FILE);
    }

    @Override
    public List<Question<?>> needs(Parameter parameter, Scope scope, Readings soFar) {
        List<Question<?>> all = new ArrayList<>(List.of(DefaultBrowser.WINDOWS, PRESENCE, ENTRY));
        all.addAll(DefaultBrowser.browsers());
        all.addAll(MissingKeys.questions(DefaultBrowser.POLICY, soFar));
        if (soFar.find(DefaultBrowser.WINDOWS).isPresent()) {
            all.add(file(soFar));
        }
        return List.copyOf(all);
    }

    @Override
    public Proposal propose(Parameter parameter, Finding finding, Scope scope, Readings readings) {
        if (finding.verdict() instanceof Verdict.Pass) {
            return new Proposal.AlreadyRight();
        }
        return whyNot(readings)
                .<Proposal>map(Proposal.NotFixable::new)
                .orElseGet(() -> new Proposal.Mend(plan(finding, readings)));
    }

    private static Optional<Phrase> whyNot(Readings readings) {
        boolean read = Stream.of(DefaultBrowser.POLICY, ENTRY, PRESENCE, file(readings))
                .allMatch(question -> wasRead(question, readings));
        if (!read) {
            return Optional.of(Phrase.of("remedy.notRead"));
        }
        if (readings.get(DefaultBrowser.POLICY)
                .origin()
                .filter(FOREIGN::contains)
                .isPresent()) {
            return Optional.of(Phrase.of("remedy.browser.domain"));
        }
        boolean edge = DefaultBrowser.browsers().stream()
                .flatMap(question -> readings.find(question).stream())
                .flatMap(reading -> reading.answer().toOptional().stream())
                .map(Names::all)
                .anyMatch(names -> names.stream().anyMatch(EDGE::equalsIgnoreCase));
        return edge ? Optional.empty() : Optional.of(Phrase.of("remedy.browser.noEdge"));
    }

    private static boolean wasRead(Question<?> question, Readings readings) {
        return readings.find(question)
                .filter(reading -> reading.answer().wasRead())
                .isPresent();
    }

    private static Plan plan(Finding finding, Readings readings) {
        TextFile file = file(readings);
        Answer<RegistryData> path = Answer.known(RegistryData.text(file.path()));
        List<Change<?>> inOrder = new ArrayList<>();
        add(inOrder, PRESENCE, Answer.known(Presence.THERE), Effective.NOW, readings);
        add(inOrder, file, Answer.known(Associations.ofEdge()), Effective.NOW, readings);
        add(inOrder, ENTRY, path, Effective.NOW, readings);
        MissingKeys.changes(DefaultBrowser.POLICY, readings).forEach(inOrder::add);
        add(inOrder, DefaultBrowser.POLICY, path, Effective.NEXT_LOGON, readings);
        return new Plan(finding, inOrder, Set.of(), List.of(Phrase.of("remedy.browser.notices")));
    }

    private static <T> void add(
            List<Change<?>> all, Settable<T> at, Answer<T> after, Effective effective, Readings readings) {
        Answer<T> before = readings.answer(at);
        if (!before.equals(after)) {
            all.add(new Change<>(at, before, after, effective, new Reversal.Exact()));
        }
    }
}
