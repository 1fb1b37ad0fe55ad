package punchlist.machine.files.signature;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import punchlist.reading.Bytes;

/**
 * Recomputes signatures from their raw form (Microsoft, "Windows Authenticode Portable Executable Signature Format"), as a
 * second witness beside Windows. Whether the topmost certificate is to be trusted, and whether one was revoked, it cannot
 * say. Bytes of any kind are answered, none throws.
 */
public final class Authenticode {

    private static final String INDIRECT_DATA = "1.3.6.1.4.1.311.2.1.4";
    private static final String NESTED = "1.3.6.1.4.1.311.2.4.1";
    private static final int MOST = 16;

    private Authenticode() {}

    /** The signatures of a file: the first, then those that lie inside it and beside it. */
    public static List<Signature> of(SignedFile file) {
        Certificates beside = Certificates.of(
                file.windows().stream().flatMap(trust -> trust.chain().stream()).toList());
        List<Signature> all = new ArrayList<>();
        file.signatures().forEach(bytes -> all.addAll(read(bytes, file.digests(), beside)));
        return all.stream().limit(MOST).toList();
    }

    /** Who signed, by the chain that Windows names: of a file that a catalog or another form of signature vouches for. */
    public static Optional<Signer> signer(SignedFile file) {
        List<X509Certificate> chain = Certificates.of(file.windows().stream()
                        .flatMap(trust -> trust.chain().stream())
                        .toList())
                .all();
        return chain.isEmpty() ? Optional.empty() : Optional.of(new Signer(chain.getFirst(), chain));
    }

    /** The names of the digests that a file's signatures were made over, so that they can be computed. */
    static List<String> digests(List<Bytes> signatures) {
        return signatures.stream()
                .flatMap(bytes -> parsed(bytes).stream())
                .flatMap(Authenticode::withNested)
                .flatMap(signed -> indirect(signed).stream())
                .flatMap(info -> Algorithms.digest(info.child(0)).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static List<Signature> read(Bytes bytes, Map<String, String> digests, Certificates beside) {
        List<Pkcs7> all =
                parsed(bytes).stream().flatMap(Authenticode::withNested).toList();
        return all.isEmpty()
                ? List.of(Signature.notUnderstood())
                : all.stream().map(signed -> judged(signed, digests, beside)).toList();
    }

    private static Optional<Pkcs7> parsed(Bytes bytes) {
        try {
            return Optional.of(Pkcs7.parse(Der.of(bytes.toArray())));
        } catch (Der.Bad e) {
            return Optional.empty();
        }
    }

    private static Stream<Pkcs7> withNested(Pkcs7 outer) {
        try {
            return Stream.concat(
                    Stream.of(outer),
                    outer.signers().stream()
                            .flatMap(signer -> Pkcs7Signer.values(signer.unsigned(), NESTED).stream())
                            .limit(MOST)
                            .map(Pkcs7::parse)
                            .toList()
                            .stream());
        } catch (Der.Bad e) {
            return Stream.of(outer);
        }
    }

    /** The digest of the file that was signed, with its name. */
    private static Optional<Der> indirect(Pkcs7 signed) {
        try {
            return signed.type().equals(INDIRECT_DATA)
                    ? signed.content()
                            .map(content -> content.child(1).must(Der.SEQUENCE))
                            .filter(Authenticode::isDigest)
                    : Optional.empty();
        } catch (Der.Bad e) {
            return Optional.empty();
        }
    }

    private static boolean isDigest(Der info) {
        return Algorithms.digest(info.child(0)).isPresent() && info.child(1).tag() == Der.OCTETS;
    }

    private static Signature judged(Pkcs7 signed, Map<String, String> digests, Certificates beside) {
        Optional<Der> info = indirect(signed);
        if (info.isEmpty() || signed.signers().size() != 1) {
            return Signature.notUnderstood();
        }
        try {
            Pkcs7Signer by = signed.signers().getFirst();
            Certificates known = Certificates.of(signed.certificates()).and(beside);
            Optional<Signer> signer = known.of(by).map(c -> new Signer(c, known.chain(c)));
            String digest = Algorithms.digest(info.get().child(0)).orElseThrow();
            byte[] content = signed.content().orElseThrow().content();
            boolean made =
                    signer.filter(s -> by.signed(content, s.certificate())).isPresent();
            String said = HexFormat.of().formatHex(info.get().child(1).content());
            Signature.State state = made ? compared(said, digests.get(digest)) : Signature.State.FORGED;
            return new Signature(state, digest, signer, made ? TimeStamp.of(by, known) : Optional.empty());
        } catch (Der.Bad e) {
            return Signature.notUnderstood();
        }
    }

    private static Signature.State compared(String said, @Nullable String computed) {
        if (computed == null) {
            return Signature.State.NOT_COMPARED;
        }
        return Objects.equals(said, computed) ? Signature.State.INTACT : Signature.State.CHANGED;
    }
}
