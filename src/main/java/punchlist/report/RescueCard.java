package punchlist.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import punchlist.machine.Change;
import punchlist.machine.MachineId;
import punchlist.machine.Reversal;
import punchlist.reading.AnswerJson;
import punchlist.reading.PlainFile;
import punchlist.reading.Question;
import punchlist.reading.QuestionKind;
import punchlist.reading.QuestionKinds;
import punchlist.remedy.Plan;
import punchlist.text.Texts;
import punchlist.text.Visible;
import tools.jackson.databind.JsonNode;

/**
 * How each change is taken back by hand, without Punchlist, in Safe Mode too (design section 3.1). Saved beside the record
 * before anything is changed.
 */
public final class RescueCard {

    private static final String END = "\r\n";

    private final Texts texts;
    private final QuestionKinds kinds;

    /** A card in these texts' language. */
    public RescueCard(Texts texts, QuestionKinds kinds) {
        this.texts = texts;
        this.kinds = kinds;
    }

    /** Where the card of a record is saved. */
    public static Path beside(Path record) {
        return record.resolveSibling(
                String.valueOf(record.getFileName()).replaceAll("\\.punchlist$", "") + "-rescue-card.txt");
    }

    /**
     * Saves the card of these plans, in place of an older one.
     *
     * @return where it lies
     * @throws IOException when it cannot be saved: nothing may be changed then
     */
    public Path save(MachineId machine, Path record, List<Plan> plans) throws IOException {
        return PlainFile.replace(beside(record), text(machine, record, plans).getBytes(StandardCharsets.UTF_8));
    }

    /** The card of these plans. */
    public String text(MachineId machine, Path record, List<Plan> plans) {
        StringBuilder card = new StringBuilder();
        card.append(texts.get("rescue.title", machine.name())).append(END).append(END);
        card.append(texts.get("rescue.how")).append(END).append(END);
        int number = 1;
        for (Plan plan : plans) {
            for (Change<?> change : plan.inOrder()) {
                change(card, number++, plan, change);
            }
        }
        return card.append(texts.get("rescue.record", record.toString()))
                .append(END)
                .toString();
    }

    private <T> void change(StringBuilder card, int number, Plan plan, Change<T> change) {
        QuestionKind<Question<T>, T> kind = kinds.of(change.at());
        JsonNode before = AnswerJson.write(change.before(), kind.values());
        JsonNode after = AnswerJson.write(change.after(), kind.values());
        String what = Values.what(kind.keys().path(change.at()));
        card.append(texts.get("rescue.change", number, plan.mends().control().text(), what))
                .append(END);
        line(card, texts.get("rescue.back", texts.render(Values.shown(before, after))));
        line(card, texts.get("rescue.after", texts.render(Values.shown(after, before))));
        switch (change.reversal()) {
            case Reversal.Exact exact -> {}
            case Reversal.Partial(var lost) -> line(card, texts.render(lost));
            case Reversal.Impossible(var why) -> line(card, texts.render(why));
        }
        card.append(END);
    }

    private static void line(StringBuilder card, String text) {
        card.append("    ").append(Visible.of(text)).append(END);
    }
}
