package punchlist.check.igss;

import java.util.Optional;
import punchlist.check.igss.Standing.Grade;
import punchlist.machine.files.signature.Exported;
import punchlist.text.Phrase;

/** How a file stands of which only is known what another program exported; each sentence names that program. */
final class Told {

    private Told() {}

    static Standing standing(Exported exported) {
        Optional<Who> signer = Who.of(exported);
        Object who = signer.<Object>map(Who::shown).orElseGet(() -> phrase("nobody"));
        return switch (exported.status()) {
            case VALID -> valid(exported, signer, who);
            case NOT_SIGNED -> say(Grade.UNSIGNED, signer, "unsigned", exported.by());
            case HASH_MISMATCH -> say(Grade.BAD, signer, "changed", exported.by(), who);
            case NOT_TRUSTED -> say(Grade.BAD, signer, "notTrusted", exported.by(), who);
            case UNKNOWN_ERROR ->
                exported.isSelfSigned()
                        ? say(Grade.BAD, signer, "selfSigned", exported.by(), who)
                        : say(Grade.UNKNOWN, signer, "unknown", exported.by(), who, message(exported));
            case NOT_SUPPORTED_FILE_FORMAT, INCOMPATIBLE ->
                say(Grade.UNKNOWN, signer, "form", exported.by(), message(exported));
        };
    }

    private static Standing valid(Exported exported, Optional<Who> signer, Object who) {
        if (signer.isEmpty()) {
            return say(Grade.UNKNOWN, signer, "noSigner", exported.by());
        }
        if (exported.type() == Exported.Type.CATALOG) {
            return say(Grade.TRUSTED, signer, "catalog", exported.by(), who);
        }
        return exported.stamper()
                .map(stamper -> say(Grade.TRUSTED, signer, "stamped", exported.by(), who))
                .orElseGet(() -> say(Grade.TRUSTED, signer, "trusted", exported.by(), who));
    }

    private static String message(Exported exported) {
        return exported.message().isEmpty() ? "–" : exported.message();
    }

    private static Standing say(Grade grade, Optional<Who> signer, String key, Object... arguments) {
        return new Standing(grade, signer, phrase(key, arguments));
    }

    private static Phrase phrase(String key, Object... arguments) {
        return Phrase.of("check.igss.told." + key, arguments);
    }
}
