package punchlist.ui.model;

import java.util.List;

/** How each change is taken back by hand, without Punchlist. */
final class RescueCard {

    private final Words words;

    RescueCard(Words words) {
        this.words = words;
    }

    String write(Situation situation, List<PlanModel> plans) {
        StringBuilder card = new StringBuilder();
        String name = situation.state().header().machine().name();
        card.append(words.say("rescue.title", name)).append("\r\n\r\n");
        card.append(words.say("rescue.how")).append("\r\n\r\n");
        int number = 1;
        for (PlanModel plan : plans) {
            for (Offers.Line line : plan.offer().lines()) {
                card.append(words.say(
                                "rescue.change",
                                number++,
                                plan.offer().control().text(),
                                line.what()))
                        .append("\r\n    ")
                        .append(words.say("rescue.back", words.say(line.before())))
                        .append("\r\n    ")
                        .append(words.say("rescue.after", words.say(line.after())))
                        .append("\r\n");
                line.lost()
                        .forEach(lost ->
                                card.append("    ").append(words.say(lost)).append("\r\n"));
                card.append("\r\n");
            }
        }
        card.append(words.say("rescue.record", situation.file().toString())).append("\r\n");
        return card.toString();
    }
}
