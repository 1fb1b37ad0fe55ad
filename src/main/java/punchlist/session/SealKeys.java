package punchlist.session;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import punchlist.record.seal.KeyProblem;
import punchlist.record.seal.OwnKey;
import punchlist.record.seal.Pkcs12;
import punchlist.record.seal.SigningKey;
import punchlist.text.Phrase;

/** Where the keys for seals come from: the computer's own folder, or a person's file. */
public final class SealKeys {

    private static final String FOLDER = "key";

    private final OwnFolder own;
    private final Clock clock;

    /** Keys of this computer. */
    public SealKeys(OwnFolder own, Clock clock) {
        this.own = own;
        this.clock = clock;
    }

    /**
     * This computer's own key, made on first use.
     *
     * @throws KeyProblem when its folder cannot be used, it is damaged, or others could have written it
     */
    public SigningKey own() throws KeyProblem {
        try {
            return new OwnKey(own.open(FOLDER)).open();
        } catch (IOException e) {
            throw new KeyProblem(Phrase.of(
                    "seal.own.folder", Optional.ofNullable(e.getMessage()).orElse(e.toString())));
        }
    }

    /**
     * The key to lock with; empty for none.
     *
     * @throws KeyProblem when it cannot be used
     */
    public Optional<SigningKey> of(Sealing sealing) throws KeyProblem {
        return switch (sealing) {
            case Sealing.WithOwnKey o -> Optional.of(own());
            case Sealing.WithFile(var file, var alias, var password) ->
                Optional.of(Pkcs12.open(file, alias, password.letters(), clock.instant()));
            case Sealing.WithoutKey n -> Optional.empty();
        };
    }
}
