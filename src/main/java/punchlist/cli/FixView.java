package punchlist.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import punchlist.check.Judged;
import punchlist.check.Phrases;
import punchlist.machine.Change;
import punchlist.machine.Outcome;
import punchlist.reading.AnswerJson;
import punchlist.reading.Why;
import punchlist.record.Entry;
import punchlist.remedy.Plan;
import punchlist.remedy.firewall.RuleSentence;
import punchlist.session.CheckRun;
import punchlist.session.OpenMachine;
import punchlist.session.changes.Applied;
import punchlist.session.changes.ApplyReport;
import punchlist.session.changes.Planned;
import punchlist.text.Phrase;
import punchlist.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Shows what a fix would do, or did, as text or as {@code punchlist-fix/1}. */
final class FixView {

    private final Desk desk;
    private final OpenMachine opened;
    private final Format format;

    FixView(Desk desk, OpenMachine opened, Format format) {
        this.desk = desk;
        this.opened = opened;
        this.format = format;
    }

    /** The plan of a dry run. */
    void planned(FixPlan plan) {
        show(plan, Optional.empty(), Optional.empty(), plan.plans().isEmpty() ? nothing(plan) : "planned");
    }

    void nothingToApply(FixPlan plan) {
        show(plan, Optional.empty(), Optional.empty(), nothing(plan));
    }

    private static String nothing(FixPlan plan) {
        return plan.left().isEmpty() ? "already-right" : "not-fixable";
    }

    void applied(FixPlan plan, ApplyReport report, CheckRun after, boolean mended, boolean waiting) {
        String outcome = mended ? (waiting ? "waiting" : "mended") : "not-all";
        show(plan, Optional.of(report), Optional.of(after), outcome);
    }

    /** The plan before it is confirmed, always as text on standard error. */
    void ask(FixPlan plan) {
        for (Plan one : plan.plans()) {
            for (Change<?> change : one.inOrder()) {
                desk.out().problem(line(one, change));
                meaning(plan, change).ifPresent(said -> desk.out().problem("  " + texts().render(said)));
            }
            one.whoNotices().forEach(phrase -> desk.out().problem("  " + texts().render(phrase)));
        }
    }

    private Texts texts() {
        return desk.out().texts();
    }

    private String line(Plan plan, Change<?> change) {
        ObjectNode view = ChangeView.write(desk.product().kinds(), plan, change);
        return texts().get(
                        "cli.fix.change",
                        plan.mends().control().text(),
                        view.path("what").asString(""),
                        shortened(view.path("before").toString()),
                        shortened(view.path("after").toString()),
                        view.path("reversal").asString(""));
    }

    private static Optional<Phrase> meaning(FixPlan plan, Change<?> change) {
        return RuleSentence.of(change, plan.readings());
    }

    static String shortened(String text) {
        int most = 200;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    private void show(FixPlan plan, Optional<ApplyReport> report, Optional<CheckRun> after, String outcome) {
        switch (format) {
            case JSON -> desk.out().json(json(plan, report, after, outcome));
            case TEXT -> text(plan, report, after, outcome);
        }
    }

    private void text(FixPlan plan, Optional<ApplyReport> report, Optional<CheckRun> after, String outcome) {
        if (report.isEmpty()) {
            Set<Phrase> said = new HashSet<>();
            for (Plan one : plan.plans()) {
                one.inOrder().forEach(change -> {
                    desk.out().line(line(one, change));
                    meaning(plan, change).ifPresent(sentence -> desk.out().line("  " + texts().render(sentence)));
                });
                one.whoNotices().stream().filter(said::add).forEach(notice -> desk.out()
                        .line("  " + texts().render(notice)));
            }
        }
        for (Applied one : report.map(ApplyReport::applied).orElse(List.of())) {
            desk.out()
                    .line(one.id() + " "
                            + texts().get("outcome." + one.outcome().code()) + ": " + line(one.plan(), one.change()));
            why(one.outcome()).ifPresent(w -> desk.out().line("  " + texts().render(Phrases.why(w))));
        }
        report.ifPresent(this::stopped);
        plan.left().forEach(left -> desk.out()
                .line(texts().get("cli.fix.left", left.control().text(), texts().render(left.because()))));
        after.ifPresent(run -> run.judged().forEach(j -> desk.out()
                .line(texts().get("verdict." + j.verdict().key()) + " "
                        + j.control().id() + "  "
                        + texts().render(j.control().title()))));
        desk.out().line(texts().get("cli.fix.outcome." + outcome));
    }

    /** Why the rest was not tried, and what that is. */
    private void stopped(ApplyReport report) {
        for (Entry.Health look : report.health()) {
            for (Entry.Loss loss : look.lost()) {
                desk.out().line(texts().get("cli.fix.lost." + loss.kind(), loss.what()));
                loss.harmless().ifPresent(why -> desk.out().line("  " + texts().render(why)));
            }
        }
        report.health().stream()
                .flatMap(look -> look.unseen().stream())
                .distinct()
                .forEach(why -> desk.out().line(texts().render(why)));
        report.stopped().ifPresent(why -> desk.out().line(texts().render(why)));
        for (Planned planned : report.notTried()) {
            desk.out().line(texts().get("cli.fix.notTried", line(planned.plan(), planned.change())));
        }
    }

    private ObjectNode json(FixPlan plan, Optional<ApplyReport> report, Optional<CheckRun> after, String outcome) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "punchlist-fix/1");
        json.set("machine", RunJson.machine(opened.id()));
        json.put("outcome", outcome);
        ArrayNode changes = json.putArray("changes");
        if (report.isEmpty()) {
            plan.plans().forEach(p -> p.inOrder().forEach(c -> changes.add(change(plan, "-", p, c, "planned"))));
        }
        for (Applied one : report.map(ApplyReport::applied).orElse(List.of())) {
            ObjectNode node = change(
                    plan, one.id(), one.plan(), one.change(), one.outcome().code());
            why(one.outcome()).ifPresent(w -> node.set("why", AnswerJson.write(w)));
            changes.add(node);
        }
        for (Planned planned : report.map(ApplyReport::notTried).orElse(List.of())) {
            changes.add(change(plan, "-", planned.plan(), planned.change(), "not-tried"));
        }
        report.flatMap(ApplyReport::stopped)
                .ifPresent(why -> json.put("stopped", desk.english().render(why)));
        report.ifPresent(r -> json.set("health", health(r)));
        ArrayNode left = json.putArray("left");
        plan.left().forEach(l -> left.addObject()
                .put("control", l.control().text())
                .put("reason", desk.english().render(l.because())));
        ArrayNode controls = json.putArray("controls");
        after.map(CheckRun::judged).orElse(List.of()).forEach(j -> controls.add(control(j)));
        return json;
    }

    private ArrayNode health(ApplyReport report) {
        ArrayNode health = JsonNodeFactory.instance.arrayNode();
        for (Entry.Health look : report.health()) {
            ObjectNode node = health.addObject().put("after", look.after());
            ArrayNode lost = node.putArray("lost");
            look.lost().forEach(l -> lost.addObject()
                    .put("kind", l.kind())
                    .put("what", l.what())
                    .put("stops", l.stops()));
            ArrayNode unseen = node.putArray("unseen");
            look.unseen().forEach(why -> unseen.add(desk.english().render(why)));
        }
        return health;
    }

    private ObjectNode change(FixPlan all, String id, Plan plan, Change<?> change, String outcome) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", id)
                .put("control", plan.mends().control().text())
                .put("subject", plan.mends().subject().label());
        json.setAll(ChangeView.write(desk.product().kinds(), plan, change));
        meaning(all, change)
                .ifPresent(said -> json.put("meaning", desk.english().render(said)));
        return json.put("outcome", outcome);
    }

    private static ObjectNode control(Judged judged) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("control", judged.control().id().text())
                .put("verdict", judged.verdict().key());
    }

    static Optional<Why> why(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Partly(var found, Why why) -> Optional.of(why);
            case Outcome.Refused(Why why) -> Optional.of(why);
            case Outcome.Done d -> Optional.empty();
            case Outcome.Waiting w -> Optional.empty();
            case Outcome.Moved m -> Optional.empty();
        };
    }
}
