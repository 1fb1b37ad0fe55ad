package punchlist.session.data;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import punchlist.fuzz.Seeds;
import punchlist.fuzz.Target;
import punchlist.record.Entry;
import punchlist.record.seal.ContentSeal;
import punchlist.record.seal.Standing;
import punchlist.record.seal.Trust;
import punchlist.reference.ReferenceData;

/** Data packs under fire: what is taken comes back as it was, and nothing forged is ever trusted. */
public final class PackFuzz {

    private static final Entry.Seal SEAL = new Entry.Seal(
            "machine", "Ed25519", "MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=", List.of(), "AAAA");

    private PackFuzz() {}

    /** The targets of this package. */
    public static List<Target> targets() {
        Map<String, byte[]> files = ReferenceData.builtInFiles();
        byte[] pack = new DataPack(
                        Map.of("kepware-releases", files.getOrDefault("kepware-releases", new byte[0])), SEAL)
                .bytes();
        List<byte[]> seeds = List.of(
                pack,
                Seeds.of("{\"format\":\"punchlist-pack/1\",\"tables\":[],\"seal\":{}}")
                        .getFirst());
        return List.of(Target.of("data-pack", 12, Target.Form.JSON, seeds, PackFuzz::pack)
                .refusing(BadPack.class));
    }

    private static Optional<String> pack(byte[] input) {
        DataPack pack = DataPack.read("pack", input);
        DataPack again = Target.must("read again", () -> DataPack.read("again", pack.bytes()));
        Target.promise(again.tables().keySet().equals(pack.tables().keySet()), "tables were lost");
        ContentSeal seal = ContentSeal.of(pack.seal(), pack.signed(), Trust.none(), Instant.EPOCH);
        Target.promise(seal.standing() != Standing.TRUSTED, "a seal is trusted by nobody's word");
        return Optional.empty();
    }
}
