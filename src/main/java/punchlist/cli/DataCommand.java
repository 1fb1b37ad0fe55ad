package punchlist.cli;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import punchlist.reading.DataFile;
import punchlist.record.seal.KeyProblem;
import punchlist.record.seal.SigningKey;
import punchlist.session.Passphrase;
import punchlist.session.Sealing;
import punchlist.session.data.BadPack;
import punchlist.session.data.DataPack;
import punchlist.session.data.DataPacks;
import punchlist.session.data.Offer;

/** {@code punchlist data}: the dated tables that checks judge by, and packs that replace them. */
@Command(name = "data")
final class DataCommand extends Task {

    private static final String JSON = ".json";

    @Option(names = "--pack", paramLabel = "FILE")
    private @Nullable Path pack;

    @Option(names = "--key", paramLabel = "KEY")
    private @Nullable Path key;

    @Option(names = "--install")
    private boolean install;

    @Option(names = "--make", paramLabel = "FOLDER")
    private @Nullable Path make;

    @Option(names = "--sign", paramLabel = "FILE.p12")
    private @Nullable Path sign;

    @Option(names = "--alias", paramLabel = "NAME")
    private @Nullable String alias;

    @Option(names = "--out", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--format", paramLabel = "text|json")
    private Format format = Format.TEXT;

    @Override
    int run(Desk desk) throws IOException, KeyProblem {
        mustAgree();
        if (make != null && file != null) {
            make(desk, make, file);
            return 0;
        }
        DataView view = new DataView(desk);
        if (pack == null || key == null) {
            view.print(format, desk.data(), Optional.empty(), Optional.empty());
            return 0;
        }
        DataPacks packs = desk.packs();
        Offer offer = packs.offer(pack, key);
        Optional<Path> kept = install ? Optional.of(packs.install(offer)) : Optional.empty();
        view.print(format, install ? offer.then() : offer.now(), Optional.of(offer), kept);
        return 0;
    }

    private void mustAgree() {
        if ((pack == null) != (key == null)) {
            throw new Usage("--pack FILE and --key KEY go together: a pack is used only with a key that you trust");
        }
        if (install && pack == null) {
            throw new Usage("--install needs --pack FILE and --key KEY");
        }
        if ((make == null) != (file == null)) {
            throw new Usage("--make FOLDER and --out FILE go together");
        }
        if (make != null && pack != null) {
            throw new Usage("--make and --pack exclude each other");
        }
        if (make == null && (sign != null || alias != null)) {
            throw new Usage("--sign and --alias belong to --make FOLDER");
        }
        if (sign == null && alias != null) {
            throw new Usage("--alias names a key of --sign FILE.p12");
        }
    }

    private void make(Desk desk, Path folder, Path to) throws IOException, KeyProblem {
        Map<String, byte[]> tables = new TreeMap<>();
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder, "*" + JSON)) {
            for (Path table : inside) {
                String name = String.valueOf(table.getFileName());
                tables.put(name.substring(0, name.length() - JSON.length()), DataFile.read(table, DataPack.LARGEST));
            }
        }
        DataPack made = sealed(folder, tables, signing(desk));
        try {
            Files.write(to, made.bytes(), StandardOpenOption.CREATE_NEW);
        } catch (FileAlreadyExistsException e) {
            throw new Usage("--out: " + to + " is there already; nothing is written over it");
        }
        desk.out().say("cli.data.made", to.toString(), made.tables().size());
    }

    private static DataPack sealed(Path folder, Map<String, byte[]> tables, SigningKey key) {
        if (tables.isEmpty()) {
            throw new Usage("--make: " + folder + " holds no table (NAME" + JSON + ")");
        }
        try {
            return DataPack.seal(tables, key);
        } catch (BadPack e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new BadPack(folder.toString(), String.valueOf(e.getMessage()), e);
        }
    }

    private SigningKey signing(Desk desk) throws KeyProblem {
        if (sign == null) {
            return desk.keys().own();
        }
        Passphrase password = GivenSecrets.read(common().secrets(), Set.of(GivenSecrets.KEY))
                .find(GivenSecrets.KEY)
                .map(Passphrase::taking)
                .orElseThrow(() -> new Usage("--sign needs its password: --secret key=-"));
        try (Sealing sealing = new Sealing.WithFile(sign, Optional.ofNullable(alias), password)) {
            return desk.keys().of(sealing).orElseThrow();
        }
    }
}
