package punchlist.scope;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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
import punchlist.reading.DataFile;
import punchlist.reading.GivenPath;
import punchlist.reading.Intrusion;
import punchlist.reading.StrictJson;
import tools.jackson.databind.JsonNode;

/** Reads {@code punchlist-scope/1}. An unknown field is refused; an absent one has its documented default. */
public final class ScopeJson {

    /** The format's name in the file. */
    public static final String FORMAT = "punchlist-scope/1";

    private static final long MAX_SIZE = 1L << 20;
    private static final int MAX_DEPTH = 16;
    private static final StrictJson JSON = new StrictJson(MAX_DEPTH);
    private static final String BYTE_ORDER_MARK = "\uFEFF";
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
            Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file.toAbsolutePath());
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(DataFile.read(file, MAX_SIZE)))
                    .toString();
            return parse(text, file.toString(), folder);
        } catch (IOException e) {
            throw new BadScope(file + ": cannot be read: " + DataFile.why(e), e);
        }
    }

    /**
     * Reads a scope from text.
     *
     * @param name how the source is named in messages
     * @param folder where relative paths start
     */
    public static Scope parse(String json, String name, Path folder) {
        JsonNode root;
        try {
            root = JSON.read(json.startsWith(BYTE_ORDER_MARK) ? json.substring(1) : json);
        } catch (IllegalArgumentException e) {
            throw new BadScope(name + ": " + e.getMessage(), e);
        }
        return new ScopeJson(folder).scope(new Field(name, "$", root));
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
        Optional<String> danger = GivenPath.dangerBelow(path);
        if (danger.isPresent()) {
            throw root.bad("siteCa: " + danger.get());
        }
        try {
            Path base = folder.toAbsolutePath().normalize();
            if (!base.resolve(Path.of(path)).normalize().startsWith(base)) {
                throw root.bad("siteCa leads out of the scope's folder");
            }
            return path;
        } catch (InvalidPathException e) {
            throw new BadScope(root.file() + ": " + root.path() + ": siteCa is not a path: " + path, e);
        }
    }

    /** A URL without user information. It is not repeated in the message: what stands before the @ may be a password. */
    private static String url(Field place) {
        String url = place.text("url").orElseThrow(() -> place.bad("'url' is missing"));
        if (url.indexOf('@') >= 0 || url.toLowerCase(Locale.ROOT).contains("%40")) {
            throw place.bad("'url' holds an @; user names and passwords have no place in a scope");
        }
        if (url.chars().anyMatch(c -> c <= ' ' || Character.isISOControl(c))) {
            throw place.bad("'url' holds white space or a control character");
        }
        return url;
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
                "version",
                "components",
                "operators",
                "stations",
                "partner",
                "odbcStations",
                "uaClients",
                "driverStations",
                "notifierStations",
                "updateSource",
                "project",
                "installer"));
        return new Igss(
                igss.version("version"),
                igss.words("components", COMPONENTS),
                igss.texts("operators"),
                igss.texts("stations"),
                igss.text("partner"),
                igss.texts("odbcStations"),
                igss.texts("uaClients"),
                igss.texts("driverStations"),
                igss.texts("notifierStations"),
                igss.text("updateSource"),
                igss.text("project"),
                igss.text("installer"));
    }

    private static Kepware kepware(Field kepware) {
        kepware.onlyMembers(Set.of(
                "version",
                "trustedGroup",
                "needsOpcDa",
                "readBy",
                "configApi",
                "interfaces",
                "uaClients",
                "restClients",
                "configClients"));
        return new Kepware(
                kepware.text("version"),
                kepware.text("trustedGroup"),
                kepware.flag("needsOpcDa"),
                kepware.word("readBy", Kepware.ReadBy.class),
                kepware.object("configApi").map(ScopeJson::configApi),
                kepware.words("interfaces", INTERFACES),
                kepware.texts("uaClients"),
                kepware.texts("restClients"),
                kepware.texts("configClients"));
    }

    private static Kepware.ConfigApi configApi(Field api) {
        api.onlyMembers(Set.of("url", "certificateSha256", "user"));
        return new Kepware.ConfigApi(url(api), api.text("certificateSha256"), api.text("user"));
    }

    private static Endpoint endpoint(Field endpoint) {
        endpoint.onlyMembers(Set.of("kind", "url", "owner", "consent"));
        return new Endpoint(
                endpoint.word("kind", Endpoint.Kind.class).orElseThrow(() -> endpoint.bad("'kind' is missing")),
                url(endpoint),
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
