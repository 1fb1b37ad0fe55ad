package punchlist.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import punchlist.record.seal.KeyProblem;
import punchlist.record.seal.SigningKey;

/** {@code punchlist key}: this computer's own key, for {@code verify --trust} on another one. */
@Command(name = "key")
final class KeyCommand extends Task {

    @Option(names = "--out", paramLabel = "FILE.pem")
    private @Nullable Path file;

    @Override
    int run(Desk desk) throws IOException, KeyProblem {
        SigningKey key = desk.keys().own();
        if (file != null) {
            write(file, key.publicPem());
            desk.out().say("cli.key.written", file.toString());
        }
        desk.out().line(key.fingerprint());
        return 0;
    }

    private static void write(Path to, String pem) throws IOException {
        try {
            Files.writeString(to, pem, StandardCharsets.US_ASCII, StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Usage("--out: " + to + " is there already; nothing is written over it");
        }
    }
}
