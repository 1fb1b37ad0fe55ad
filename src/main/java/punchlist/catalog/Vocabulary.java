package punchlist.catalog;

import java.util.List;

/** The words in which catalogue and scope speak of a server's parts (docs/formats.md, "Scope"). */
public final class Vocabulary {

    /** Components of IGSS that a server may use. */
    public static final List<String> COMPONENTS = List.of(
            "operator-stations",
            "ab",
            "distributed-drivers",
            "odbc",
            "mobile",
            "opcua",
            "mqtt",
            "notifier",
            "global-alarm",
            "update-source",
            "audit-trail");

    /** Interfaces of Kepware that a server may use. */
    public static final List<String> INTERFACES = List.of("ua", "mqtt", "rest-server", "rest-client", "config-api");

    private Vocabulary() {}
}
