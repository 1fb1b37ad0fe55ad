package punchlist.machine.recorded.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punchlist.machine.WindowsPath;
import punchlist.machine.files.signature.Exported;
import punchlist.machine.files.signature.FileSignature;
import punchlist.machine.files.signature.SignedFile;
import punchlist.reading.Answer;

/**
 * Puts a table of signatures into the draft, as {@code Get-AuthenticodeSignature | Export-Csv} writes it: {@code Path},
 * {@code Status}, {@code StatusMessage}, {@code SignatureType}, {@code SignerCertificate}, {@code TimeStamperCertificate}.
 * A certificate is written as .NET's X509Certificate2.ToString writes it, or only its subject. The dates in it are written as
 * that computer's language has it and are not read.
 */
final class SignatureImport {

    /** How the source is named. */
    static final String BY = "Get-AuthenticodeSignature";

    private static final Pattern LOCAL = Pattern.compile("[A-Za-z]:\\\\[^\\\\].*");
    private static final Pattern SHA1 = Pattern.compile("[0-9A-Fa-f]{40}");
    private static final Pattern PART = Pattern.compile("\\[([A-Za-z ]+)]\\s+([^\\r\\n]+)");

    private final Draft draft;
    private final List<String> head;
    private final List<String> left = new ArrayList<>();

    SignatureImport(Draft draft, List<String> head) {
        this.draft = draft;
        this.head = head;
    }

    /** Whether a table with these columns is one of signatures. */
    static boolean knows(List<String> head) {
        return head.containsAll(List.of("path", "status", "signercertificate"));
    }

    /**
     * Reads the rows.
     *
     * @return what was left out
     * @throws IllegalArgumentException when a row is malformed
     */
    List<String> read(List<List<String>> rows) {
        rows.forEach(this::row);
        return left;
    }

    private void row(List<String> row) {
        String path = WindowsPath.canonical(field(row, "path").orElse(""));
        Optional<Exported.Status> status = field(row, "status").flatMap(SignatureImport::status);
        if (!LOCAL.matcher(path).matches()) {
            left.add((path.isEmpty() ? "a row" : path) + ": no full path on a drive");
        } else if (status.isEmpty()) {
            left.add(path + ": the status '" + field(row, "status").orElse("") + "' is not known");
        } else {
            draft.record(new FileSignature(path), Answer.known(SignedFile.of(exported(row, status.get()))));
        }
    }

    private Exported exported(List<String> row, Exported.Status status) {
        Optional<String> signer = field(row, "signercertificate");
        return new Exported(
                BY,
                status,
                field(row, "statusmessage").orElse("").replaceAll("\\s+", " "),
                signer.flatMap(SignatureImport::subject),
                signer.flatMap(text -> part(text, "Issuer")),
                signer.flatMap(text -> part(text, "Thumbprint"))
                        .or(() -> field(row, "thumbprint"))
                        .filter(text -> SHA1.matcher(text).matches())
                        .map(text -> text.toLowerCase(Locale.ROOT)),
                field(row, "timestampercertificate").flatMap(SignatureImport::subject),
                field(row, "signaturetype").map(SignatureImport::type).orElse(Exported.Type.UNSAID));
    }

    /** Its word; the same word in whatever language Windows speaks. */
    private static Optional<Exported.Status> status(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "valid" -> Optional.of(Exported.Status.VALID);
            case "unknownerror" -> Optional.of(Exported.Status.UNKNOWN_ERROR);
            case "notsigned" -> Optional.of(Exported.Status.NOT_SIGNED);
            case "hashmismatch" -> Optional.of(Exported.Status.HASH_MISMATCH);
            case "nottrusted" -> Optional.of(Exported.Status.NOT_TRUSTED);
            case "notsupportedfileformat" -> Optional.of(Exported.Status.NOT_SUPPORTED_FILE_FORMAT);
            case "incompatible" -> Optional.of(Exported.Status.INCOMPATIBLE);
            default -> Optional.empty();
        };
    }

    private static Exported.Type type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "none" -> Exported.Type.NONE;
            case "authenticode" -> Exported.Type.AUTHENTICODE;
            case "catalog" -> Exported.Type.CATALOG;
            default -> Exported.Type.UNSAID;
        };
    }

    /** The subject alone, or that of a certificate written whole; what only names its type is none. */
    private static Optional<String> subject(String text) {
        return part(text, "Subject")
                .or(() -> Optional.of(text).filter(t -> t.contains("=") && t.indexOf('[') < 0 && t.indexOf('\n') < 0));
    }

    private static Optional<String> part(String text, String name) {
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1).equals(name)) {
                return Optional.of(matcher.group(2).strip()).filter(part -> !part.isEmpty());
            }
        }
        return Optional.empty();
    }

    private Optional<String> field(List<String> row, String column) {
        int index = head.indexOf(column);
        if (index < 0) {
            return Optional.empty();
        }
        if (index >= row.size()) {
            throw new IllegalArgumentException("a row has " + row.size() + " fields instead of " + head.size());
        }
        return Optional.of(row.get(index).strip()).filter(text -> !text.isEmpty());
    }
}
