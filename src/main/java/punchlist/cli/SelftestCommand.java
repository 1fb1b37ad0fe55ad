package punchlist.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import punchlist.session.NativeCalls;
import punchlist.session.NativeCalls.Tried;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code punchlist selftest}: tries every native call on this Windows. */
@Command(name = "selftest")
final class SelftestCommand extends Task {

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) {
        if (!NativeCalls.canBeTried()) {
            throw new Usage("selftest tries Windows' own calls, and this is not Windows");
        }
        List<Tried> all = NativeCalls.tryAll();
        switch (format) {
            case TEXT ->
                all.forEach(one -> desk.out()
                        .line(String.format(
                                "%-8s %-40s %s",
                                one.state().name().toLowerCase(Locale.ROOT), one.call(), one.detail())));
            case JSON -> desk.out().json(json(all));
        }
        return all.stream().allMatch(one -> one.state() == Tried.State.OK) ? 0 : 1;
    }

    private static ObjectNode json(List<Tried> all) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "punchlist-selftest/1");
        ArrayNode calls = json.putArray("calls");
        for (Tried one : all) {
            calls.addObject()
                    .put("call", one.call())
                    .put("state", one.state().name().toLowerCase(Locale.ROOT))
                    .put("detail", one.detail());
        }
        return json;
    }
}
