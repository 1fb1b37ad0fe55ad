package punchlist.probe;

/**
 * The project's properties, read over Kepware's Configuration API: {@code GET /config/v1/project} with a log-in. As whom
 * and against which certificate is the scope's business, the password the caller's; neither is part of the question.
 *
 * @param url the API's base; a missing path, or one without version, is {@value #BASE}
 */
public record ConfigApiProject(String url) implements Probe<ProjectProperties> {

    /** The path of version 1 of the API. */
    static final String BASE = "/config/v1";

    /**
     * Brings the URL into its canonical form.
     *
     * @throws IllegalArgumentException when it is none
     */
    public ConfigApiProject {
        Url given = Url.of(url);
        String path = given.path().replaceAll("/+$", "");
        url = given.withPath(path.isEmpty() || path.equals("/config") ? BASE : path)
                .text();
    }

    @Override
    public Address address() {
        return Url.of(url).address();
    }
}
