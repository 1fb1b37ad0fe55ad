package punchlist.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import punchlist.record.Result;

/** The sheet as a short text to paste into a mail: one line a step, and below it only what is open. */
final class SummaryText {

    private final SheetModel sheet;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    private SummaryText(SheetModel sheet, Wording wording) {
        this.sheet = sheet;
        this.wording = wording;
    }

    static String write(SheetModel sheet, Wording wording, Listing listing) {
        SummaryText text = new SummaryText(sheet, wording);
        text.head();
        if (listing == Listing.ALL) {
            text.steps();
            text.ports();
            text.firewall();
        }
        text.punch();
        text.foot();
        return text.out.toString();
    }

    private void line(String text) {
        out.append(text.replace("\n", " / ")).append('\n');
    }

    private void head() {
        SheetModel.Head head = sheet.head();
        line(wording.say("txt.head", head.title(), head.asset(), wording.say("head.revision", head.revision())));
        if (head.draft()) {
            line(wording.say("draft"));
        }
        sheet.notes().forEach(this::line);
        out.append('\n');
    }

    private void steps() {
        List<SheetModel.Section> sections = sheet.sections();
        for (SheetModel.Section section : sections) {
            SheetModel.Count c = section.count();
            line(wording.say(
                    "txt.step",
                    mark(c),
                    section.title(),
                    c.items(),
                    c.pass(),
                    c.fail(),
                    c.deviation(),
                    c.notApplicable(),
                    c.notChecked()));
            section.lines().forEach(this::open);
        }
        long open = sections.stream().filter(s -> !mark(s.count()).equals("✓")).count();
        out.append('\n');
        line(wording.say(open == 0 ? "txt.noIssue" : "txt.open", open == 0 ? sections.size() : open, sections.size()));
        out.append('\n');
    }

    private static String mark(SheetModel.Count count) {
        return count.fail() > 0 ? "✗" : count.notChecked() > 0 ? "?" : "✓";
    }

    private void open(SheetModel.Line line) {
        if (line.result() == Result.FAIL || line.result() == Result.NOT_CHECKED) {
            line("    " + wording.say("txt.line", wording.result(line.result()), line.control(), line.title()));
            if (line.result() == Result.FAIL || !line.by().isEmpty()) {
                line("        " + wording.say("txt.found", line.found()));
            }
        }
    }

    /** Who reaches the server, in sentences: the picture as it can be mailed. */
    private void ports() {
        sheet.ports().filter(part -> !part.sentences().isEmpty()).ifPresent(part -> {
            line(wording.say("ports.picture.title"));
            part.notices().forEach(notice -> line("    " + notice));
            part.sentences().forEach(sentence -> line("    " + sentence));
            out.append('\n');
        });
    }

    /** What was changed at the firewall, in sentences. */
    private void firewall() {
        Set<String> rules = new HashSet<>();
        sheet.firewall()
                .told()
                .forEach(told -> rules.addAll(List.of(told.changes().split(", "))));
        if (rules.isEmpty()) {
            return;
        }
        line(wording.say("txt.firewall"));
        sheet.firewall().openings().forEach(opening -> line("    " + opening.text()));
        sheet.changes().stream()
                .filter(change -> rules.contains(change.id()))
                .forEach(change -> line("    "
                        + wording.say(
                                "txt.rule",
                                change.id(),
                                change.what(),
                                change.before(),
                                change.after(),
                                change.outcome(),
                                change.undone())));
        out.append('\n');
    }

    private void punch() {
        if (sheet.punch().isEmpty()) {
            line(wording.say("txt.noPunch"));
            return;
        }
        line(wording.say("txt.punch"));
        for (SheetModel.PunchLine p : sheet.punch()) {
            line("    "
                    + wording.say(
                            "txt.punchLine",
                            p.id(),
                            p.category(),
                            p.control(),
                            p.title(),
                            p.owner(),
                            p.due(),
                            p.proof(),
                            wording.say(p.closed() ? "txt.isClosed" : "txt.isOpen")));
        }
    }

    private void foot() {
        SheetModel.Head head = sheet.head();
        out.append('\n');
        line(head.tool());
        head.guides().forEach(this::line);
        line(wording.say("footer.record", head.checksum()));
        sheet.seal().ifPresent(this::seal);
        line(wording.say("footer.printed", head.printed()));
    }

    private void seal(SheetModel.Seal seal) {
        line(wording.say("seal.revision") + " " + seal.locked());
        line(wording.say("seal.digest") + " " + seal.digest());
        line(wording.say("seal.sealed") + " " + seal.by());
        if (!seal.fingerprint().isEmpty()) {
            line(wording.say("seal.key") + " " + seal.fingerprint());
        }
    }
}
