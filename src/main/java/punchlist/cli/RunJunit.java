package punchlist.cli;

import java.util.Optional;
import punchlist.check.Judged;
import punchlist.check.Verdict;
import punchlist.check.VerdictKind;
import punchlist.machine.MachineId;
import punchlist.session.CheckRun;
import punchlist.text.Texts;

/**
 * A run as JUnit XML, for build servers: a control is a test case. Could not check is an error; fail and attention are
 * failures; not applicable and by hand are skipped.
 */
final class RunJunit {

    private final Texts texts;

    RunJunit(Texts texts) {
        this.texts = texts;
    }

    String write(CheckRun run, MachineId machine) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.append("<testsuite name=\"")
                .append(escaped("punchlist " + machine.name()))
                .append("\" timestamp=\"")
                .append(escaped(RunJson.time(run.startedAt())))
                .append("\" tests=\"")
                .append(run.judged().size())
                .append("\" failures=\"")
                .append(count(run, VerdictKind.FAIL) + count(run, VerdictKind.ATTENTION))
                .append("\" errors=\"")
                .append(count(run, VerdictKind.COULD_NOT_CHECK))
                .append("\" skipped=\"")
                .append(count(run, VerdictKind.NOT_APPLICABLE) + count(run, VerdictKind.BY_HAND))
                .append("\">\n");
        run.judged().forEach(judged -> testCase(judged, out));
        return out.append("</testsuite>\n").toString();
    }

    private static long count(CheckRun run, VerdictKind kind) {
        return run.judged().stream().filter(j -> j.verdict() == kind).count();
    }

    private void testCase(Judged judged, StringBuilder out) {
        String name = judged.control().id() + " " + texts.render(judged.control().title());
        out.append("  <testcase classname=\"punchlist.")
                .append(judged.control().step().key())
                .append("\" name=\"")
                .append(escaped(name))
                .append('"');
        element(judged.verdict())
                .ifPresentOrElse(
                        element -> out.append("><")
                                .append(element)
                                .append(" message=\"")
                                .append(escaped(message(judged)))
                                .append("\"/></testcase>\n"),
                        () -> out.append("/>\n"));
    }

    private static Optional<String> element(VerdictKind verdict) {
        return switch (verdict) {
            case FAIL, ATTENTION -> Optional.of("failure");
            case COULD_NOT_CHECK -> Optional.of("error");
            case NOT_APPLICABLE, BY_HAND -> Optional.of("skipped");
            case PASS -> Optional.empty();
        };
    }

    private String message(Judged judged) {
        Verdict verdict = judged.worst().verdict();
        String found = verdict.whatFound().map(texts::render).orElse("");
        String why = verdict.whyJudged().map(texts::render).orElse("");
        String text = found.isEmpty() || why.isEmpty() ? found + why : found + ". " + why;
        return verdict.kind().key() + ": " + text;
    }

    /** Escaped for an attribute; what XML cannot hold is shown as on a terminal. */
    private static String escaped(String text) {
        return Harmless.shown(text)
                .replace("\ufffe", "\ufffd")
                .replace("\uffff", "\ufffd")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
