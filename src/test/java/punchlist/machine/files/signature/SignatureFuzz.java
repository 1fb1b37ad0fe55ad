package punchlist.machine.files.signature;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.reading.Bytes;

/** Signed programs and signatures under fire: whatever the bytes, they are answered. */
public final class SignatureFuzz {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private SignatureFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        List<byte[]> programs = Seeds.files("signature", ".exe");
        List<byte[]> signatures = Stream.of("signed", "dual", "stamped", "ec", "expired-stamped", "page-hashes")
                .flatMap(name -> SignedSamples.file(name).signatures().stream())
                .map(Bytes::toArray)
                .toList();
        return List.of(
                Target.of("signed-program", 60, Target.Form.BYTES, programs, SignatureFuzz::program),
                Target.of("signature", 60, Target.Form.BYTES, signatures, SignatureFuzz::signature));
    }

    private static Optional<String> program(byte[] input) {
        SignedFile file = Target.must("cannot be read", () -> SignedSamples.read(input));
        Target.promise(file.size() == input.length, "another size");
        promise(file);
        return file.form() == SignedFile.Form.PE ? Optional.empty() : Optional.of("no program");
    }

    private static Optional<String> signature(byte[] input) {
        promise(new SignedFile(
                1,
                Optional.empty(),
                SignedFile.Form.PE,
                SignedFile.Table.AT_END,
                0,
                Map.of(),
                List.of(Bytes.of(input)),
                Optional.empty()));
        return Optional.empty();
    }

    private static void promise(SignedFile file) {
        for (Signature signature : Authenticode.of(file)) {
            boolean said = signature.age(NOW).isPresent() == signature.signer().isPresent();
            Target.promise(said, "an age without a signer");
            signature.signer().ifPresent(who -> Target.promise(!who.shown().isEmpty(), "a signer without a name"));
            Target.promise(
                    signature.state() != Signature.State.INTACT
                            || signature.signer().isPresent(),
                    "intact without a signer");
        }
    }
}
