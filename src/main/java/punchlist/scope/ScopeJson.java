package punchlist.scope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punchlist.catalog.Vocabulary;
import punchlist.reading.Intrusion;
import punchlist.reading.PlainFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code punchlist-scope/1}. An unknown field is refused; an absent one has its documented default. */
public final class ScopeJson {

    /** The format's name in the file. */
    public static final String FORMAT = "punchlist-scope/1";

    private static final long MAX_SIZE = 1L << 20;
    private static final Set<String> COMPONENTS = Set.copyOf(Vocabulary.COMPONENTS);
    private static final Set<String> INTERFACES = Set.copyOf(Vocabulary.INTERFACES);

    private final Path folder;

    private ScopeJson(Path folder) {
        this.folder = folder;
    }

    /**
     * Reads a scope file. Paths in it are relative to its folder.
     *
     * @throws BadScope when it cannot be read, or says something this version does not know
     */
    public static Scope read(Path file) {
        try {
            if (Files.size(file) > MAX_SIZE) {
                throw new BadScope(file + ": larger than " + (MAX_SIZE >> 20) + " MiB");
            }
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
            return parse(text(file), file.toString(), folder);
        } catch (IOException e) {
            throw new BadScope(file + ": cannot be read: " + e, e);
        }
    }

    private static String text(Path file) throws IOException {
        try (InputStream in = PlainFile.read(file)) {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readAllBytes()))
                    .toString();
        }
    }

    /**
     * Reads a scope from text.
     *
     * @param name how the source is named in messages
     * @param folder where relative paths start
     */
    public static Scope parse(String json, String name, Path folder) {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(16).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            JsonNode root = new JsonMapper(factory).readTree(json);
            return new ScopeJson(folder).scope(new Field(name, "$", root));
        } catch (JacksonException e) {
            throw new BadScope(name + ": " + e.getOriginalMessage(), e);
        }
    }

    private Scope scope(Field root) {
        root.onlyMembers(Set.of(
                "format",
                "running",
                "production",
                "gate",
                "role",
                "igss",
                "kepware",
                "endpoints",
                "plcPorts",
                "mustStayVisible",
                "siteCa",
                "identification"));
        String format = root.text("format").orElse(FORMAT);
        if (!format.equals(FORMAT)) {
            throw root.bad("format is '" + format + "', expected '" + FORMAT + "'");
        }
        return new Scope(
                root.flag("running"),
                root.flag("production").orElse(false),
                root.object("gate").map(ScopeJson::gate),
                root.word("role", Scope.Role.class).orElse(Scope.Role.SERVER),
                root.object("igss").map(ScopeJson::igss).orElseGet(Igss::unsaid),
                root.object("kepware").map(ScopeJson::kepware).orElseGet(Kepware::unsaid),
                root.objects("endpoints").stream().map(ScopeJson::endpoint).toList(),
                root.objects("plcPorts").stream().map(ScopeJson::plcPort).toList(),
                root.flag("mustStayVisible").orElse(false),
                root.text("siteCa").map(path -> inFolder(root, path)),
                root.object("identification").map(ScopeJson::fields).orElse(Map.of()));
    }

    private String inFolder(Field root, String path) {
        try {
            Path base = folder.toAbsolutePath().normalize();
            Path given = Path.of(path);
            if (given.getRoot() != null || !base.resolve(given).normalize().startsWith(base)) {
                throw root.bad("siteCa leads out of the scope's folder");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new BadScope(root.file() + ": " + root.path() + ": siteCa is not a path: " + path, e);
        }
    }

    private static Scope.Gate gate(Field gate) {
        gate.onlyMembers(Set.of("backup", "console", "by"));
        return new Scope.Gate(
                gate.text("backup").orElse(""),
                gate.text("console").orElse(""),
                gate.text("by").orElse(""));
    }

    private static Igss igss(Field igss) {
        igss.onlyMembers(Set.of(
                "version", "components", "operators", "stations", "partner", "odbcStations", "uaClients", "project"));
        return new Igss(
                igss.version("version"),
                igss.words("components", COMPONENTS),
                igss.texts("operators"),
                igss.texts("stations"),
                igss.text("partner"),
                igss.texts("odbcStations"),
                igss.texts("uaClients"),
                igss.text("project"));
    }

    private static Kepware kepware(Field kepware) {
        kepware.onlyMembers(Set.of("version", "trustedGroup", "needsOpcDa", "readBy", "configApi", "interfaces"));
        return new Kepware(
                kepware.text("version"),
                kepware.text("trustedGroup"),
                kepware.flag("needsOpcDa"),
                kepware.word("readBy", Kepware.ReadBy.class),
                kepware.object("configApi").map(ScopeJson::configApi),
                kepware.words("interfaces", INTERFACES));
    }

    private static Kepware.ConfigApi configApi(Field api) {
        api.onlyMembers(Set.of("url", "certificateSha256", "user"));
        return new Kepware.ConfigApi(
                api.text("url").orElseThrow(() -> api.bad("'url' is missing")),
                api.text("certificateSha256"),
                api.text("user"));
    }

    private static Endpoint endpoint(Field endpoint) {
        endpoint.onlyMembers(Set.of("kind", "url", "owner", "consent"));
        return new Endpoint(
                endpoint.word("kind", Endpoint.Kind.class).orElseThrow(() -> endpoint.bad("'kind' is missing")),
                endpoint.text("url").orElseThrow(() -> endpoint.bad("'url' is missing")),
                endpoint.word("owner", Endpoint.Owner.class).orElse(Endpoint.Owner.OTHER),
                endpoint.text("consent").map(word -> consent(endpoint, word)).orElse(Intrusion.LOOKS));
    }

    private static Intrusion consent(Field place, String word) {
        return switch (word) {
            case "looks" -> Intrusion.LOOKS;
            case "trace" -> Intrusion.LEAVES_A_TRACE;
            case "login" -> Intrusion.LOGS_IN;
            default -> throw place.bad("consent '" + word + "' is none of looks, trace, login");
        };
    }

    private static Scope.PlcPort plcPort(Field port) {
        port.onlyMembers(Set.of("protocol", "port", "remote"));
        long number = port.number("port").orElseThrow(() -> port.bad("'port' is missing"));
        if (number < 1 || number > 65535) {
            throw port.bad("port " + number + " is not between 1 and 65535");
        }
        return new Scope.PlcPort(
                port.text("protocol").orElse("TCP").toUpperCase(Locale.ROOT),
                (int) number,
                port.text("remote").orElse("any"));
    }

    private static Map<String, String> fields(Field object) {
        Map<String, String> fields = new LinkedHashMap<>();
        List<String> names = new ArrayList<>();
        object.json().properties().forEach(member -> names.add(member.getKey()));
        names.forEach(name -> object.text(name).ifPresent(text -> fields.put(name, text)));
        return fields;
    }
}
