package punchlist.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.record.Completeness;
import punchlist.record.OwnJournal;
import punchlist.record.RecordFile;
import punchlist.record.RecordState;
import punchlist.record.Rejudge;
import punchlist.record.seal.KeyProblem;
import punchlist.record.seal.PrintedCode;
import punchlist.record.seal.SealCheck;
import punchlist.record.seal.Trust;
import punchlist.session.Product;

/** {@code punchlist verify}: chain, order, completeness and signatures of a record. */
@Command(name = "verify")
final class VerifyCommand extends Task {

    @Parameters(index = "0", paramLabel = "RECORD")
    private @Nullable Path record;

    @Option(names = "--trust", paramLabel = "KEY")
    private List<Path> trusted = List.of();

    @Option(names = "--require-trusted")
    private boolean requireTrusted;

    @Option(names = "--printed", paramLabel = "CODE")
    private @Nullable String printed;

    @Option(names = "--rejudge")
    private boolean rejudge;

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException, KeyProblem {
        Path path = Optional.ofNullable(record).orElseThrow(() -> new Usage("RECORD is missing"));
        for (Path key : trusted) {
            if (!Files.isReadable(key)) {
                throw new Usage("--trust: " + key + " cannot be read");
            }
        }
        Trust trust = Trust.read(trusted);
        SealCheck seals = new SealCheck(trust);
        Optional<PrintedCode> code = Optional.ofNullable(printed).map(VerifyCommand::code);
        RecordFile file = RecordFile.read(path);
        Optional<List<Rejudge.Item>> rejudged =
                rejudge && !file.lines().isEmpty() ? Optional.of(rejudged(desk.product(), file)) : Optional.empty();
        Optional<Completeness> complete =
                file.lines().isEmpty() ? Optional.empty() : Optional.of(completeness(desk, file));
        Verified verified = new Verified(
                file, complete, seals.all(file.lines()), CheckedLook.all(file.lines(), trust), rejudged, code);
        VerifyView view = new VerifyView(desk, verified);
        switch (format) {
            case JSON -> desk.out().json(view.json());
            case TEXT -> view.text(requireTrusted);
        }
        boolean trustedAsAsked = !requireTrusted || verified.endsTrusted();
        boolean whole = complete.map(Completeness::isWhole).orElse(true);
        boolean good = verified.isIntact() && whole && !verified.differs() && verified.holdsPrinted();
        return good && trustedAsAsked ? 0 : 1;
    }

    private static Completeness completeness(Desk desk, RecordFile file) {
        Optional<RecordState> kept = Optional.empty();
        try {
            kept = OwnJournal.of(file.lines().getFirst(), desk.keeping().shelf());
        } catch (IOException e) {
            desk.out().problem(String.valueOf(e.getMessage()));
        }
        return Completeness.of(file.lines(), kept);
    }

    private static PrintedCode code(String text) {
        return PrintedCode.parse(text)
                .orElseThrow(() -> new Usage("--printed: is no code of a sheet; it begins with PUNCHLIST:1:"));
    }

    private static List<Rejudge.Item> rejudged(Product product, RecordFile file) {
        return new Rejudge(product.version(), product.catalog(), product.controls(), product.store()).all(file.lines());
    }
}
