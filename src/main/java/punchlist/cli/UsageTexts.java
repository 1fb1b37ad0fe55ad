package punchlist.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import punchlist.text.Texts;

/** The help's texts for picocli, out of the product's own bundle: {@code cli.usage.<command or option>}. */
final class UsageTexts extends ResourceBundle {

    private static final Set<String> OPTIONS = Set.of(
            "machine",
            "scope",
            "as-of",
            "lang",
            "secret",
            "trace",
            "version",
            "help",
            "record",
            "step",
            "control",
            "run",
            "format",
            "dry-run",
            "yes",
            "accept-hazard",
            "out",
            "redact",
            "import",
            "list",
            "from",
            "to",
            "trust",
            "require-trusted",
            "printed",
            "rejudge",
            "key",
            "alias",
            "by",
            "unsigned",
            "data",
            "data-key",
            "pack",
            "install",
            "make",
            "sign",
            "finish",
            "take-back",
            "user",
            "length",
            "account",
            "address",
            "ports",
            "wait",
            "seal",
            "try-empty-password",
            "minutes",
            "every",
            "write",
            "program");
    private static final String KEY_OF_A_PACK = "data.key";
    private static final String HEADER = "usage.header";

    private final Texts texts;

    UsageTexts(Texts texts) {
        this.texts = texts;
    }

    @Override
    protected @Nullable Object handleGetObject(String key) {
        return texts.find(textKey(key)).orElse(null);
    }

    /** picocli asks for {@code punchlist.check.usage.header} and {@code punchlist.check.machine}. */
    private static String textKey(String key) {
        String plain = key.startsWith("punchlist.") ? key.substring("punchlist.".length()) : key;
        if (plain.equals(HEADER)) {
            return "cli.usage";
        }
        if (plain.endsWith("." + HEADER)) {
            return "cli.usage." + plain.substring(0, plain.length() - HEADER.length() - 1);
        }
        if (plain.equals(KEY_OF_A_PACK)) {
            return "cli.usage.option.data-key"; // elsewhere a key is one to sign with
        }
        return "cli.usage.option." + plain.substring(plain.lastIndexOf('.') + 1);
    }

    @Override
    protected Set<String> handleKeySet() {
        return OPTIONS;
    }

    @Override
    public boolean containsKey(String key) {
        return texts.find(textKey(key)).isPresent();
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(OPTIONS);
    }
}
