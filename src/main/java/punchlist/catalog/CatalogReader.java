package punchlist.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import punchlist.reading.StrictJson;
import tools.jackson.databind.JsonNode;

/**
 * Reads the catalogue and refuses what it does not know: an unknown member, a duplicate id, a missing text, a dead
 * reference stop the start with file, place and reason.
 */
public final class CatalogReader {

    /** Opens a catalogue file by name; empty where there is none. */
    public interface Files {
        /** The file's content. */
        Optional<InputStream> open(String name) throws IOException;
    }

    private static final int MAX_DEPTH = 32;
    private static final List<String> TEXTS = List.of("title", "why", "expected", "how", "question");

    private final Files files;
    private final Predicate<String> hasText;
    private final String version;
    private final MessageDigest digest;
    private final StrictJson strict = new StrictJson(MAX_DEPTH);

    /**
     * A reader of these files.
     *
     * @param hasText whether the bundle has a text for a key
     */
    public CatalogReader(Files files, Predicate<String> hasText, String version) {
        this.files = files;
        this.hasText = hasText;
        this.version = version;
        this.digest = sha256();
    }

    /** The catalogue inside the program. */
    public static Catalog builtIn(Predicate<String> hasText, String version) {
        return new CatalogReader(
                        name -> Optional.ofNullable(
                                CatalogReader.class.getResourceAsStream("/punchlist/catalog/" + name)),
                        hasText,
                        version)
                .read();
    }

    /**
     * Reads everything.
     *
     * @throws BadCatalog at the first thing it does not know
     */
    public Catalog read() {
        List<Guide> guides = guides();
        Map<String, Requirement> requirements = requirements(guides);
        Map<ControlId, Control> controls = new LinkedHashMap<>();
        for (Step step : Step.values()) {
            readStep(step, requirements.keySet(), controls);
        }
        return new Catalog(version, HexFormat.of().formatHex(digest.digest()), guides, requirements, controls);
    }

    private List<Guide> guides() {
        String file = "guides.json";
        List<Guide> guides = new ArrayList<>();
        for (Place place : open(file, "punchlist-guides/1", Set.of("guides")).elements("guides")) {
            place.onlyMembers(Set.of("id", "title", "version", "date"));
            guides.add(new Guide(place.text("id"), place.text("title"), place.text("version"), place.text("date")));
        }
        return guides;
    }

    private Map<String, Requirement> requirements(List<Guide> guides) {
        Map<String, Requirement> all = new LinkedHashMap<>();
        Place root = open("requirements.json", "punchlist-requirements/1", Set.of("requirements"));
        for (Place place : root.elements("requirements")) {
            place.onlyMembers(Set.of("id", "guide", "section", "step", "evidence", "fixable"));
            Requirement requirement = new Requirement(
                    place.text("id"),
                    place.text("guide"),
                    place.text("section"),
                    place.step(),
                    place.text("evidence"),
                    place.flag("fixable"));
            if (guides.stream().noneMatch(g -> g.id().equals(requirement.guide()))) {
                throw place.bad("guide '" + requirement.guide() + "' is none of guides.json");
            }
            if (all.put(requirement.id(), requirement) != null) {
                throw place.bad("duplicate id '" + requirement.id() + "'");
            }
        }
        return all;
    }

    private void readStep(Step step, Set<String> requirements, Map<ControlId, Control> controls) {
        String file = step.key() + ".json";
        if (step == Step.BEYOND && !exists(file)) {
            return;
        }
        Place root = open(file, "punchlist-catalog/1", Set.of("step", "controls"));
        if (root.step() != step) {
            throw root.bad("step is not '" + step.key() + "'");
        }
        for (Place place : root.elements("controls")) {
            Control control = new ControlReader(place, step).read();
            for (String requirement : control.requirements()) {
                if (!requirements.contains(requirement)) {
                    throw place.bad("dead reference to requirement '" + requirement + "'");
                }
            }
            checkTexts(place, control);
            if (controls.put(control.id(), control) != null) {
                throw place.bad("duplicate id '" + control.id() + "'");
            }
        }
    }

    private void checkTexts(Place place, Control control) {
        List<String> parts = new ArrayList<>(TEXTS);
        control.deviation().ifPresent(d -> parts.add("deviation"));
        for (String part : parts) {
            String key = "control." + control.id() + "." + part;
            if (!hasText.test(key)) {
                throw place.bad("missing text '" + key + "'");
            }
        }
    }

    private boolean exists(String file) {
        try (InputStream in = files.open(file).orElse(InputStream.nullInputStream())) {
            return in.read() >= 0;
        } catch (IOException e) {
            throw new BadCatalog(file, "cannot be read", e);
        }
    }

    private Place open(String file, String format, Set<String> members) {
        try (InputStream in = files.open(file).orElseThrow(() -> new BadCatalog(file, "file", "is missing"))) {
            byte[] content = in.readAllBytes();
            digest.update(file.getBytes(StandardCharsets.UTF_8));
            digest.update(content);
            JsonNode json = strict.read(content);
            Place root = new Place(file, "$", json);
            if (!root.text("format").equals(format)) {
                throw root.bad("format is not '" + format + "'");
            }
            Set<String> known = new HashSet<>(members);
            known.add("format");
            root.onlyMembers(known);
            return root;
        } catch (IOException | IllegalArgumentException e) {
            throw new BadCatalog(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    static String hash(String text) {
        return HexFormat.of().formatHex(sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
