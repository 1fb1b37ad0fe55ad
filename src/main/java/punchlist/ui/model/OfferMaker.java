package punchlist.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import punchlist.catalog.ControlId;
import punchlist.check.health.Connected;
import punchlist.machine.Change;
import punchlist.machine.Reversal;
import punchlist.reading.AnswerJson;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.Readings;
import punchlist.remedy.Hazard;
import punchlist.remedy.Plan;
import punchlist.remedy.Proposal;
import punchlist.remedy.firewall.RuleSentence;
import punchlist.report.Values;
import punchlist.session.Product;
import punchlist.text.Phrase;
import tools.jackson.databind.JsonNode;

/** Writes proposals out for reading. */
final class OfferMaker {

    private final Product product;
    private final Readings readings;

    OfferMaker(Product product, Readings readings) {
        this.product = product;
        this.readings = readings;
    }

    Offers make(Map<ControlId, List<Proposal>> proposals, Supplier<Connected> connected) {
        List<Offers.Offer> plans = new ArrayList<>();
        List<Offers.Left> left = new ArrayList<>();
        proposals.forEach((control, all) -> all.forEach(proposal -> {
            switch (proposal) {
                case Proposal.Mend(Plan plan) -> plans.add(offer(control, plan, connected));
                case Proposal.AlreadyRight right -> {}
                case Proposal.NotFixable(Phrase because) -> left.add(new Offers.Left(control, because));
            }
        }));
        return new Offers(plans, left);
    }

    private Offers.Offer offer(ControlId control, Plan plan, Supplier<Connected> connected) {
        List<Offers.Line> lines = new ArrayList<>();
        for (Change<?> change : plan.inOrder()) {
            lines.add(line(change));
        }
        return new Offers.Offer(
                control, plan, lines, plan.hazards().contains(Hazard.CUTS_REMOTE) ? said(connected.get()) : List.of());
    }

    private static List<Phrase> said(Connected connected) {
        return Stream.concat(connected.others().stream(), connected.unseen().stream())
                .toList();
    }

    private <T> Offers.Line line(Change<T> change) {
        QuestionKind<Question<T>, T> kind = product.kinds().of(change.at());
        JsonNode before = AnswerJson.write(change.before(), kind.values());
        JsonNode after = AnswerJson.write(change.after(), kind.values());
        return new Offers.Line(
                Values.what(kind.keys().path(change.at())),
                Values.shown(before, after),
                Values.shown(after, before),
                meaning(change),
                Phrase.of("ui.effective." + change.effective().name().toLowerCase(Locale.ROOT)),
                Phrase.of("ui.reversal." + word(change.reversal())),
                lost(change.reversal()));
    }

    /** What a change means beside its values: who may do what in a folder, or whom a firewall rule lets in. */
    private List<Phrase> meaning(Change<?> change) {
        return RuleSentence.of(change, readings).map(List::of).orElseGet(() -> AccessChange.of(change, readings));
    }

    private static String word(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Exact exact -> "exact";
            case Reversal.Partial partial -> "partial";
            case Reversal.Impossible impossible -> "impossible";
        };
    }

    private static List<Phrase> lost(Reversal reversal) {
        return switch (reversal) {
            case Reversal.Exact exact -> List.of();
            case Reversal.Partial(Phrase lost) -> List.of(lost);
            case Reversal.Impossible(Phrase why) -> List.of(why);
        };
    }
}
