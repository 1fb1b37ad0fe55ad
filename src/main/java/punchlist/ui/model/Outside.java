package punchlist.ui.model;

import java.util.List;
import java.util.stream.Collectors;
import punchlist.catalog.Control;
import punchlist.record.Looks;
import punchlist.text.Phrase;

/** What witnesses outside saw of a control's ports, in words. */
final class Outside {

    private Outside() {}

    /** Everything, oldest look first. */
    static List<String> said(Situation situation, Control control, Words words) {
        return Looks.of(situation.state().lines(), control.id().text()).stream()
                .map(said -> words.say(
                        "detail.witness",
                        words.time(said.told().look().startedAt()),
                        said.told().look().by(),
                        said.port().shown(),
                        said.target().address(),
                        said.target().from().orElse("-"),
                        words.say(Phrase.of("look.seen." + said.port().seen().key())),
                        words.say(Phrase.of(
                                "look.outcome." + said.port().outcome().key()))))
                .toList();
    }

    /** Where a witness contradicts the plan, in short; empty where none does. */
    static String contradiction(Situation situation, Control control, Words words) {
        String ports = Looks.of(situation.state().lines(), control.id().text()).stream()
                .filter(said -> said.port().outcome().isContradiction())
                .map(said -> said.port().shown())
                .distinct()
                .collect(Collectors.joining(", "));
        return ports.isEmpty() ? "" : words.say("row.witness", ports);
    }
}
