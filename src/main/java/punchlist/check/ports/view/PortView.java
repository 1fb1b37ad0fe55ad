package punchlist.check.ports.view;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import punchlist.check.filtering.InCharge;
import punchlist.check.firewall.Profile;
import punchlist.check.ports.KernelPorts;
import punchlist.check.ports.PortSurvey;
import punchlist.check.ports.PortTable;
import punchlist.scope.Scope;
import punchlist.text.Phrase;

/**
 * What is really open on a server, to whom and why: the table of ports and the picture, in words, for screen and sheet.
 *
 * @param planned the ports of the plan, in its order
 * @param extra the ports that are open, or may be, and that no plan knows
 * @param nothingExtra what is to be said where there are none
 * @param picture who reaches the server, and whom it calls
 * @param notices what a reader must know before the table
 * @param seenAt when the listeners were looked at
 */
public record PortView(
        List<PortCells> planned,
        List<PortCells> extra,
        Phrase nothingExtra,
        PortPicture picture,
        List<Phrase> notices,
        Instant seenAt) {

    /** Copies the lists. */
    public PortView {
        planned = List.copyOf(planned);
        extra = List.copyOf(extra);
        notices = List.copyOf(notices);
    }

    /**
     * The view of a survey.
     *
     * @param charge which firewall is in charge
     * @param kernel for whom the Windows kernel listens
     * @param signers who signed the program at a path, where that is known
     */
    public static PortView of(
            PortSurvey survey,
            PortTable table,
            Scope scope,
            InCharge charge,
            KernelPorts kernel,
            Function<String, Optional<String>> signers) {
        Seen seen = new Seen(survey, charge);
        CellWords words = new CellWords(seen, kernel, signers);
        var planned = survey.planned();
        var extra = survey.unexpected();
        return new PortView(
                planned.stream().map(words::of).toList(),
                extra.stream().map(words::of).toList(),
                nothingExtra(seen),
                new PictureMaker(seen, table, scope).make(planned, extra),
                notices(seen),
                survey.listeners().at());
    }

    /** That nothing else is open can be said only where all was seen, and every profile of the firewall keeps others out. */
    private static Phrase nothingExtra(Seen seen) {
        return seen.isWhole() && !seen.isUnguarded() && !(seen.charge() instanceof InCharge.NotKnown)
                ? Phrase.of("check.portview.extra.none")
                : Phrase.of("check.portview.extra.unknown");
    }

    private static List<Phrase> notices(Seen seen) {
        PortSurvey survey = seen.survey();
        List<Phrase> all = new ArrayList<>();
        if (!(seen.charge() instanceof InCharge.Windows windows
                && windows.beside().isEmpty())) {
            all.add(seen.charge().said());
        }
        String off = survey.profiles().states().entrySet().stream()
                .filter(e -> e.getValue().isOpenByDefault())
                .map(e -> e.getKey())
                .sorted()
                .map(Profile::shown)
                .collect(Collectors.joining(", "));
        if (!off.isEmpty()) {
            all.add(Phrase.of("check.portview.notice.off", off));
        }
        if (!survey.book().odd().isEmpty()) {
            all.add(Phrase.of("check.portview.notice.odd", survey.book().odd().size()));
        }
        if (survey.plan().igss().isEmpty()) {
            all.add(Phrase.of("check.portview.notice.version"));
        }
        return all;
    }

    /** How many lines are not right. */
    public long notRight() {
        return planned.stream().filter(cells -> !cells.mark().isRight()).count();
    }
}
