package punchlist.check.igss;

import java.util.Optional;
import punchlist.machine.files.signature.Exported;
import punchlist.machine.files.signature.Signer;

/**
 * Who signed, as far as it is known.
 *
 * @param shown the organisation, else the name
 * @param organisation the organisation; empty where the certificate names none
 * @param mark by what the certificate can be told from another ("SHA-256 0123456789abcdef…"); empty where it is not known
 */
record Who(String shown, Optional<String> organisation, Optional<String> mark) {

    private static final int MARKED = 16;

    static Who of(Signer signer) {
        return new Who(signer.shown(), signer.organisation(), mark("SHA-256", signer.thumbprint()));
    }

    /** Empty where what was exported names nobody. */
    static Optional<Who> of(Exported exported) {
        return exported.shown()
                .map(shown -> new Who(
                        shown, exported.organisation(), exported.thumbprint().flatMap(hash -> mark("SHA-1", hash))));
    }

    private static Optional<String> mark(String digest, String hash) {
        return hash.length() < MARKED ? Optional.empty() : Optional.of(digest + " " + hash.substring(0, MARKED) + "…");
    }

    /** Name and mark. */
    String line() {
        return mark.map(m -> shown + " (" + m + ")").orElse(shown);
    }
}
