package punchlist.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** The texts inside the program: {@code /punchlist/text/<bundle>_<language>.properties}, UTF-8. */
public final class BundledTexts implements Texts {

    /** The bundles, one per room that speaks and one per step of controls. */
    public static final List<String> BUNDLES = List.of(
            "control-network",
            "control-bios",
            "control-os",
            "control-password",
            "control-ports",
            "control-igss",
            "control-opcua",
            "control-mqtt",
            "control-kepware",
            "control-maintenance",
            "common",
            "check",
            "firewall",
            "firewalls",
            "ports",
            "firmware",
            "files",
            "network",
            "watch",
            "windows",
            "desktop",
            "protection",
            "remote",
            "secrets",
            "upkeep",
            "people",
            "browsing",
            "accounts",
            "igss",
            "probe",
            "remedy",
            "seal",
            "look",
            "cli",
            "sheet",
            "ui");

    private static final String LIST = "list";

    private final Locale locale;
    private final Map<String, String> byKey;

    private BundledTexts(Locale locale, Map<String, String> byKey) {
        this.locale = locale;
        this.byKey = Map.copyOf(byKey);
    }

    /** The texts of a language; what it lacks is English. */
    public static BundledTexts in(Locale locale) {
        Map<String, String> all = new HashMap<>();
        BUNDLES.forEach(bundle -> all.putAll(load(bundle, "en")));
        if (!locale.getLanguage().equals("en")) {
            BUNDLES.forEach(bundle -> all.putAll(load(bundle, locale.getLanguage())));
        }
        return new BundledTexts(locale, all);
    }

    private static Map<String, String> load(String bundle, String language) {
        String name = "/punchlist/text/" + bundle + "_" + language + ".properties";
        try (InputStream in = BundledTexts.class.getResourceAsStream(name)) {
            if (in == null) {
                return Map.of();
            }
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            return properties.stringPropertyNames().stream()
                    .collect(Collectors.toMap(key -> key, properties::getProperty));
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @Override
    public Locale locale() {
        return locale;
    }

    @Override
    public Optional<String> find(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    @Override
    public String render(Phrase phrase) {
        List<Object> arguments = phrase.arguments().stream().map(this::argument).toList();
        if (phrase.key().equals(LIST)) {
            return arguments.stream().map(String::valueOf).collect(Collectors.joining("; "));
        }
        String text = find(phrase.key())
                .orElseThrow(() -> new IllegalArgumentException("no text for '" + phrase.key() + "'"));
        boolean asWritten = arguments.isEmpty() || text.indexOf('{') < 0;
        return asWritten ? text : new MessageFormat(text, locale).format(arguments.toArray());
    }

    private Object argument(Object argument) {
        return switch (argument) {
            case Phrase phrase -> render(phrase);
            case Long number -> Long.toString(number);
            case Object other -> other;
        };
    }
}
