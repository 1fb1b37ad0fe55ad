package punchlist.session;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.machine.files.signature.Exported;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.files.signature.SignedFile;
import punchlist.reading.Bytes;
import punchlist.session.KindsTest.Sample;

/** Samples of what is asked of files' signatures. */
final class SignatureSamples {

    private SignatureSamples() {}

    static List<Sample<?>> all() {
        Bytes bytes = Bytes.of(new byte[] {0x30, 0});
        return List.of(
                new Sample<>(
                        new FileSignature("C:\\Prögram\\a.exe\\"),
                        new SignedFile(
                                5_000_000_000L,
                                Optional.of("ab".repeat(32)),
                                SignedFile.Form.PE,
                                SignedFile.Table.AT_END,
                                8,
                                Map.of("SHA-1", "cd".repeat(20), "SHA-256", "ef".repeat(32)),
                                List.of(bytes, bytes),
                                Optional.of(new SignedFile.Trust(
                                        0x800B0109L,
                                        Optional.of("C:\\Windows\\a.cat"),
                                        List.of(bytes),
                                        Optional.of(Instant.parse("2026-01-02T03:04:05Z")))))),
                new Sample<>(new FileSignature("C:\\b.exe"), told()),
                new Sample<>(
                        new FileSignature("C:\\a.msi"),
                        new SignedFile(
                                1,
                                Optional.empty(),
                                SignedFile.Form.COMPOUND,
                                SignedFile.Table.NONE,
                                0,
                                Map.of(),
                                List.of(),
                                Optional.empty())));
    }

    private static SignedFile told() {
        return SignedFile.of(new Exported(
                "Get-AuthenticodeSignature",
                Exported.Status.UNKNOWN_ERROR,
                "Æ",
                Optional.of("CN=a, O=b"),
                Optional.of("CN=c"),
                Optional.of("ab".repeat(20)),
                Optional.of("CN=d"),
                Exported.Type.CATALOG));
    }
}
