package punchlist.probe;

/**
 * Does an OPC UA server give anybody a session? Policy None and the anonymous token, through OpenSecureChannel,
 * CreateSession and ActivateSession; the session is closed at once and reads nothing.
 *
 * @param url the endpoint's address
 */
public record UaAnonymousSession(String url) implements Probe<UaSession> {

    /**
     * Brings the URL into its canonical form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public UaAnonymousSession {
        url = Url.of(url).text();
    }

    @Override
    public Address address() {
        return Url.of(url).address();
    }
}
