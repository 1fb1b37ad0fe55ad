package punchlist.probe;

import java.util.Locale;

/**
 * Whether Kepware's Configuration API lets a user in without a password (Kepware guide 4.2.2: an installation without a
 * password argument leaves the Administrator without one). Put once per account and server ever; see {@link Attempts}.
 *
 * @param url the API's base, as in {@link ConfigApiProject}
 * @param account the user
 */
public record ConfigApiEmptyPassword(String url, String account) implements Probe<EmptyLogin> {

    /**
     * Brings the URL into its canonical form.
     *
     * @throws IllegalArgumentException when it is none, or the account cannot stand in a log-in
     */
    public ConfigApiEmptyPassword {
        url = new ConfigApiProject(url).url();
        account = account.strip();
        if (account.isEmpty() || account.indexOf(':') >= 0 || !account.chars().allMatch(c -> c >= ' ' && c < 0x7f)) {
            throw new IllegalArgumentException("no name of an account");
        }
    }

    @Override
    public Address address() {
        return Url.of(url).address();
    }

    /** The account as attempts are counted: without case. */
    String counted() {
        return account.toLowerCase(Locale.ROOT);
    }
}
