package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.record.LookCopy;
import punchlist.record.Looks;
import punchlist.record.seal.LookSeal;
import punchlist.record.seal.Trust;
import punchlist.session.look.MergingLooks;
import punchlist.text.Texts;

/** {@code punchlist merge}: takes looks from outside over into the server's record. */
@Command(name = "merge")
final class MergeCommand extends Task {

    @Parameters(index = "0", paramLabel = "RECORD")
    private @Nullable Path record;

    @Parameters(index = "1", paramLabel = "COPY")
    private @Nullable Path copy;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path out;

    @Override
    int run(Desk desk) throws IOException {
        Path into = Optional.ofNullable(record).orElseThrow(() -> new Usage("RECORD is missing"));
        Path from = Optional.ofNullable(copy).orElseThrow(() -> new Usage("COPY is missing"));
        Optional<Path> to = Optional.ofNullable(out);
        to.ifPresent(LookCopy::mustBeNew);
        List<Looks.Told> taken = new MergingLooks(desk.keeping()).merge(into, from, to);
        Texts texts = desk.out().texts();
        if (taken.isEmpty()) {
            desk.out().line(texts.get("cli.merge.none"));
        }
        taken.forEach(told -> desk.out()
                .line(texts.get(
                        "cli.merge.taken",
                        told.id(),
                        told.look().by(),
                        told.look().from().name(),
                        RunJson.time(told.look().startedAt()),
                        sealed(told, texts))));
        return 0;
    }

    private static String sealed(Looks.Told told, Texts texts) {
        LookSeal seal = LookSeal.of(told.stored(), Trust.none());
        return seal.fingerprint()
                .map(fingerprint -> texts.get("look.sealed", fingerprint))
                .orElseGet(() -> texts.get("look.unsealed"));
    }
}
