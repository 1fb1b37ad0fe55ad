package punchlist.session.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import punchlist.catalog.BadCatalog;
import punchlist.reading.DataFile;
import punchlist.reading.PlainFile;
import punchlist.record.CanonicalJson;
import punchlist.record.seal.ContentSeal;
import punchlist.record.seal.KeyProblem;
import punchlist.record.seal.Standing;
import punchlist.record.seal.Trust;
import punchlist.reference.BadData;
import punchlist.reference.DataTable;
import punchlist.reference.ReferenceData;
import punchlist.session.OwnFolder;

/**
 * Where the reference data come from: the tables inside the program, packs that an administrator installed in the computer's
 * own folder, and a pack that the engineer names for one call together with the key it must be signed with. A pack is used
 * whole or not at all.
 */
public final class DataPacks {

    /** Tries data on everything that judges by them. */
    @FunctionalInterface
    public interface Trial {
        /** Refuses with {@link BadData} or {@link BadCatalog}. */
        void of(ReferenceData data);
    }

    /** The data a call works with, and packs in the own folder that could not be used. */
    public record Found(DataSet data, List<String> unusable) {

        /** Copies the list. */
        public Found {
            unusable = List.copyOf(unusable);
        }
    }

    private static final String FOLDER = "data";
    private static final int MOST = 64;
    private static final int NAME_LENGTH = 16;

    private final OwnFolder own;
    private final Clock clock;
    private final Trial trial;

    /** Packs of this computer. */
    public DataPacks(OwnFolder own, Clock clock, Trial trial) {
        this.own = own;
        this.clock = clock;
        this.trial = trial;
    }

    /** The built-in tables, each replaced by a newer one from the own folder. */
    public Found installed() throws IOException {
        DataSet data = DataSet.builtIn();
        List<String> unusable = new ArrayList<>();
        for (Path file : files()) {
            try {
                DataPack pack = DataPack.read(file.toString(), DataFile.read(file, DataPack.LARGEST));
                mustFit(file.toString(), pack);
                DataSet with = data.withNewer(pack, file.toString());
                trial.of(with.data());
                data = with;
            } catch (BadPack | BadData | BadCatalog | IOException e) {
                unusable.add(file + ": " + e.getMessage());
            }
        }
        return new Found(data, unusable);
    }

    private List<Path> files() throws IOException {
        Optional<Path> folder = own.find(FOLDER);
        List<Path> files = new ArrayList<>();
        if (folder.isPresent()) {
            try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder.get(), "*" + DataPack.ENDING)) {
                for (Path file : inside) {
                    files.add(file);
                }
            }
        }
        files.sort(Comparator.naturalOrder());
        return files.subList(0, Math.min(MOST, files.size()));
    }

    private static void mustFit(String name, DataPack pack) {
        ContentSeal seal = ContentSeal.of(pack.seal(), pack.signed(), Trust.none(), Instant.EPOCH);
        if (seal.standing() == Standing.WRONG) {
            throw new BadPack(name, "its signature does not fit its content");
        }
    }

    /**
     * A pack that is signed with a trusted key, with what it changes.
     *
     * @param key a public key or an authority's certificate that the engineer trusts
     * @throws BadPack when it cannot be used
     * @throws KeyProblem when the key cannot be read
     * @throws IOException when the file cannot be read
     */
    public Offer offer(Path file, Path key) throws IOException, KeyProblem {
        DataPack pack = DataPack.read(file.toString(), DataFile.read(file, DataPack.LARGEST));
        ContentSeal seal = ContentSeal.of(pack.seal(), pack.signed(), Trust.read(List.of(key)), clock.instant());
        switch (seal.standing()) {
            case TRUSTED -> {}
            case UNKNOWN ->
                throw new BadPack(
                        file.toString(),
                        "it is signed with another key than " + key + ": "
                                + seal.fingerprint().orElse(""));
            case WRONG, UNSIGNED -> throw new BadPack(file.toString(), "its signature does not fit its content");
        }
        DataSet now = installed().data();
        mustBeNoStepBack(file, pack, now);
        DataSet then = now.withAll(pack, file.toString());
        try {
            trial.of(then.data());
        } catch (BadData | BadCatalog e) {
            throw new BadPack(file.toString(), String.valueOf(e.getMessage()), e);
        }
        return new Offer(pack, seal, now, then);
    }

    private void mustBeNoStepBack(Path file, DataPack pack, DataSet now) {
        LocalDate tomorrow =
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
        pack.tables().forEach((name, bytes) -> {
            DataTable offered = DataTable.read(name, bytes);
            DataTable used = now.data().table(name);
            if (offered.asOf().isBefore(used.asOf())) {
                throw new BadPack(
                        file.toString(),
                        "its table " + name + " is of " + offered.asOf() + ", older than the one in use, which is of "
                                + used.asOf());
            }
            if (offered.asOf().isAfter(tomorrow)) {
                throw new BadPack(file.toString(), "its table " + name + " is of the future: " + offered.asOf());
            }
        });
    }

    /**
     * Keeps a pack in the own folder, so that it counts from now on.
     *
     * @return its file there
     * @throws IOException when the folder cannot be used; says what to do
     */
    public Path install(Offer offer) throws IOException {
        Path folder = own.open(FOLDER);
        byte[] bytes = offer.pack().bytes();
        String name = CanonicalJson.sha256(bytes).substring(0, NAME_LENGTH) + DataPack.ENDING;
        return PlainFile.replace(folder.resolve(name), bytes);
    }
}
