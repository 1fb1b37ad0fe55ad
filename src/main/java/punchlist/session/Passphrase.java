package punchlist.session;

import java.util.Arrays;

/** A password for one call. Whoever makes it closes it, and then it is wiped. */
public final class Passphrase implements AutoCloseable {

    private final char[] letters;

    private Passphrase(char[] letters) {
        this.letters = letters;
    }

    /** A password of these letters, which are copied. */
    public static Passphrase of(CharSequence letters) {
        char[] copy = new char[letters.length()];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = letters.charAt(i);
        }
        return new Passphrase(copy);
    }

    /** The password in this array, which is wiped with it. */
    public static Passphrase taking(char[] letters) {
        return new Passphrase(letters);
    }

    char[] letters() {
        return letters;
    }

    @Override
    public void close() {
        Arrays.fill(letters, '\0');
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "a password";
    }
}
