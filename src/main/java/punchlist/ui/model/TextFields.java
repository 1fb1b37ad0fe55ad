package punchlist.ui.model;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import punchlist.scope.Igss;
import punchlist.scope.Kepware;
import punchlist.scope.Scope;

/** What is typed about IGSS and Kepware, field by field. */
final class TextFields {

    private static final List<String> NAMES = List.of(
            "igssVersion",
            "operators",
            "stations",
            "partner",
            "odbcStations",
            "uaClients",
            "driverStations",
            "notifierStations",
            "updateSource",
            "project",
            "installer",
            "kepwareVersion",
            "trustedGroup",
            "kepwareClients");

    private final Map<String, StringProperty> texts = new LinkedHashMap<>();

    TextFields() {
        NAMES.forEach(name -> texts.put(name, new SimpleStringProperty("")));
    }

    /** The field of this name. */
    StringProperty at(String name) {
        StringProperty text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("no field " + name);
        }
        return text;
    }

    /** What the scope says; the version of IGSS only where it is wanted. */
    void fill(Scope scope, boolean withVersion) {
        Igss igss = scope.igss();
        Kepware kepware = scope.kepware();
        if (withVersion) {
            at("igssVersion").set(igss.version().map(String::valueOf).orElse(""));
        }
        at("operators").set(String.join(", ", igss.operators()));
        at("stations").set(String.join(", ", igss.stations()));
        at("partner").set(igss.partner().orElse(""));
        at("odbcStations").set(String.join(", ", igss.odbcStations()));
        at("uaClients").set(String.join(", ", igss.uaClients()));
        at("driverStations").set(String.join(", ", igss.driverStations()));
        at("notifierStations").set(String.join(", ", igss.notifierStations()));
        at("updateSource").set(igss.updateSource().orElse(""));
        at("kepwareClients").set(String.join(", ", kepware.uaClients()));
        at("project").set(igss.project().orElse(""));
        at("installer").set(igss.installer().orElse(""));
        at("kepwareVersion").set(kepware.version().orElse(""));
        at("trustedGroup").set(kepware.trustedGroup().orElse(""));
    }

    /** What stands in a field; empty where nothing does. */
    Optional<String> said(String name) {
        return Optional.of(at(name).get().strip()).filter(text -> !text.isEmpty());
    }

    /** The parts of a field, by commas, semicolons or lines. */
    List<String> list(String name) {
        return Arrays.stream(at(name).get().split("[,;\\n]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
