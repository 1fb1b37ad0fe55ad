package punchlist.probe;

import java.util.List;

/** The endpoints a server lists, in its order. */
public record UaEndpointList(List<UaEndpoint> all) {

    /** Copies the list. */
    public UaEndpointList {
        all = List.copyOf(all);
    }

    /** The listed access points without security. */
    public List<UaEndpoint> unencrypted() {
        return all.stream().filter(UaEndpoint::isUnencrypted).toList();
    }
}
