package punchlist.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import punchlist.catalog.Control;
import punchlist.catalog.Requirement;
import punchlist.text.Texts;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code punchlist controls}: the catalogue. */
@Command(name = "controls")
final class ControlsCommand extends Task {

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) {
        switch (format) {
            case JSON -> {
                ArrayNode all = JsonNodeFactory.instance.arrayNode();
                desk.product().catalog().controls().values().forEach(control -> all.add(json(desk, control)));
                desk.out().json(all);
            }
            case TEXT -> desk.product().catalog().controls().values().forEach(control -> line(desk, control));
        }
        return 0;
    }

    private static void line(Desk desk, Control control) {
        Texts texts = desk.out().texts();
        desk.out()
                .line(String.format(
                        "%-11s %-17s %-10s %s",
                        control.step().key(), control.id(), control.method().key(), texts.render(control.title())));
    }

    private static ObjectNode json(Desk desk, Control control) {
        Texts texts = desk.english();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("id", control.id().text())
                .put("step", control.step().key())
                .put("title", texts.render(control.title()));
        control.requirements().forEach(json.putArray("requirements")::add);
        ArrayNode sources = json.putArray("sources");
        for (Requirement requirement : desk.product().catalog().requirementsOf(control)) {
            sources.addObject().put("guide", requirement.guide()).put("section", requirement.section());
        }
        json.put("method", control.method().key());
        json.put("fixable", control.remedy().isPresent());
        json.put("why", texts.render(control.why()));
        json.put("expected", texts.render(control.expected()));
        json.put("how", texts.render(control.how()));
        control.everyMonths().ifPresent(months -> json.put("everyMonths", months));
        json.put("passwords", control.passwords());
        json.put("punch", control.punch().name());
        control.iec62443().forEach(json.putArray("iec62443")::add);
        control.nist80053().forEach(json.putArray("nist80053")::add);
        return json;
    }
}
