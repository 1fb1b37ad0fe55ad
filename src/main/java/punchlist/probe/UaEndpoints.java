package punchlist.probe;

/**
 * The endpoints an OPC UA server lists: GetEndpoints on a channel without security, which the standard demands to be
 * possible (OPC 10000-4, 5.5.4).
 *
 * @param url the server's address ("opc.tcp://10.0.4.31:4840")
 */
public record UaEndpoints(String url) implements Probe<UaEndpointList> {

    /**
     * Brings the URL into its canonical form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public UaEndpoints {
        url = Url.of(url).text();
    }

    @Override
    public Address address() {
        return Url.of(url).address();
    }
}
