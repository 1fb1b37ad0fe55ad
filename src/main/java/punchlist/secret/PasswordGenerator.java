package punchlist.secret;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Makes passwords that the checker calls strong. Every password of its alphabet that begins with a letter, ends with a letter
 * or digit and passes the checker is equally likely.
 *
 * <p>The alphabet has no characters that look alike (I, l, 1; O, 0; S, 5; Z, 2; B, 8), and of signs only those that the fields
 * of IGSS, Kepware, SQL Server and MQTT brokers, connection strings, basic log-ins and scripts take as they are: no quotes, spaces,
 * backslashes, semicolons, colons, slashes, percent or dollar signs. Beginning with a letter keeps a spreadsheet from taking
 * it for a formula.
 */
public final class PasswordGenerator {

    /** How long one is when nothing is said. */
    public static final int USUAL = 20;

    /** The longest. Kepware cuts a password behind 512 characters; no field was seen to take fewer than this. */
    public static final int LONGEST = 64;

    static final String LETTERS = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY";
    static final String DIGITS = "34679";
    static final String SIGNS = "-_+*#";
    private static final String ALL = LETTERS + DIGITS + SIGNS;
    private static final int TRIES = 10_000;

    private final RandomGenerator random;
    private final PasswordChecker checker;

    PasswordGenerator(RandomGenerator random, PasswordChecker checker) {
        this.random = random;
        this.checker = checker;
    }

    /** A generator that draws from the operating system's secure source. */
    public static PasswordGenerator secure(PasswordChecker checker) {
        return new PasswordGenerator(new SecureRandom(), checker);
    }

    /**
     * A new password; whoever asks wipes it.
     *
     * @param length {@value PasswordChecker#LEAST} to {@value #LONGEST} characters
     * @param names of the server and the user, which it must not hold
     * @throws IllegalArgumentException for another length
     */
    public char[] make(int length, List<String> names) {
        if (length < PasswordChecker.LEAST || length > LONGEST) {
            throw new IllegalArgumentException(
                    "a password has " + PasswordChecker.LEAST + " to " + LONGEST + " characters");
        }
        char[] drawn = new char[length];
        for (int tries = 0; tries < TRIES; tries++) {
            for (int i = 0; i < length; i++) {
                drawn[i] = ALL.charAt(random.nextInt(ALL.length()));
            }
            boolean ends = LETTERS.indexOf(drawn[0]) >= 0 && SIGNS.indexOf(drawn[length - 1]) < 0;
            if (ends && checker.check(drawn, names).isStrong()) {
                return drawn;
            }
        }
        Arrays.fill(drawn, '\0');
        throw new IllegalStateException("no password without a piece of these names was found");
    }
}
