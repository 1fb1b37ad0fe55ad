package punchlist.report;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import punchlist.catalog.Catalog;
import punchlist.catalog.Control;
import punchlist.catalog.ControlId;
import punchlist.check.Subject;
import punchlist.check.VerdictKind;
import punchlist.record.StoredControl;
import punchlist.record.StoredFinding;
import punchlist.text.Texts;

/**
 * Verdicts as JUnit reads them: could not check is an error, attention and fail are failures, not applicable and by hand
 * are skipped. One test suite a step, one test case a control.
 */
public final class JUnitXml {

    private final Catalog catalog;
    private final Wording wording;
    private final StringBuilder out = new StringBuilder();

    private JUnitXml(Catalog catalog, Texts texts) {
        this.catalog = catalog;
        this.wording = new Wording(texts, ZoneOffset.UTC);
    }

    /** The verdicts of a run, in the order given, as an XML document. */
    public static String write(List<StoredControl> controls, Catalog catalog, Texts texts) {
        return new JUnitXml(catalog, texts).document(controls);
    }

    private String document(List<StoredControl> controls) {
        Map<String, List<StoredControl>> bySuite = new LinkedHashMap<>();
        controls.forEach(
                c -> bySuite.computeIfAbsent(suite(c), s -> new ArrayList<>()).add(c));
        out.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"punchlist\"");
        counts(controls);
        out.append(">\n");
        bySuite.forEach(this::suite);
        return out.append("</testsuites>\n").toString();
    }

    private Optional<Control> control(StoredControl stored) {
        return catalog.control(new ControlId(stored.control()));
    }

    private String suite(StoredControl stored) {
        return control(stored).map(c -> c.step().key()).orElse("unknown");
    }

    private void counts(List<StoredControl> controls) {
        attribute("tests", Integer.toString(controls.size()));
        attribute("failures", count(controls, VerdictKind.FAIL, VerdictKind.ATTENTION));
        attribute("errors", count(controls, VerdictKind.COULD_NOT_CHECK));
        attribute("skipped", count(controls, VerdictKind.NOT_APPLICABLE, VerdictKind.BY_HAND));
    }

    private static String count(List<StoredControl> controls, VerdictKind... kinds) {
        return Long.toString(controls.stream()
                .filter(c -> List.of(kinds).contains(c.verdict()))
                .count());
    }

    private void suite(String name, List<StoredControl> controls) {
        out.append("  <testsuite");
        attribute("name", "punchlist." + name);
        counts(controls);
        out.append(">\n");
        controls.forEach(c -> testCase(name, c));
        out.append("  </testsuite>\n");
    }

    private void testCase(String suite, StoredControl stored) {
        String title = control(stored).map(c -> wording.phrase(c.title())).orElse("");
        out.append("    <testcase");
        attribute("classname", "punchlist." + suite);
        attribute("name", (wording.plain(stored.control()) + " " + title).trim());
        out.append(">");
        switch (stored.verdict()) {
            case PASS -> {}
            case FAIL, ATTENTION -> problem("failure", stored);
            case COULD_NOT_CHECK -> problem("error", stored);
            case NOT_APPLICABLE, BY_HAND -> {
                out.append("<skipped");
                attribute("message", message(stored));
                out.append("/>");
            }
        }
        out.append("</testcase>\n");
    }

    private void problem(String element, StoredControl stored) {
        out.append('<').append(element);
        attribute("type", stored.verdict().key());
        attribute("message", message(stored));
        out.append('>');
        Html.escape(stored.findings().stream().map(this::told).collect(Collectors.joining("\n")), out);
        out.append("</").append(element).append('>');
    }

    /** What the worst finding says. */
    private String message(StoredControl stored) {
        return stored.findings().stream()
                .filter(f -> f.verdict() == stored.verdict())
                .findFirst()
                .map(this::said)
                .orElse("");
    }

    private String said(StoredFinding finding) {
        String subject = finding.subject().kind() == Subject.Kind.SERVER
                ? ""
                : wording.plain(finding.subject().label()) + ": ";
        return subject + wording.because(finding.found(), finding.reason());
    }

    private String told(StoredFinding finding) {
        String expected = finding.expected()
                .map(e -> wording.say("col.expected") + ": " + wording.phrase(e) + "\n")
                .orElse("");
        return wording.say("verdict." + finding.verdict().key()) + ": " + said(finding) + "\n" + expected;
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Html.escape(value.replace("\n", " "), out);
        out.append('"');
    }
}
