package punchlist.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import punchlist.record.Completeness;
import punchlist.record.Damage;
import punchlist.record.Rejudge;
import punchlist.record.seal.PrintedCode;
import punchlist.text.Texts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** What {@code verify} prints. */
final class VerifyView {

    private final Desk desk;
    private final Verified verified;

    VerifyView(Desk desk, Verified verified) {
        this.desk = desk;
        this.verified = verified;
    }

    void text(boolean requireTrusted) {
        Texts texts = desk.out().texts();
        verified.firstBad(texts)
                .ifPresentOrElse(
                        bad -> say("cli.verify.bad", bad.entry(), bad.why()),
                        () -> say("cli.verify.intact", verified.file().lines().size()));
        verified.complete().ifPresent(this::complete);
        if (verified.locks().stream().allMatch(lock -> lock.locked().seal().isEmpty())) {
            say("cli.verify.unsigned");
        }
        SignatureText signatures = new SignatureText(texts);
        verified.locks().forEach(lock -> desk.out().line(signatures.of(lock)));
        verified.looks().forEach(look -> desk.out().line(look.text(texts)));
        if (requireTrusted) {
            say("cli.verify.required." + verified.endsTrusted());
        }
        verified.printed().ifPresent(code -> say("cli.verify.printed." + verified.holdsPrinted(), code.revision()));
        verified.rejudged().ifPresent(this::rejudged);
    }

    private void complete(Completeness complete) {
        say("cli.verify.ending." + complete.ending());
        say("cli.verify.own." + complete.own(), complete.known());
        if (complete.noted()) {
            say("cli.verify.noted");
        }
        if (!complete.lacking().isEmpty()) {
            say("cli.verify.lacking", String.join(", ", complete.lacking()));
        }
    }

    private static ObjectNode json(Completeness complete) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("whole", complete.isWhole())
                .put("ending", word(complete.ending()))
                .put("ownJournal", word(complete.own()))
                .put("missingNoted", complete.noted());
        ArrayNode lacking = json.putArray("lackingChanges");
        complete.lacking().forEach(lacking::add);
        return json;
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void say(String key, Object... arguments) {
        desk.out().line(desk.out().texts().get(key, arguments));
    }

    private void rejudged(List<Rejudge.Item> items) {
        for (Rejudge.Item item : items) {
            if (item.outcome() != Rejudge.Outcome.SAME) {
                say("cli.verify." + item.outcome().name(), item.run(), item.control());
            }
        }
        long same =
                items.stream().filter(i -> i.outcome() == Rejudge.Outcome.SAME).count();
        say("cli.verify.rejudged", same, items.size());
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("format", "punchlist-verify/1")
                .put("intact", verified.isIntact())
                .put("entries", verified.file().lines().size());
        Optional<Damage> bad = verified.firstBad(desk.english());
        if (bad.isPresent()) {
            json.putObject("firstBad")
                    .put("entry", bad.get().entry())
                    .put("why", Harmless.shown(bad.get().why()));
        } else {
            json.set("firstBad", NullNode.instance);
        }
        json.set(
                "completeness",
                verified.complete().<JsonNode>map(VerifyView::json).orElse(NullNode.instance));
        json.set("signatures", SignatureText.json(verified.locks(), desk.english()));
        json.set("looks", CheckedLook.json(verified.looks(), desk.english()));
        json.put("endsTrusted", verified.endsTrusted());
        printed(json);
        rejudged(json);
        return json;
    }

    private void printed(ObjectNode json) {
        if (verified.printed().isEmpty()) {
            json.set("printed", NullNode.instance);
            return;
        }
        PrintedCode code = verified.printed().get();
        json.putObject("printed")
                .put("revision", code.revision())
                .put("entries", code.entries())
                .put("digest", Verified.lower(code))
                .put("found", verified.holdsPrinted());
    }

    private void rejudged(ObjectNode json) {
        if (verified.rejudged().isEmpty()) {
            json.set("rejudged", NullNode.instance);
            return;
        }
        List<Rejudge.Item> items = verified.rejudged().get();
        ObjectNode all = json.putObject("rejudged").put("total", items.size());
        put(all, "differs", items, Rejudge.Outcome.DIFFERS);
        put(all, "otherVersion", items, Rejudge.Outcome.OTHER_VERSION);
    }

    private static void put(ObjectNode json, String name, List<Rejudge.Item> items, Rejudge.Outcome outcome) {
        ArrayNode array = json.putArray(name);
        items.stream()
                .filter(i -> i.outcome() == outcome)
                .forEach(i -> array.addObject().put("run", i.run()).put("control", i.control()));
    }
}
