package punchlist.ui.model;

import java.util.Arrays;
import punchlist.catalog.Control;
import punchlist.catalog.Step;

/** A summary to be mailed: a line per step, lines below it only for what is open. */
final class Summary {

    private final Words words;

    Summary(Words words) {
        this.words = words;
    }

    String write(Situation now) {
        StringBuilder text = new StringBuilder();
        Tally total = Tally.ofGuides(now);
        text.append(words.say(
                        "summary.title",
                        now.state().header().machine().name(),
                        now.state().header().tool(),
                        words.time(now.savedAt())))
                .append('\n')
                .append(words.say("summary.total", total.decided(), total.total(), total.of(Mark.FAIL)))
                .append("\n\n");
        Arrays.stream(Step.values()).forEach(step -> add(text, now, step));
        return text.toString();
    }

    private void add(StringBuilder text, Situation now, Step step) {
        Tally tally = Tally.of(now, step);
        if (tally.total() == 0) {
            return;
        }
        text.append(words.say("summary.step", words.say(step), tally.decided(), tally.total()))
                .append('\n');
        for (Control control : now.catalog().ofStep(step)) {
            Mark mark = now.mark(control);
            if (mark == Mark.FAIL || mark == Mark.ATTENTION || mark == Mark.COULD_NOT_CHECK) {
                text.append("    ")
                        .append(words.say(
                                "summary.line",
                                words.say(mark),
                                control.id().text(),
                                words.say(control.title()),
                                Found.of(now, control, words)))
                        .append('\n');
            }
        }
    }
}
