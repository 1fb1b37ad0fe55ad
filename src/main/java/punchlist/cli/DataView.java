package punchlist.cli;

import java.nio.file.Path;
import java.util.Optional;
import punchlist.reference.DataTable;
import punchlist.session.data.DataSet;
import punchlist.session.data.Offer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How {@code punchlist data} prints tables and what a pack changes. */
final class DataView {

    private final Desk desk;

    DataView(Desk desk) {
        this.desk = desk;
    }

    void print(Format format, DataSet data, Optional<Offer> offer, Optional<Path> kept) {
        switch (format) {
            case JSON -> desk.out().json(json(data, offer, kept));
            case TEXT -> {
                data.data().all().forEach(table -> table(data, table));
                offer.ifPresent(this::offer);
                kept.ifPresent(file -> desk.out().say("cli.data.installed", file.toString()));
            }
        }
    }

    private boolean isOld(DataTable table) {
        return table.isOldAt(desk.now());
    }

    private String from(DataSet data, DataTable table) {
        return data.from().getOrDefault(table.name(), DataSet.BUILT_IN);
    }

    private void table(DataSet data, DataTable table) {
        desk.out()
                .line(desk.out()
                        .texts()
                        .get(
                                isOld(table) ? "cli.data.old" : "cli.data.table",
                                table.name(),
                                table.asOf().toString(),
                                table.rows().size(),
                                from(data, table)));
    }

    private void offer(Offer offer) {
        for (Offer.Step step : offer.steps()) {
            desk.out()
                    .line(desk.out()
                            .texts()
                            .get(
                                    step.same() ? "cli.data.same" : "cli.data.step",
                                    step.table(),
                                    step.was().toString(),
                                    step.is().toString()));
        }
        desk.out()
                .line(desk.out()
                        .texts()
                        .get(
                                "cli.data.signed",
                                offer.seal().fingerprint().orElse(""),
                                offer.seal().name().orElse("")));
    }

    private ObjectNode json(DataSet data, Optional<Offer> offer, Optional<Path> kept) {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("format", "punchlist-tables/1");
        ArrayNode tables = json.putArray("tables");
        for (DataTable table : data.data().all()) {
            ObjectNode one = tables.addObject()
                    .put("table", table.name())
                    .put("asOf", table.asOf().toString())
                    .put("old", isOld(table))
                    .put("rows", table.rows().size())
                    .put("from", from(data, table));
            table.sources().forEach(one.putArray("sources")::add);
        }
        offer.ifPresent(o -> offer(json.putObject("pack"), o, kept));
        return json;
    }

    private static void offer(ObjectNode json, Offer offer, Optional<Path> kept) {
        ArrayNode steps = json.putArray("tables");
        for (Offer.Step step : offer.steps()) {
            steps.addObject()
                    .put("table", step.table())
                    .put("was", step.was().toString())
                    .put("is", step.is().toString())
                    .put("rows", step.rows())
                    .put("same", step.same());
        }
        json.put("fingerprint", offer.seal().fingerprint().orElse(""));
        offer.seal().name().ifPresent(name -> json.put("name", name));
        json.put("installed", kept.isPresent());
    }
}
