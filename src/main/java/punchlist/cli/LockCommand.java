package punchlist.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import punchlist.catalog.Control;
import punchlist.record.Books;
import punchlist.record.Entry;
import punchlist.record.RecordState;
import punchlist.record.Undecided;
import punchlist.record.seal.CheckedLock;
import punchlist.record.seal.KeyProblem;
import punchlist.record.seal.PrintedCode;
import punchlist.record.seal.SealCheck;
import punchlist.record.seal.Trust;
import punchlist.session.Locking;
import punchlist.session.Passphrase;
import punchlist.session.Sealing;

/** {@code punchlist lock}: locks the next revision of a record and seals it. */
@Command(name = "lock")
final class LockCommand extends Task {

    @Parameters(index = "0", paramLabel = "RECORD")
    private @Nullable Path record;

    @Option(names = "--key", paramLabel = "FILE.p12")
    private @Nullable Path key;

    @Option(names = "--alias", paramLabel = "NAME")
    private @Nullable String alias;

    @Option(names = "--by", paramLabel = "NAME")
    private @Nullable String by;

    @Option(names = "--unsigned")
    private boolean unsigned;

    @Override
    int run(Desk desk) throws IOException, KeyProblem {
        Path path = Optional.ofNullable(record).orElseThrow(() -> new Usage("RECORD is missing"));
        mustAgree();
        try (Books books = Books.open(path, desk.keeping().ofRecord())) {
            List<Control> undecided = Undecided.of(books.state(), desk.product().catalog());
            if (!undecided.isEmpty()) {
                desk.out().say("cli.lock.undecided", undecided.size());
                undecided.forEach(control -> desk.out().problem(control.id().text()));
                return 1;
            }
            lock(desk, new BooksPen(books));
            told(desk, books.state());
            return 0;
        }
    }

    private void mustAgree() {
        if (key != null && unsigned) {
            throw new Usage("--key and --unsigned exclude each other");
        }
        if (key == null && alias != null) {
            throw new Usage("--alias names a key of --key FILE.p12");
        }
        if (key == null && !common().secrets().isEmpty()) {
            throw new Usage("--secret: only the password of --key FILE.p12 is needed");
        }
    }

    private void lock(Desk desk, Locking.Pen pen) throws IOException, KeyProblem {
        Locking locking = new Locking(desk.product().catalog(), desk.keys());
        if (unsigned) {
            locking.lock(pen, this::lines, new Sealing.WithoutKey());
        } else if (key != null) {
            try (Passphrase password = password()) {
                locking.lock(pen, this::lines, new Sealing.WithFile(key, Optional.ofNullable(alias), password));
            }
        } else {
            try {
                locking.lock(pen, this::lines, new Sealing.WithOwnKey());
            } catch (KeyProblem e) {
                desk.out().say("cli.lock.noOwnKey");
                throw e;
            }
        }
    }

    private Passphrase password() {
        return GivenSecrets.read(common().secrets(), Set.of(GivenSecrets.KEY))
                .find(GivenSecrets.KEY)
                .map(Passphrase::taking)
                .orElseThrow(() -> new Usage("--key needs its password: --secret key=-"));
    }

    private List<Entry> lines(String revision) {
        return Optional.ofNullable(by).map(String::strip).filter(name -> !name.isEmpty()).stream()
                .map(name -> (Entry) new Entry.Signed(revision, "engineer", name, "", "performed", "typed"))
                .toList();
    }

    private static void told(Desk desk, RecordState state) {
        CheckedLock done = new SealCheck(Trust.none()).all(state.lines()).getLast();
        desk.out()
                .line(desk.out()
                        .texts()
                        .get(
                                "cli.lock.done",
                                done.locked().revision(),
                                Long.toString(done.locked().entries()),
                                done.locked().digest()));
        desk.out().line(new SignatureText(desk.out().texts()).of(done));
        PrintedCode.of(done.locked())
                .ifPresent(code -> desk.out().line(desk.out().texts().get("cli.lock.code", code.text())));
    }

    private record BooksPen(Books books) implements Locking.Pen {
        @Override
        public RecordState state() {
            return books.state();
        }

        @Override
        public void write(Entry entry) throws IOException {
            books.append(entry);
        }
    }
}
